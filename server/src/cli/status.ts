import type { MissingReport } from '../archive/missingReports';
import { isChecked, type FileResult } from '../reporters/reporter';
import { severities, type Severity } from '../rules/rule';
import type { CheckOptions } from './commands';
import type { Status } from './output';

/** The exit status, from what comes of the files one after another. */
export interface RunStatus {
  readonly heed: (outcome: Outcome) => void;
  readonly now: () => Status;
}

interface Outcome {
  readonly results?: readonly FileResult[];
  /** Whether something could not be done. */
  readonly faulty?: boolean;
  readonly missing?: readonly MissingReport[];
}

export function openStatus({ failOn }: Pick<CheckOptions, 'failOn'>): RunStatus {
  let [isWrong, isSerious] = [false, false];
  return {
    heed: ({ results = [], faulty = false, missing = [] }) => {
      isWrong ||= faulty || !results.every(isChecked);
      isSerious ||= results.some((result) => hasSerious(result, failOn));
      isSerious ||= failOn !== 'never' && missing.some(({ because }) => because === 'expected');
    },
    now: () => {
      if (isWrong) return 2;
      return isSerious ? 1 : 0;
    },
  };
}

function hasSerious(result: FileResult, failOn: Severity | 'never'): boolean {
  if (failOn === 'never' || !isChecked(result)) return false;
  return result.problems.some(({ severity, known }) => !known && severities.indexOf(severity) <= severities.indexOf(failOn));
}
