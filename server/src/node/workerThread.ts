import { parentPort, workerData } from 'node:worker_threads';
import type { CheckOptions } from './commands';
import { fileWork, type Task } from './fileWork';

/** One of the threads of `nianbao check`: files in, records out, one after another. */
export function serveThread(): void {
  const work = fileWork(workerData as CheckOptions);
  let last = Promise.resolve();
  parentPort?.on('message', (task: Task) => {
    last = last.then(() => work(task)).then((record) => parentPort?.postMessage(record));
  });
}
