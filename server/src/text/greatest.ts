/** The greatest of any number of numbers, at least `least`. `Math.max(...)` takes some hundred thousand at most. */
export function greatest(numbers: readonly number[], least = 0): number {
  return numbers.reduce((most, each) => Math.max(most, each), least);
}
