import { fingerprintHash } from '../analysis/fingerprint';
import { messageWithState } from '../analysis/knownFinding';
import type { Severity } from '../rules/rule';
import { printJson } from './printJson';
import { isChecked, type CheckedFile, type FileResult, type LocatedProblem, type OpenReporter } from './reporter';

/** GitLab's Code Quality report. */
export const gitlab: OpenReporter = () => {
  const known = new Map<string, number>();
  let isFirst = true;
  /** GitLab drops all but one of those that have the same. */
  const unique = (fingerprint: string): string => {
    const count = (known.get(fingerprint) ?? 0) + 1;
    known.set(fingerprint, count);
    return count === 1 ? fingerprint : `${fingerprint}-${count}`;
  };
  return {
    add: (file) => entriesOf(file).map((entry) => {
      const begin = isFirst ? '[' : ',';
      isFirst = false;
      return `${begin}\n${printJson({ ...entry, fingerprint: unique(entry.fingerprint) })}`;
    }).join(''),
    end: () => (isFirst ? '[]\n' : '\n]\n'),
  };
};

interface Entry {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: string;
  readonly location: { readonly path: string; readonly lines: { readonly begin: number; readonly end?: number } };
}

const severityNames: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', information: 'info', hint: 'info' };

function entriesOf(file: FileResult): Entry[] {
  if (isChecked(file)) return file.problems.map((problem) => toEntry(file, problem));
  const location = { path: pathOf(file), lines: { begin: 1 } };
  return [{ description: `未能检查：${file.error}`, check_name: 'unreadable-file', fingerprint: `unreadable:${file.path}`, severity: 'blocker', location }];
}

/** What has no lines of its own is shown at its beginning, with the place in words. */
function toEntry(file: CheckedFile, problem: LocatedProblem): Entry {
  const { rule, severity, range, place, fingerprint } = problem;
  const message = messageWithState(problem);
  return {
    description: place ? `${place.words}：${message}` : message,
    check_name: rule,
    fingerprint: fingerprint ? fingerprintHash(fingerprint) : JSON.stringify([file.path, rule, range]),
    severity: severityNames[severity],
    location: { path: pathOf(file), lines: place ? { begin: 1 } : { begin: range.start.line + 1, end: range.end.line + 1 } },
  };
}

/** GitLab knows files without the dot before them only. */
function pathOf({ path }: FileResult): string {
  return path.replace(/^(?:\.\/)+/, '');
}
