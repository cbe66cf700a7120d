/** What comes of the items, in their order; so many are worked on at once. `work` must not fail. */
export async function* inOrder<Item, Result>(
  items: Iterable<Item>, atOnce: number, work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const running: Promise<Result>[] = [];
  for (const item of items) {
    running.push(work(item));
    if (running.length < atOnce) continue;
    const first = running.shift();
    if (first) yield await first;
  }
  for (const rest of running) yield await rest;
}
