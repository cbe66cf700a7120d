/** Columns that a text takes in a Chinese font whose Latin letters are half as wide as its other characters. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += CHINESE.test(character) ? 2 : displayWidth(character);
  return width;
}

/** Narrow on terminals, but drawn as Chinese punctuation and numerals by such fonts (新宋体, Noto Sans Mono CJK, 更纱黑体). */
const CHINESE = /^[‘’“”—…‖①-⒛Ⅰ-Ⅻ]$/u;

/** Columns that a text takes on a terminal. */
export function terminalWidth(text: string): number {
  let width = 0;
  for (const character of text) width += displayWidth(character);
  return width;
}

/** Columns that a character takes on a terminal: 0, 1 or 2. */
export function displayWidth(character: string): number {
  if (ZERO.test(character)) return 0;
  return WIDE.test(character) && !HALF_WIDTH.test(character) ? 2 : 1;
}

const ZERO = /^[\p{Mn}\p{Me}\p{Cf}]$/u;

/**
 * East Asian wide and full-width characters. The engine knows scripts, not widths (UAX #11), so
 * symbols of no script come in ranges. Ambiguous ones (“”—①) are narrow on today's terminals.
 */
const WIDE = new RegExp(
  '^[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Bopomofo}\\p{Script=Yi}'
    + '\\p{Script=Hangul}\\p{Emoji_Presentation}'
    + '\\u2FF0-\\u303E\\u3099-\\u30FF\\u3190-\\u33FF\\uFE10-\\uFE19\\uFE30-\\uFE6F\\uFF01-\\uFF60\\uFFE0-\\uFFE6]$',
  'u',
);

const HALF_WIDTH = /^[\u1160-\u11FF\uD7B0-\uD7FF\uFF61-\uFFDC]$/u;
