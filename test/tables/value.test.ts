import { describe, expect, it, test } from 'vitest';
import { parseValue } from '../../server/src/tables/value';
import type { ColumnDefinition, ValueType } from '../../server/src/taxonomy/taxonomy';
import { printDecimal } from '../../server/src/text/decimal';
import { spanText } from '../../server/src/text/span';

/** What a cell of a column of this type says, in short. */
function read(content: string, type: ValueType = 'count'): string {
  const before = '\t';
  const text = `${before}${content}\n`;
  const value = parseValue(text, { start: before.length, end: before.length + content.length }, column(type));
  if (value.kind === 'text') return `text ${value.stated ? printDecimal(value.stated) : '?'}`;
  if (value.kind !== 'number') return value.kind;
  const extra = [value.unit, value.remark].map((span) => (span ? ` [${spanText(text, span)}]` : ''));
  return `${printDecimal(value.number)}${extra.join('')}`;
}

function column(type: ValueType): ColumnDefinition {
  const label = { kind: 'column', text: '', accepted: [], tolerated: [], line: 0 } as const;
  return { id: '', label, groups: [], type, unit: null };
}

describe('numbers', () => {
  test.each([
    ['0', '0'],
    ['007', '7'],
    ['1,234', '1234'],
    ['1，234，567', '1234567'],
    ['1 234', '1234'],
    ['１２３', '123'],
    ['\u00a00', '0'],
    ['　0\u3000 ', '0'],
    ['1\n2', 'text ?'],
    ['2.50', '2.50'],
    ['-4', '-4'],
    ['－4', '-4'],
    ['−4', '-4'],
    ['+1', '1'],
    ['9007199254740993', '9007199254740993'],
  ])('%j is %s', (content, expected) => {
    expect(read(content, 'signedCount')).toBe(expected);
  });

  test.each(['1234a', 'a1234', '1,23', '12,3456', '1.2.3', '约3', '3-4', '一', '3(', '(3)', '0 0 0', '1/2', '3%'])(
    '%j is none', (content) => {
      expect(read(content)).toBe('text ?');
    },
  );
});

test.each([['１o', '10'], ['l2', '12'], ['1O6', '106'], ['O', '0'], ['oo', '?'], ['l', '?'], ['x1', '?']])('%j looks like %s', (content, expected) => {
  expect(read(content)).toBe(`text ${expected}`);
});

describe('nothing', () => {
  test.each(['', ' ', '\u00a0', '　', '\u200b', ' \n '])('%j is blank', (content) => {
    expect(read(content)).toBe('blank');
  });

  test.each(['/', '-', '—', '——', '－', '／', '\\', '无', '无。', '无 ', '没有', '～', 'N/A', '不适用'])('%j holds a place', (content) => {
    expect(read(content)).toBe('placeholder');
  });
});

describe('words', () => {
  test.each([
    ['增', 'text ?'],
    ['新增', 'text ?'],
    ['新增8条', 'text 8'],
    ['增加 8', 'text 8'],
    ['新增８条', 'text 8'],
    ['减4', 'text -4'],
    ['12。', 'text 12'],
    ['0；', 'text 0'],
    ['零', 'text 0'],
    ['○', 'text 0'],
    ['十二', 'text 12'],
    ['O', 'text 0'],
    ['一', 'text ?'],
    ['十十', 'text ?'],
    ['减少了4项', 'text -4'],
    ['减-4', 'text ?'],
    ['新增约8条', 'text ?'],
    ['新增8条减4条', 'text ?'],
  ])('%j is %s', (content, expected) => {
    expect(read(content, 'signedCount')).toBe(expected);
  });
});

describe('units and remarks', () => {
  test.each([
    ['45件', '45 [件]'],
    ['45 件', '45 [件]'],
    ['3人次', '3 [人次]'],
    ['22（其中修订16件）', '22 [（其中修订16件）]'],
    ['22件(其中修订16件)', '22 [件] [(其中修订16件)]'],
    ['3万', 'text ?'],
    ['3元', 'text ?'],
  ])('in a column of counts %j is %s', (content, expected) => {
    expect(read(content)).toBe(expected);
  });

  test.each([
    ['1025.2万元', '1025.2 [万元]'],
    ['87580.00元', '87580.00 [元]'],
    ['300.6万', '300.6 [万]'],
    ['1，025.2 万\n元', '1025.2 [万\n元]'],
    ['0.5亿元（含税）', '0.5 [亿元] [（含税）]'],
    ['1025.2万元左右', 'text ?'],
  ])('in a column of amounts %j is %s', (content, expected) => {
    expect(read(content, 'amount')).toBe(expected);
  });
});

describe('more than a number', () => {
  const hasMore = (content: string, type: ValueType): boolean => {
    const value = parseValue(content, { start: 0, end: content.length }, column(type));
    return value.kind === 'number' && value.hasMore;
  };

  test.each(['00', '007', '-0', '—0', '+5', '\'0', '‘12', '0`', '００'])('%j in a column of counts', (content) => {
    expect(hasMore(content, 'count')).toBe(true);
  });

  test.each(['0', '７', '1,234', '10', '1 234', ' 0', '5件', '0.50'])('not %j', (content) => {
    expect(hasMore(content, 'count')).toBe(false);
  });

  test('a sign says something in a column of changes, but before 0', () => {
    expect(['+1', '-8', '+0', '-0'].map((content) => hasMore(content, 'signedCount'))).toEqual([false, false, false, true]);
  });
});

it('reads nothing outside the cell', () => {
  expect(parseValue('123', { start: 1, end: 2 }, column('count'))).toMatchObject({ number: { units: 2n, scale: 0 } });
});
