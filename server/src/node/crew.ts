import { setImmediate } from 'node:timers/promises';
import type { CheckOptions } from './commands';
import { fileWork, type Work } from './fileWork';

/** Who checks the files of a run. */
export interface Crew {
  readonly work: Work;
  /** So many files keep all busy. */
  readonly atOnce: number;
  readonly close: () => Promise<void>;
}

export function openCrew(options: CheckOptions): Crew {
  const work = fileWork(options);
  return {
    // In between signals are heard, and output flows.
    work: (task) => setImmediate().then(() => work(task)),
    atOnce: 1,
    close: () => Promise.resolve(),
  };
}
