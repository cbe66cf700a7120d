import type { Worker } from 'node:worker_threads';

/** Threads that answer their tasks one after another, each task with one message. */
export interface Pool<Task, Answer> {
  readonly run: (task: Task) => Promise<Answer>;
  readonly close: () => Promise<void>;
}

interface Waiting<Task, Answer> {
  readonly task: Task;
  readonly resolve: (answer: Answer) => void;
}

interface Member<Task, Answer> {
  worker: Worker;
  /** The first is the one that is worked on. */
  queue: Waiting<Task, Answer>[];
}

/** A thread that dies costs the task that it was at, for which `answerFor` answers; another one takes over the rest. */
export function openPool<Task, Answer>(start: () => Worker, size: number, answerFor: (task: Task, reason: Error) => Answer): Pool<Task, Answer> {
  const members: Member<Task, Answer>[] = [];
  let isClosed = false;
  const hire = (member: Member<Task, Answer>): void => {
    const { worker } = member;
    let reason: Error | null = null;
    worker.on('message', (answer: Answer) => member.queue.shift()?.resolve(answer));
    worker.on('error', (error) => {
      reason = error instanceof Error ? error : new Error(String(error));
    });
    worker.on('exit', (code) => {
      if (isClosed) return;
      const [lost, ...rest] = member.queue;
      lost?.resolve(answerFor(lost.task, reason ?? new Error(`exit ${code}`)));
      member.worker = start();
      member.queue = rest;
      for (const { task } of rest) member.worker.postMessage(task);
      hire(member);
    });
  };
  const pick = (): Member<Task, Answer> => {
    const idle = members.find(({ queue }) => queue.length === 0);
    if (idle) return idle;
    if (members.length < size) {
      const member = { worker: start(), queue: [] };
      members.push(member);
      hire(member);
      return member;
    }
    return members.reduce((a, b) => (b.queue.length < a.queue.length ? b : a));
  };
  return {
    run: (task) => new Promise((resolve) => {
      const { worker, queue } = pick();
      queue.push({ task, resolve });
      worker.postMessage(task);
    }),
    close: async () => {
      isClosed = true;
      await Promise.all(members.map(({ worker }) => worker.terminate()));
    },
  };
}
