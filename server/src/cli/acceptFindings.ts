import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { fingerprintKey, type Fingerprint } from '../analysis/fingerprint';
import type { Known } from '../analysis/knownFinding';
import { revise, revisedText, unrevised } from '../analysis/revise';
import { accept as noteDown, editableConfig } from '../config/configEdits';
import { CONFIG_NAME, configText, type ConfigFile } from '../config/configFiles';
import { ioReason } from '../node/ioReason';
import { writeAtomically, type IsAsRead } from '../node/writeAtomically';
import { isChecked, type FileResult } from '../reporters/reporter';
import { today } from '../today';
import type { CheckOptions } from './commands';
import { shownPath, type FilePolicies } from './filePolicies';

/** Notes down findings in the nianbao.json that holds for each file. */
export interface Accepting {
  /** The result as it will be from now on. */
  readonly heed: (result: FileResult) => Promise<FileResult>;
  /** Writes; what was done, or what could not be. */
  readonly write: () => Promise<Accepted>;
}

export interface Accepted {
  readonly notes: readonly string[];
  readonly failures: readonly string[];
}

export const nothingAccepted: Accepted = { notes: [], failures: [] };

/** What is to be noted in one file. */
interface Addition {
  /** Null where it is still to be made. */
  readonly config: ConfigFile | null;
  readonly path: string;
  readonly found: Map<string, Fingerprint>;
}

export function openAccepting({ accept, state, note }: Pick<CheckOptions, 'accept' | 'state' | 'note'>, policies: FilePolicies): Accepting {
  const known: Known = { state, note: note ?? null };
  const additions = new Map<string, Addition>();
  return {
    heed: async (result) => {
      if (!accept || !isChecked(result) || result.problems.every((problem) => problem.known)) return result;
      const { config, policy: { aliases } } = await policies.of(result.path);
      const path = config ? fileURLToPath(config.uri) : newConfigFor(result.path);
      const addition = additions.get(path) ?? { config, path, found: new Map<string, Fingerprint>() };
      additions.set(path, addition);
      for (const { known: before, fingerprint } of result.problems) {
        if (!before && fingerprint) addition.found.set(fingerprintKey(fingerprint, aliases), fingerprint);
      }
      const problems = result.problems.map((problem) => (problem.known ? problem : { ...problem, known }));
      return { ...result, problems: problems.filter((problem) => problem.known?.state !== '已忽略') };
    },
    write: async () => {
      const outcomes = await Promise.all([...additions.values()].map((addition) => write(addition, known)));
      return {
        notes: outcomes.flatMap((outcome) => ('note' in outcome ? [outcome.note] : [])),
        failures: outcomes.flatMap((outcome) => ('failure' in outcome ? [outcome.failure] : [])),
      };
    },
  };
}

async function write({ config, path, found }: Addition, known: Known): Promise<{ readonly note: string } | { readonly failure: string }> {
  const name = config ? shownPath(config) : shownPath({ uri: pathToFileURL(path).href });
  const text = config?.text ?? '';
  const edits = noteDown(editableConfig(text), [...found.values()], { ...known, date: today() });
  // What is broken was named before anything was checked.
  const after = edits ? revisedText(revise(unrevised(text), edits)) : null;
  const isAsRead: IsAsRead = (bytes) => (bytes === null ? config === null : configText(bytes).text === config?.text);
  const failure = after === null ? '请先改正其中的错误。'
    : await writeAtomically(path, after.endsWith('\n') ? after : `${after}\n`, isAsRead).then(() => null, ioReason);
  return failure === null ? { note: `已把 ${found.size} 处问题记入 ${name}（${known.state}）。` } : { failure: `${name} 未能写出：${failure}` };
}

/** In the working folder if that holds the file, else beside the file. */
function newConfigFor(path: string): string {
  const way = relative('.', resolve(path));
  // On another drive of Windows no relative path leads there.
  const isBelow = !isAbsolute(way) && way.split(sep)[0] !== '..';
  return join(isBelow ? resolve('.') : dirname(resolve(path)), CONFIG_NAME);
}
