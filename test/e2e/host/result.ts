/** How one test ended; `error` is absent when it passed. */
export interface Result {
  readonly title: string;
  readonly error?: string;
}

/** Runs what mocha has been given; its reporters need a terminal, so the results are values. */
export function run(mocha: Mocha): Promise<Result[]> {
  const results: Result[] = [];
  return new Promise((resolve) => {
    const runner = mocha.run(() => {
      resolve(results);
    });
    runner.on('pass', (test) => results.push({ title: test.fullTitle() }));
    runner.on('fail', (test, error: Error) => {
      results.push({ title: test.fullTitle(), error: error.stack ?? String(error) });
    });
  });
}
