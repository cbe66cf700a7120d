/** A total of table three has ten items and more; the first few show which sum is meant. */
export const MOST_RELATED = 6;

/** Messages about cells do; the place in words would say it twice. */
export function namesItsPlace(message: string): boolean {
  return /^表[二三四]/.test(message);
}
