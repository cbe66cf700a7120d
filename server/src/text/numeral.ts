const DIGITS = '〇一二三四五六七八九';

/** 二〇二〇 → 2020, digit by digit (〇 in each of its spellings), and ASCII digits as they are. Null for other text. */
export function parseDigits(text: string): number | null {
  const ascii = [...text.replace(/[零○Oo]/g, '〇')].map((each) => (DIGITS.includes(each) ? DIGITS.indexOf(each) : each));
  const joined = ascii.join('');
  return /^\d+$/.test(joined) ? Number(joined) : null;
}

/** 三十一 → 31, 廿五 → 25, and ASCII digits as they are: whole numbers up to 99. Null for other text. */
export function parseNumeral(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text);
  const [, tens, ones] = /^([一二三四五六七八九]?十|廿|卅)?([〇零一二三四五六七八九])?$/.exec(text) ?? [];
  if (tens === undefined && ones === undefined) return null;
  return tensOf(tens) * 10 + (ones === undefined ? 0 : (parseDigits(ones) ?? 0));
}

function tensOf(tens: string | undefined): number {
  if (tens === undefined) return 0;
  if (tens === '廿') return 2;
  if (tens === '卅') return 3;
  return tens === '十' ? 1 : DIGITS.indexOf(tens.charAt(0));
}
