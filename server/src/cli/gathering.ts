import { openArchive, type Archive } from '../archive/archive';
import type { FiledReport } from '../archive/filedReport';
import type { Hierarchy } from '../archive/hierarchy';
import type { ConfigFile } from '../config/configFiles';
import type { SeenReport } from '../config/unusedAcceptances';
import type { FoundFile } from '../node/findFiles';
import { shownName } from './checkFile';
import { filedStore } from './filedStore';
import type { FilePolicy } from './filePolicies';
import type { FileRecord } from './fileRecord';
import type { Pass } from './pass';

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
  /** By what it is known again, where it was read long ago. */
  readonly key?: string;
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

export interface Gathering {
  readonly take: (file: FoundFile, held: FilePolicy, record: FileRecord) => void;
  readonly leaveOut: (count: number) => void;
  readonly whole: () => FirstPass;
}

/** Takes what was found in files by themselves. It waits on the disk until all are known: others may add to it. */
export function openGathering({ options, spool }: Pick<Pass, 'options' | 'spool'>, keepsKeys: boolean): Gathering {
  const store = filedStore(spool);
  const archive = openArchive();
  const checked: Checked[] = [];
  const notes: string[] = [];
  const seen = new Map<ConfigFile, SeenReport[]>();
  let [faulty, excluded] = [false, 0];
  const see = (config: ConfigFile, reports: readonly SeenReport[]): void => {
    const known = seen.get(config) ?? [];
    known.push(...reports);
    seen.set(config, known);
  };
  return {
    take: (file, { hierarchy, config }, { filed: packed, results, notes: own, faulty: isFaulty, seen: reports, key }) => {
      const path = shownName(file.path, options);
      const filed = packed.map((each) => each && store.keep(path, each));
      archive.put(path, filed.filter((each) => each !== null));
      checked.push({ file, path, hierarchy, filed, results: spool.append(results), ...(keepsKeys && key !== undefined ? { key } : {}) });
      notes.push(...own);
      faulty ||= isFaulty;
      if (config) see(config, reports);
    },
    leaveOut: (count) => {
      excluded += count;
    },
    whole: () => ({ checked, archive, notes, faulty, excluded, seen }),
  };
}
