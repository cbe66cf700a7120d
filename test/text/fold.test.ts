import { expect, test } from 'vitest';
import { cjkRadicals } from '../../server/src/lexicon/cjkRadicals';
import { traditional } from '../../server/src/lexicon/traditional';
import { foldText } from '../../server/src/text/fold';

const units = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));
const between = (first: number, last: number): string[] => units.slice(first, last + 1);

/** What a unit becomes among others, where it cannot be markup. */
const folded = (unit: string): string => foldText(`甲${unit}乙`).slice(1, -1);

test('blanks and what shows nothing are left out', () => {
  const shownAs = units.filter((unit) => /\s|\p{Cf}/u.test(unit) && !/[\u0600-\u08e2\u2065-\u206f\ufff9-\ufffb]/.test(unit)).map(folded);
  expect(new Set(shownAs)).toEqual(new Set(['']));
});

test('full-width characters are half width', () => {
  const forms = between(0xff01, 0xff5e).filter((unit) => !'＂＇｀'.includes(unit));
  expect(forms.map(folded)).toEqual(forms.map((unit) => unit.normalize('NFKC')));
});

test('radicals and compatibility ideographs are the unified ones', () => {
  const ideographs = [...between(0x2e80, 0x2fdf), ...between(0xf900, 0xfaff)];
  expect(ideographs.map(folded)).toEqual(ideographs.map((unit) => String.fromCharCode(cjkRadicals.get(unit.charCodeAt(0)) ?? unit.normalize('NFKC').charCodeAt(0))));
});

test('traditional characters are simplified, and all other ideographs stay', () => {
  
  const ideographs = between(0x3400, 0x9fff);
  expect(ideographs.map(folded)).toEqual(ideographs.map((unit) => traditional.get(unit) ?? unit));
});

test('letters, digits and surrogates stay', () => {
  const others = [...'0aZ%+-()é中', ...between(0xd800, 0xdfff)];
  expect(others.map(folded)).toEqual(others);
});
