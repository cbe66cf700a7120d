import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../server/src/text/displayWidth';
import { excerpt } from '../../server/src/reporters/excerpt';

/** Line and marks, one under the other, for `⟦…⟧` in the source. */
function show(source: string, width = 40): string {
  const start = source.indexOf('⟦');
  const end = source.indexOf('⟧') - 1;
  const { line, marks } = excerpt(source.replace(/[⟦⟧]/g, ''), { start, end }, width);
  return `${line}\n${marks}`;
}

describe('excerpt', () => {
  it('counts two columns for a Chinese character', () => {
    expect(show('二、上年⟦转结⟧申请')).toBe('二、上年转结申请\n        ^^^^');
  });

  it('shows tabs as blanks, and leaves out those that indent', () => {
    expect(show('\t\t规章\t⟦新增8条⟧\t0')).toBe('规章  新增8条  0\n      ^^^^^^^');
  });

  it('marks blanks that are themselves what is wrong', () => {
    expect(show('\t规章⟦\t ⟧\t0')).toBe('规章     0\n    ^^^');
    expect(show('⟦\t⟧0')).toBe('  0\n^^');
  });

  it('marks one column where nothing is there to mark', () => {
    expect(show('⟦⟧')).toBe('\n^');
    expect(show('年报⟦⟧')).toBe('年报\n    ^');
  });

  it('shows invisible characters, and obeys none', () => {
    expect(show('公⟦\u200B⟧开\x1b[31m')).toBe('公\uFFFD开\uFFFD[31m\n  ^');
  });

  it('shortens a long line on both sides of the mark', () => {
    expect(show(`${'前'.repeat(100)}⟦错⟧${'后'.repeat(100)}`, 20))
      .toBe('…前前前错后后后后后…\n       ^^');
    expect(show(`⟦错⟧${'后'.repeat(100)}`, 11)).toBe('错后后后…\n^^');
    expect(show(`${'前'.repeat(100)}⟦错⟧`, 11)).toBe('…前前前错\n       ^^');
    expect(show(`前⟦${'错'.repeat(100)}⟧`, 11)).toBe('前错错错…\n  ^^^^^^');
  });

  it('looks no farther along a line than is shown, however many findings it has', () => {
    const line = '错'.repeat(1e6);
    for (let start = 0; start < 1e6; start += 1000) expect(excerpt(line, { start, end: start + 1 }, 11).marks.trim()).toBe('^^');
  });

  it('leaves out an indentation that is longer than a line', () => {
    expect(show(`${' '.repeat(100)}规章⟦新⟧`)).toBe('规章新\n    ^^');
    expect(show(`规章${' '.repeat(100)}⟦新⟧`, 20)).toBe('…                新\n                 ^^');
  });

  it('cuts no character of two units', () => {
    expect(show(`a${'𠮷'.repeat(50)}⟦错⟧${'𠮷'.repeat(50)}`, 20)).toBe('…𠮷𠮷𠮷错𠮷𠮷𠮷𠮷𠮷…\n       ^^');
    expect(show(`${'𠮷'.repeat(50)}⟦错⟧a${'𠮷'.repeat(50)}`, 11)).toBe('…𠮷错a𠮷𠮷…\n   ^^');
  });

  it('never exceeds the width, and always marks something of the line', () => {
    fc.assert(fc.property(
      fc.string({ unit: 'binary' }), fc.nat(50), fc.nat(50), fc.integer({ min: 10, max: 80 }),
      (source, start, length, width) => {
        const { line, marks } = excerpt(source, { start, end: start + length }, width);
        const columns = [...line].reduce((sum, character) => sum + displayWidth(character), 0);
        expect(columns).toBeLessThanOrEqual(width);
        expect(marks.length).toBeLessThanOrEqual(columns + 1);
        expect(marks).toMatch(/^ *\^+$/);
      },
    ));
  });
});

describe('displayWidth', () => {
  it.each([
    ['a', 1], ['年', 2], ['⼀', 2], ['，', 2], ['（', 2], ['１', 2], ['\u3000', 2], ['𠮷', 2], ['😀', 2],
    ['“', 1], ['…', 1], ['①', 1], ['\u00A0', 1], ['ｱ', 1], ['\u0301', 0], ['\u200B', 0],
  ])('%j takes %i', (character, width) => {
    expect(displayWidth(character)).toBe(width);
  });
});
