import { describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { analyze } from '../../server/src/analysis/analysis';
import { carefulReport } from '../carefulReport';
import { losesBlanks, paperTable, printings, type PaperCell, type PaperTable } from './printings';

type Tables = Record<'t2' | 't3' | 't4', PaperTable>;

/** What happened to the tables, and what has to be said: a rule and a part of its message. */
interface Damage {
  readonly change: (tables: Tables) => Partial<Tables>;
  readonly said: readonly string[];
  /** The same where blank cells are lost; not looked at where they are and this is absent. */
  readonly saidWithoutBlanks?: readonly string[];
}

const cell = (text: string, columns = 1): PaperCell => ({ text, columns, rows: 1, value: null });
const values = (table: PaperTable, change: (each: PaperCell) => string): PaperTable => table.map((row) => row.map((each) => (each.value === null ? each : { ...each, text: change(each) })));
const labels = (table: PaperTable, change: (text: string) => string): PaperTable => table.map((row) => row.map((each) => (each.value === null ? { ...each, text: change(each.text) } : each)));
const rowOf = (table: PaperTable, label: string): number => table.findIndex((row) => row.some(({ text }) => text === label));
const isIn = (value: string | null, row: string): boolean => value?.startsWith(`${row} `) === true;

/** The numbers of a row one cell further on, or back; what falls off is lost. */
function moved(table: PaperTable, row: string, by: 1 | -1): PaperTable {
  return table.map((cells) => {
    const own = cells.filter(({ value }) => isIn(value, row)).map(({ text }) => text);
    const there = by === 1 ? ['', ...own.slice(0, -1)] : [...own.slice(1), ''];
    return cells.map((each) => (isIn(each.value, row) ? { ...each, text: there.shift()! } : each));
  });
}

function withoutColumn(table: PaperTable, column: string, label: string): PaperTable {
  return table.map((row) => row.filter(({ text, value, rows }) => value?.endsWith(` ${column}`) !== true && !(text === label && rows === 2)));
}

/** A column of the author's own that numbers the rows, with a header of its own. */
function numbered(table: PaperTable): PaperTable {
  let number = 0;
  return table.map((row, index) => [cell(hasValue(row) ? String(++number) : ['序号', ''][Math.min(index, 1)]!), ...row]);
}

const hasValue = (row: PaperTable[number]): boolean => row.some(({ value }) => value !== null);

function transposed(table: PaperTable): PaperTable {
  const rows = table.slice(3);
  const heads = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
  const own = rows.map((row) => row.findLast(({ value }) => value === null)!.text);
  return [
    [cell(''), ...own.map((text) => cell(text))],
    ...heads.map((head, nth) => [cell(head), ...rows.map((row) => cell(row.filter(({ value }) => value !== null)[nth]!.text))]),
  ];
}

const damages: Readonly<Record<string, Damage>> = {
  'nothing': { change: () => ({}), said: [] },
  'the last column is lost': { change: ({ t3 }) => ({ t3: withoutColumn(t3, 'total', '总计') }), said: ['cell-count: 表三像是少了“总计”一列'], saidWithoutBlanks: ['cell-count: 表三像是少了“总计”一列'] },
  'a row moved to the right': {
    change: ({ t3 }) => ({ t3: moved(t3, 'new', 1) }), said: ['calculation-inconsistency: 整体向右错了一格'], saidWithoutBlanks: ['cell-count: 少 1 格'],
  },
  'a row moved to the left': {
    change: ({ t3 }) => ({ t3: moved(t3, 'new', -1) }), said: ['calculation-inconsistency: 整体向左错了一格'], saidWithoutBlanks: ['cell-count: 少 1 格'],
  },
  'a row is blank': {
    change: ({ t3 }) => ({ t3: values(t3, ({ text, value }) => (isIn(value, 'new') ? '' : text)) }),
    said: ['blank-cell: 有 7 个相连的空白格，按勾稽关系依次应为 1151、387、'],
    saidWithoutBlanks: ['cell-count: 这里一格也没有'],
  },
  'a dash in place of a number': {
    change: ({ t3 }) => ({ t3: values(t3, ({ text, value }) => (value === 'result.granted natural' ? '—' : text)) }),
    said: ['placeholder-cell: 按勾稽关系应为 58'], saidWithoutBlanks: ['placeholder-cell: 按勾稽关系应为 58'],
  },
  'table two is blank': {
    change: ({ t2 }) => ({ t2: values(t2, () => '') }), said: ['blank-cell: 6 个', 'blank-cell: 行政许可', 'blank-cell: 2 个', 'blank-cell: 收费'], saidWithoutBlanks: ['cell-count: 表二有 6 行'],
  },
  'table four is blank but for a total': {
    change: ({ t4 }) => ({ t4: values(t4, ({ value }) => (value === 'counts review.total' ? '0' : '')) }), said: ['blank-cell: 4 个', 'blank-cell: 10 个'],
  },
  '无 in place of 0': {
    change: ({ t2 }) => ({ t2: values(t2, () => '无') }),
    said: ['placeholder-cell: 6 个', 'placeholder-cell: 行政许可', 'placeholder-cell: 2 个', 'placeholder-cell: 收费'],
    saidWithoutBlanks: ['placeholder-cell: 6 个', 'placeholder-cell: 行政许可', 'placeholder-cell: 2 个', 'placeholder-cell: 收费'],
  },
  'thousands with commas and decimals': { change: ({ t2 }) => ({ t2: values(t2, ({ text, value }) => (isIn(value, 'fees') ? '1,015.20' : text)) }), said: ['implausible-value: 可能按元填了'], saidWithoutBlanks: ['implausible-value: 可能按元填了'] },
  'letters for digits': {
    change: ({ t3 }) => ({ t3: values(t3, ({ text, value }) => (value === 'result.unable.notHeld org.legal' ? 'l2' : text)) }), said: ['non-numeric-cell: l2'], saidWithoutBlanks: ['non-numeric-cell: l2'],
  },
  'two tables changed places': {
    change: ({ t3, t4 }) => ({ t3: t4, t4: t3 }), said: ['missing-table: 第三部分没有表三', 'missing-table: 第四部分没有表四'], saidWithoutBlanks: ['missing-table: 第三部分没有表三', 'missing-table: 第四部分没有表四'],
  },
  'two headers changed places': {
    change: ({ t3 }) => ({ t3: labels(t3, (text) => ({ 商业企业: '科研机构', 科研机构: '商业企业' })[text] ?? text) }), said: ['label-typo: 放错了位置'], saidWithoutBlanks: ['label-typo: 放错了位置'],
  },
  'the header is lost': { change: ({ t3 }) => ({ t3: t3.slice(3) }), said: ['missing-row: 表三没有表头'], saidWithoutBlanks: ['missing-row: 表三没有表头'] },
  'a row is lost': {
    change: ({ t3 }) => ({ t3: t3.filter((_, index) => index !== rowOf(t3, '二、上年结转政府信息公开申请数量')) }),
    said: ['missing-row: 请按统一格式补上'], saidWithoutBlanks: ['missing-row: 请按统一格式补上'],
  },
  'a cell too many': { change: ({ t4 }) => ({ t4: [...t4.slice(0, -1), [...t4.at(-1)!, cell('7')]] }), said: ['cell-count: 去掉“7”'], saidWithoutBlanks: ['cell-count: 去掉“7”'] },
  'a unit above': { change: ({ t3 }) => ({ t3: [[cell('单位：件')], ...t3] }), said: [], saidWithoutBlanks: [] },
  'a column for remarks': { change: ({ t3 }) => ({ t3: t3.map((row, index) => [...row, cell(index === 0 ? '备注' : '')]) }), said: [], saidWithoutBlanks: [] },
  'a column that numbers the rows of table two': { change: ({ t2 }) => ({ t2: numbered(t2).map((row) => (hasValue(row) ? row : row.slice(1))) }), said: [], saidWithoutBlanks: [] },
  'a column that numbers the rows of table three': { change: ({ t3 }) => ({ t3: numbered(t3) }), said: [], saidWithoutBlanks: [] },
  'a column of shares without a name': {
    change: ({ t3 }) => ({ t3: t3.map((row) => (hasValue(row) ? [...row, cell('12.5%')] : row)) }), said: ['cell-count: 表三像是多了一列：每行都多 1 格（第 8 格，如“12.5%”）'], saidWithoutBlanks: ['cell-count: 表三像是多了一列'],
  },
  'the totals twice': {
    change: ({ t3 }) => ({ t3: t3.map((row) => (hasValue(row) ? [...row, row.at(-1)!] : row)) }), said: ['cell-count: 表三像是多了一列'], saidWithoutBlanks: ['cell-count: 表三像是多了一列'],
  },
  'a column of units': {
    change: ({ t2 }) => ({ t2: t2.map((row) => (hasValue(row) ? [row[0]!, cell('件'), ...row.slice(1)] : row)) }), said: ['cell-count: 表二像是多了一列：每行都多 1 格（第 1 格，如“件”）'], saidWithoutBlanks: ['cell-count: 表二像是多了一列'],
  },
  'thousands with commas': { change: ({ t3 }) => ({ t3: values(t3, ({ text }) => text.replace(/(?<=\d)(?=\d{3}$)/, ',')) }), said: [], saidWithoutBlanks: [] },
  'thousands with blanks': { change: ({ t3 }) => ({ t3: values(t3, ({ text }) => text.replace(/(?<=\d)(?=\d{3}$)/, ' ')) }), said: [], saidWithoutBlanks: [] },
  'blanks in labels': { change: ({ t3 }) => ({ t3: labels(t3, (text) => (text.length > 4 ? `${text.slice(0, 3)} ${text.slice(3)}` : text)) }), said: [], saidWithoutBlanks: [] },
  'rows and columns changed places': { change: ({ t3 }) => ({ t3: transposed(t3) }), said: ['cell-count: 像是行和列对调了'] },
};

describe.each(Object.entries(damages))('%s', (_, { change, said, saidWithoutBlanks }) => {
  test.each(Object.entries(printings))('in %s', (name, print) => {
    const expected = losesBlanks.has(name) ? saidWithoutBlanks : said;
    if (!expected) return;
    const tables: Tables = { t2: paperTable('t2'), t3: paperTable('t3'), t4: paperTable('t4') };
    const found = problemsIn(reportWith({ ...tables, ...change(tables) }, print));
    expect(found.map(({ rule }) => rule)).toEqual(expected.map((each) => each.slice(0, each.indexOf(': '))));
    for (const [index, { message }] of found.entries()) expect(message).toContain(expected[index]!.slice(expected[index]!.indexOf(': ') + 2));
  });

  test('in a grid with an empty line behind every line', () => {
    const tables: Tables = { t2: paperTable('t2'), t3: paperTable('t3'), t4: paperTable('t4') };
    const text = reportWith({ ...tables, ...change(tables) }, printings['a grid']!);
    expect(problemsIn(text.replaceAll('\n', '\n\n'))).toEqual(problemsIn(text));
  });
});

function reportWith(tables: Tables, print: (table: PaperTable) => string): string {
  return carefulReport(2023, 'tabs', (_, id) => print(tables[id]));
}

function problemsIn(text: string): { readonly rule: string; readonly message: string }[] {
  const { problems, report } = analyze(TextDocument.create('file:///report.txt', 'plaintext', 1, text));
  expect(report.recognised).toBe(true);
  return problems.map(({ rule, message }) => ({ rule: rule.id, message }));
}
