import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { analyze, type Analysis } from '../../server/src/analysis/analysis';
import { tableStyles } from '../../server/src/layout/layout';
import type { Span } from '../../server/src/text/span';
import { reportText } from '../features/reportText';
import { parseRulePage } from '../rules/rulePage';
import { samples } from '../samples';

const published = [...samples.values()];
const pages = new URL('../rules/', import.meta.url);
/** Every fault that a rule knows, as its page shows it. */
const examples = readdirSync(pages).filter((file) => file.endsWith('.md'))
  .flatMap((file) => parseRulePage(readFileSync(new URL(file, pages), 'utf8')).examples.map(({ text }) => text));
const lines = [...new Set([...published, ...examples].flatMap((text) => text.split('\n')))];
const made = tableStyles.flatMap((style) => (['2019', '2021'] as const).map((form) => reportText({ style, form })));

/** What breaks a reader that thinks in bytes, in code units, in Latin letters or in one kind of line break. */
const odd = fc.constantFrom(
  '\r', '\r\n', '\n\r', '\0', '\ud83d', '\ude00', '😀', '𠮷', '𠀀镇', 'e\u0301', '\u200b', '\u202e', '\ufeff', '\u2028', '\u0085', '\u000b',
  '⼀', '⻔', '\u00a0', '\u3000', '\t', '|', '｜', '\\|', '|---|', '0', '１', '-1', '1.5', '1,000', '壹', '[bookmark: x]', '政府政府', '，，',
  '二、', '（一）', '其中', '条', '2021年', '202020年', '13月', '《', '》', '〔2021〕', '(', ')', ',', '"', '请请', '本制度', '/', '无',
);

const anyPiece = fc.oneof(odd, fc.string({ unit: 'binary', maxLength: 8 }), fc.constantFrom(...lines), fc.constant(''));

/** A place as a part of the text, how much is taken out there, and what is put in. */
const mutation = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.oneof(fc.nat(4), fc.nat(60)), anyPiece);

/** Reports with faults of any kind at any place, in each layout and with each kind of line break. */
export const damagedReport: fc.Arbitrary<string> = fc.tuple(
  fc.oneof(
    { arbitrary: fc.constantFrom(...made), weight: 2 },
    { arbitrary: fc.constantFrom(...published), weight: 1 },
    { arbitrary: fc.constantFrom(...examples), weight: 4 },
    { arbitrary: fc.array(fc.constantFrom(...examples), { maxLength: 5 }).map((parts) => parts.join('\n')), weight: 2 },
  ),
  fc.array(mutation, { maxLength: 8 }),
  fc.constantFrom('\n', '\r\n', '\r'),
).map(([text, mutations, lineBreak]) => mutations.reduce((mutated, [place, length, piece]) => {
  const at = Math.floor(place * mutated.length);
  return mutated.slice(0, at) + piece + mutated.slice(at + length);
}, text.replaceAll('\n', lineBreak)));

/** Texts of any kind, and texts that come near to reports: lines of the samples, cut, doubled and shuffled. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(odd, { maxLength: 60 }).map((parts) => parts.join('')),
  fc.string({ unit: fc.constantFrom(...'一二三四（）()、.1230⼀⻔\t\n\r |｜-/"年月日条件其中共：，。[]\u3000\u00a0\u200b规章总计'), maxLength: 300 }),
  fc.tuple(fc.array(fc.oneof({ arbitrary: fc.constantFrom(...lines), weight: 4 }, odd), { maxLength: 60 }), fc.constantFrom('\n', '\r\n', '\r'))
    .map(([parts, lineBreak]) => parts.join(lineBreak)),
  damagedReport,
);

/** Every rule is applied, whether or not the text would be taken for a report. */
export function analysisOf(text: string): Analysis {
  return analyze(TextDocument.create('file:///any.txt', 'nianbao-report', 1, text), { asReport: true });
}

/** Fails unless the span lies inside the text, and no end of it within a character or a line break. */
export function expectOnCharacters(text: string, { start, end }: Span): void {
  expect([start, end].every((offset) => Number.isInteger(offset) && isBoundary(text, offset)), `${start}–${end} of ${text.length}`).toBe(true);
  expect(start).toBeLessThanOrEqual(end);
}

/** `offset`, or the one before it where no cursor can stand there. */
export function boundary(text: string, offset: number): number {
  return isBoundary(text, offset) ? offset : offset - 1;
}

function isBoundary(text: string, offset: number): boolean {
  return offset >= 0 && offset <= text.length && !/^(?:\r\n|[\ud800-\udbff][\udc00-\udfff])$/.test(text.slice(Math.max(0, offset - 1), offset + 1));
}
