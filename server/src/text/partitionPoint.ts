/** How many `items` belong to the first part, where all that do stand before all that do not: a binary search. */
export function partitionPoint<Item>(items: ArrayLike<Item>, isInFirst: (item: Item) => boolean): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && isInFirst(item)) low = middle + 1;
    else high = middle;
  }
  return low;
}
