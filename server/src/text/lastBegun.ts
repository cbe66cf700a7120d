/** Of items in the order of the text, the last that begins at `offset` or before. */
export function lastBegun<Item>(items: readonly Item[], offset: number, startOf: (item: Item) => number): Item | undefined {
  return items[indexOfLastBegun(items, offset, startOf)];
}

/** The same, as its index; -1 where none does. */
export function indexOfLastBegun<Item>(items: readonly Item[], offset: number, startOf: (item: Item) => number): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && startOf(item) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
