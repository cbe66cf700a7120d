/** A character of a symbol font (`w:sym`), as one that any font has; `char` is hexadecimal. */
export function symbolOf(font: string, char: string): string {
  const code = Number.parseInt(char, 16);
  if (Number.isNaN(code) || code > 0xffff) return '';
  // Fonts without Unicode stand in the private area, 0xF000 above their own code.
  const own = code >= 0xf000 ? code - 0xf000 : code;
  const known = SYMBOLS.get(`${font.replace(/\s.*/, '')} ${own.toString(16)}`);
  if (known !== undefined) return known;
  return code >= 0xe000 && code <= 0xf8ff ? UNKNOWN : String.fromCharCode(code);
}

/** As text boxes and ticks of forms are told when their font is not there. */
const UNKNOWN = '□';

const SYMBOLS: ReadonlyMap<string, string> = new Map([
  ['Symbol b7', '•'],
  ['Symbol b4', '×'],
  ['Symbol b8', '÷'],
  ['Symbol b3', '≥'],
  ['Symbol a3', '≤'],
  ['Symbol 2b', '+'],
  ['Symbol 2d', '-'],
  ['Wingdings 6c', '●'],
  ['Wingdings 6e', '■'],
  ['Wingdings 6f', '□'],
  ['Wingdings a8', '□'],
  ['Wingdings 52', '☑'],
  ['Wingdings 53', '☒'],
  ['Wingdings fb', '×'],
  ['Wingdings fc', '√'],
  ['Wingdings fd', '☒'],
  ['Wingdings fe', '☑'],
  ['Wingdings 9f', '•'],
]);
