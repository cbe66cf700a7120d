const DIGITS = '〇一二三四五六七八九';

/** 二〇二〇 → 2020, digit by digit (〇 in each of its spellings), and ASCII digits as they are. Null for other text. */
export function parseDigits(text: string): number | null {
  const ascii = [...text.replace(/[零○Oo]/g, '〇')].map((each) => (DIGITS.includes(each) ? DIGITS.indexOf(each) : each));
  const joined = ascii.join('');
  return /^\d+$/.test(joined) ? Number(joined) : null;
}

/** 三十一 → 31, 廿五 → 25, 两千零五 → 2005, 一万二千三百 → 12300, and ASCII digits as they are. Null for other text. */
export function parseNumeral(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text);
  const [, above, below] = /^(?:([^万]+)万)?([^万]*)$/.exec(text) ?? [];
  const thousands = above === undefined ? 0 : belowTenThousand(above);
  const rest = below === '' && above !== undefined ? 0 : belowTenThousand(below ?? '');
  return thousands === null || rest === null ? null : thousands * 10_000 + rest;
}

const BELOW_TEN_THOUSAND =
  /^(?:([一二两三四五六七八九])千)?[零〇]?(?:([一二两三四五六七八九])百)?[零〇]?([一二三四五六七八九]?十|廿|卅)?([〇零一二两三四五六七八九])?$/;

function belowTenThousand(text: string): number | null {
  if (text === '零' || text === '〇') return 0;
  const [, thousands, hundreds, tens, ones] = BELOW_TEN_THOUSAND.exec(text) ?? [];
  if ([thousands, hundreds, tens, ones].every((part) => part === undefined)) return null;
  return digitOf(thousands) * 1000 + digitOf(hundreds) * 100 + tensOf(tens) * 10 + digitOf(ones);
}

function digitOf(digit: string | undefined): number {
  if (digit === undefined || digit === '零') return 0;
  return digit === '两' ? 2 : DIGITS.indexOf(digit);
}

function tensOf(tens: string | undefined): number {
  if (tens === undefined) return 0;
  if (tens === '廿') return 2;
  if (tens === '卅') return 3;
  return tens === '十' ? 1 : DIGITS.indexOf(tens.charAt(0));
}

/** With the letters O, o, I and l as the digits that they look like: 2O23, l5. */
export function withDigits(text: string): string {
  return text.replaceAll(/[Oo]/g, '0').replaceAll(/[Il]/g, '1');
}
