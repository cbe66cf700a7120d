import { parentPort, workerData } from 'node:worker_threads';
import type { Orders } from './crew';
import { fileWork, type Task } from './fileWork';

/** One of the threads of `nianbao check`: files in, records out, one after another. */
export function serveThread(): void {
  const { options, program } = workerData as Orders;
  const work = fileWork(options, program);
  let last = Promise.resolve();
  parentPort?.on('message', (task: Task) => {
    last = last.then(() => work(task)).then((record) => parentPort?.postMessage(record));
  });
}
