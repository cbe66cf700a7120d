import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { openPool } from '../node/pool';
import type { CheckOptions } from './commands';
import { describeFault } from './fault';
import type { FileRecord } from './fileRecord';
import { faultyRecord, fileWork, type Task, type Work } from './fileWork';

/** Who checks the files of a run. */
export interface Crew {
  readonly work: Work;
  /** So many files keep all busy. */
  readonly atOnce: number;
  /** No file is left, or none is wanted any more. Tells what there is to tell of the cache. */
  readonly settle: (isWholeRun: boolean) => readonly string[];
  readonly close: () => Promise<void>;
}

/** In the time that a thread takes to start and to warm up, one alone reads some hundred files. */
const FILES_A_THREAD = 100;

/** Enough for a thread never to wait for the next file. */
const QUEUE = 4;

export function openCrew(options: CheckOptions, files: number, program: string | null): Crew {
  // What is timed must not run beside anything else.
  const jobs = options.timing ? 1 : options.jobs ?? Math.min(availableParallelism(), Math.floor(files / FILES_A_THREAD));
  // Standard input is read here, and only once.
  return jobs > 1 && !options.paths.includes('-') ? threads({ options, program }, jobs) : alone({ options, program });
}

/** What each thread has to know. */
export interface Orders {
  readonly options: CheckOptions;
  readonly program: string | null;
}

function alone({ options, program }: Orders): Crew {
  const work = fileWork(options, program);
  return {
    // In between signals are heard, and output flows.
    work: (task) => setImmediate().then(() => work(task)),
    atOnce: 1,
    settle: () => [],
    close: () => Promise.resolve(),
  };
}

function threads(orders: Orders, jobs: number): Crew {
  const start = (): Worker => new Worker(__filename, { workerData: orders });
  const pool = openPool<Task, FileRecord>(start, jobs, (task, reason) => faultyRecord(task, orders.options, describeFault('检查', reason)));
  return { work: pool.run, atOnce: jobs * QUEUE, settle: () => [], close: pool.close };
}
