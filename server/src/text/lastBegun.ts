import { partitionPoint } from './partitionPoint';

/** Of items in the order of the text, the last that begins at `offset` or before. */
export function lastBegun<Item>(items: readonly Item[], offset: number, startOf: (item: Item) => number): Item | undefined {
  return items[indexOfLastBegun(items, offset, startOf)];
}

/** The same, as its index; -1 where none does. */
export function indexOfLastBegun<Item>(items: readonly Item[], offset: number, startOf: (item: Item) => number): number {
  return partitionPoint(items, (item) => startOf(item) <= offset) - 1;
}
