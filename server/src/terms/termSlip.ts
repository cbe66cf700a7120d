/** How a text differs from a term (错法). Here and below enumerations, which are numbers once bundled: searches are loops over them. */
export const enum Slip {
  none,
  exact,
  /** 早请 for 申请 */
  replaced,
  /** 结转 for 转结 */
  exchanged,
  /** 信信息 for 信息 */
  doubled,
  /** 政府信公开 for 政府信息公开 */
  dropped,
  /** Two neighbours for two others. */
  replacedPair,
  /** Two characters that stand apart. */
  replacedApart,
}

/** The slip in what `compareLetters` gives. */
export function slipIn(compared: number): Slip {
  // eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment -- The last three bits are one.
  return (compared & 7);
}

/**
 * Compares `text` from `x` on with the `count` letters of a term from `y` on, forwards (`step` 1) or backwards (-1),
 * where the letters before are known to agree. Gives the slip and, times 8, how many letters agree before it.
 */
export function compareLetters(text: Uint16Array, x: number, letters: Uint16Array, y: number, step: 1 | -1, count: number): number {
  let same = 0;
  while (same < count && text[x] === letters[y]) {
    x += step;
    y += step;
    same++;
  }
  return same * 8 + (same === count ? Slip.exact : slipAt(text, x, letters, y, step, count - same));
}

function slipAt(text: Uint16Array, x: number, letters: Uint16Array, y: number, step: 1 | -1, rest: number): Slip {
  if (text[x] === letters[y - step] && agree(text, x + step, letters, y, step, rest)) return Slip.doubled;
  if (agree(text, x + step, letters, y + step, step, rest - 1)) return Slip.replaced;
  if (rest === 1) return Slip.none;
  if (text[x] === letters[y + step]) {
    if (text[x + step] === letters[y] && agree(text, x + 2 * step, letters, y + 2 * step, step, rest - 2)) return Slip.exchanged;
    if (agree(text, x, letters, y + step, step, rest - 1)) return Slip.dropped;
  }
  if (agree(text, x + 2 * step, letters, y + 2 * step, step, rest - 2)) return Slip.replacedPair;
  return rest > 3 && agreeButOne(text, x + step, letters, y + step, step, rest - 1) ? Slip.replacedApart : Slip.none;
}

function agreeButOne(text: Uint16Array, x: number, letters: Uint16Array, y: number, step: 1 | -1, count: number): boolean {
  let same = 0;
  while (same < count && text[x + same * step] === letters[y + same * step]) same++;
  const next = (same + 1) * step;
  return agree(text, x + next, letters, y + next, step, count - same - 1);
}

function agree(text: Uint16Array, x: number, letters: Uint16Array, y: number, step: 1 | -1, count: number): boolean {
  for (let nth = 0; nth < count; nth++) if (text[x + nth * step] !== letters[y + nth * step]) return false;
  return true;
}
