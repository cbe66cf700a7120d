/** Runs in a browser too, where there is no node:assert. */
export function equal<T>(actual: T, expected: T, what = 'value'): void {
  const [is, should] = [actual, expected].map((value) => JSON.stringify(value));
  if (is !== should) throw new Error(`${what} is ${is}, should be ${should}`);
}
