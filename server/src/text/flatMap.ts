/** As `list.flatMap(make)`, which V8 takes several times as long for: an analysis does it hundreds of times. */
export function flatMap<Item, Made>(list: readonly Item[], make: (item: Item, nth: number) => Made | readonly Made[]): Made[] {
  const all: Made[] = [];
  for (let nth = 0; nth < list.length; nth++) {
    const made = make(list[nth] as Item, nth);
    if (Array.isArray(made)) for (const each of made as readonly Made[]) all.push(each);
    else all.push(made as Made);
  }
  return all;
}
