import { openArchive, type Archive } from '../archive/archive';
import type { FiledReport } from '../archive/filedReport';
import type { Hierarchy } from '../archive/hierarchy';
import type { ConfigFile } from '../configFiles';
import type { SeenReport } from '../unusedAcceptances';
import { shownName } from './checkFile';
import type { CheckOptions } from './commands';
import type { Crew } from './crew';
import { filedStore } from './filedStore';
import type { FilePolicies } from './filePolicies';
import type { FileRecord } from './fileRecord';
import type { FoundFile } from './findFiles';
import { inOrder } from './inOrder';
import { until, type Interruption } from './interruption';
import type { Progress } from './progress';
import type { Spool } from './spool';

/** A file that was checked, with all of it that stays in memory. */
export interface Checked {
  readonly file: FoundFile;
  /** As it is shown. */
  readonly path: string;
  readonly hierarchy: Hierarchy;
  /** For each report in the file; null where it cannot be compared. */
  readonly filed: readonly (FiledReport | null)[];
  /** The number of its results in the spool. */
  readonly results: number;
}

/** What is known when each file has been looked at by itself. */
export interface FirstPass {
  readonly checked: readonly Checked[];
  readonly archive: Archive;
  readonly notes: readonly string[];
  readonly faulty: boolean;
  readonly excluded: number;
  /** What each nianbao.json has to know. */
  readonly seen: ReadonlyMap<ConfigFile, readonly SeenReport[]>;
}

export interface Pass {
  readonly options: CheckOptions;
  readonly policies: FilePolicies;
  readonly crew: Crew;
  readonly spool: Spool;
  readonly interruption: Interruption;
  readonly progress: Progress;
}

/** Checks the files one by one. What was found waits on the disk until all are known: others may add to it. */
export async function firstPass(files: readonly FoundFile[], { options, policies, crew, spool, interruption, progress }: Pass): Promise<FirstPass> {
  const store = filedStore(spool);
  const archive = openArchive();
  const checked: Checked[] = [];
  const notes: string[] = [];
  const seen = new Map<ConfigFile, SeenReport[]>();
  const see = (config: ConfigFile, reports: readonly SeenReport[]): void => {
    const known = seen.get(config) ?? [];
    known.push(...reports);
    seen.set(config, known);
  };
  let [faulty, excluded] = [false, 0];
  const take = (file: FoundFile, hierarchy: Hierarchy, record: FileRecord): void => {
    const path = shownName(file.path, options);
    const filed = record.filed.map((packed) => packed && store.keep(path, packed));
    archive.put(path, filed.filter((each) => each !== null));
    checked.push({ file, path, hierarchy, filed, results: spool.append(record.results) });
    notes.push(...record.notes);
    faulty ||= record.faulty;
  };
  const results = inOrder(until(files, interruption.nextStep()), crew.atOnce, async (file) => {
    const held = await policies.of(file.path);
    return { file, held, record: held.policy.excludedBy === null ? await crew.work({ file }) : null };
  });
  for await (const { file, held: { hierarchy, config }, record } of results) {
    progress.step(record?.findings ?? 0);
    if (!record) {
      excluded++;
      continue;
    }
    take(file, hierarchy, record);
    if (config) see(config, record.seen);
  }
  return { checked, archive, notes, faulty, excluded, seen };
}
