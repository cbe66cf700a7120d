/** A number as automatic numbering prints it. `format` is a value of `w:numFmt` (ISO/IEC 29500-1, 17.18.59). */
export function printNumeral(value: number, format: string): string {
  const series = SERIES.get(format);
  if (series) return value >= 1 && value <= series.length ? (series[value - 1] ?? '') : String(value);
  return PRINTERS.get(format)?.(value) ?? String(value);
}

const SERIES: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ['ideographTraditional', [...'甲乙丙丁戊己庚辛壬癸']],
  ['ideographZodiac', [...'子丑寅卯辰巳午未申酉戌亥']],
  ['ideographEnclosedCircle', [...'㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩']],
  ['decimalEnclosedCircle', range('①', 20)],
  ['decimalEnclosedCircleChinese', range('①', 20)],
  ['decimalEnclosedParen', range('⑴', 20)],
  ['decimalEnclosedFullstop', range('⒈', 20)],
]);

const PRINTERS: ReadonlyMap<string, (value: number) => string> = new Map([
  ['none', () => ''],
  // Bullets are no words.
  ['bullet', () => ''],
  ['chineseCounting', (value: number) => chinese(value, '〇一二三四五六七八九', '十百千')],
  ['chineseCountingThousand', (value: number) => chinese(value, '〇一二三四五六七八九', '十百千')],
  ['taiwaneseCounting', (value: number) => chinese(value, '〇一二三四五六七八九', '十百千')],
  ['taiwaneseCountingThousand', (value: number) => chinese(value, '〇一二三四五六七八九', '十百千')],
  ['japaneseCounting', (value: number) => chinese(value, '〇一二三四五六七八九', '十百千')],
  ['chineseLegalSimplified', (value: number) => chinese(value, '零壹贰叁肆伍陆柒捌玖', '拾佰仟')],
  ['ideographLegalTraditional', (value: number) => chinese(value, '零壹貳參肆伍陸柒捌玖', '拾佰仟')],
  ['japaneseLegal', (value: number) => chinese(value, '零壱弐参四伍六七八九', '拾百阡')],
  ['ideographDigital', (value: number) => digits(value, '〇一二三四五六七八九')],
  ['japaneseDigitalTenThousand', (value: number) => digits(value, '〇一二三四五六七八九')],
  ['taiwaneseDigital', (value: number) => digits(value, '○一二三四五六七八九')],
  ['decimalFullWidth', (value: number) => digits(value, '０１２３４５６７８９')],
  ['decimalFullWidth2', (value: number) => digits(value, '０１２３４５６７８９')],
  ['decimalZero', (value: number) => String(value).padStart(2, '0')],
  ['upperLetter', (value: number) => letters(value)],
  ['lowerLetter', (value: number) => letters(value).toLowerCase()],
  ['upperRoman', (value: number) => roman(value)],
  ['lowerRoman', (value: number) => roman(value).toLowerCase()],
]);

function range(first: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => String.fromCodePoint((first.codePointAt(0) ?? 0) + index));
}

function digits(value: number, numerals: string): string {
  return [...String(value)].map((digit) => numerals[Number(digit)] ?? digit).join('');
}

/** 十一, 一百〇五: as counted, below ten thousand. */
function chinese(value: number, numerals: string, units: string): string {
  if (value < 1 || value > 9999) return String(value);
  const places = [...String(value)].map(Number);
  let words = '';
  places.forEach((digit, index) => {
    const power = places.length - 1 - index;
    if (digit > 0) words += (numerals[digit] ?? '') + (power > 0 ? (units[power - 1] ?? '') : '');
    else if (words !== '' && places.slice(index).some((rest) => rest > 0) && !words.endsWith(numerals[0] ?? '')) words += numerals[0] ?? '';
  });
  // 十, not 一十
  return value >= 10 && value < 20 ? words.slice(1) : words;
}

/** A … Z, AA, BB … as Word counts on. */
function letters(value: number): string {
  if (value < 1) return String(value);
  return String.fromCharCode(0x41 + ((value - 1) % 26)).repeat(Math.min(30, Math.ceil(value / 26)));
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'], [900, 'CM'], [500, 'D'], [400, 'CD'], [100, 'C'], [90, 'XC'], [50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I'],
];

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  let rest = value;
  let words = '';
  for (const [worth, letter] of ROMAN) {
    while (rest >= worth) {
      words += letter;
      rest -= worth;
    }
  }
  return words;
}
