import { describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { analyze } from '../../server/src/analysis/analysis';
import { fileAnalysis } from '../../server/src/analysis/compare';
import { openArchive } from '../../server/src/archive/archive';
import { bodyNames } from '../../server/src/archive/bodyNames';
import { copyIndex } from '../../server/src/archive/copies';
import { figureAt } from '../../server/src/archive/figures';
import type { FiledReport } from '../../server/src/archive/filedReport';
import { hierarchyOf, membersOf } from '../../server/src/archive/hierarchy';
import { reportText, type Page } from '../features/reportText';
import { tableStyles } from '../tableStyles';

const bodyOf = bodyNames(new Map());

function filed(organisation: string, year: number, { file = `${organisation}.txt`, ...page }: Page & { file?: string } = {}): FiledReport {
  const text = reportText(page).replaceAll('青山镇人民政府', organisation).replace('2021', String(year));
  return fileAnalysis(analyze(TextDocument.create(file, 'nianbao-report', 0, text), { asReport: true }), file, bodyOf)!;
}

function archiveOf(...reports: readonly FiledReport[]) {
  const archive = openArchive();
  for (const report of reports) archive.put(report.file, [report]);
  return archive;
}

describe('a body', () => {
  test.each([
    [['青山镇', '青山镇政府', '青山镇人民政府']],
    [['向阳县人民政府办公室', '向阳县政府办公室', '向阳县政府办']],
    [['永安街道办事处', '永安街道', '永安街道办', '永安街道办事处人民政府']],
    [['临江高新区管理委员会', '临江高新区管委会']],
  ])('is known by each of %j', (names) => {
    expect(new Set(names.map(bodyOf)).size).toBe(1);
  });

  test('is not its office, nor another with a longer name', () => {
    expect(new Set(['向阳县人民政府', '向阳县人民政府办公室', '财政局', '向阳县财政局', '青山镇', '大青山镇', '政府'].map(bodyOf)).size).toBe(7);
  });

  test('is known by its former names, in whatever form', () => {
    const renamed = bodyNames(new Map([['卫生和计划生育局', '卫生健康局'], ['青山乡人民政府', '青山镇人民政府']]));
    expect([renamed('青山乡'), renamed('卫生和计划生育局')]).toEqual([renamed('青山镇政府'), renamed('卫生健康局')]);
  });
});

test.each(tableStyles)('figures are filed with their places: %s', (style) => {
  const page = { style, cells: { 'new natural': '12', 'counts review.total': '3', 'fees amount': '1.5' } };
  const report = filed('青山镇人民政府', 2023, page);
  const lines = reportText(page).split('\n');
  const shown = (key: string) => {
    const { count, place: { line, character, length } } = figureAt(report.figures, key)!;
    return [count, lines[line]!.slice(character, character + length)];
  };
  expect(shown('new/natural')).toEqual([12, '12']);
  expect(shown('counts/review.total')).toEqual([3, '3']);
  expect(shown('carriedOut/total')).toEqual([0, '0']);
  expect([figureAt(report.figures, 'fees/amount'), figureAt(report.figures, 'no/such')]).toEqual([null, null]);
});

test('an archive forgets what a file held before', () => {
  const archive = archiveOf(filed('青山镇人民政府', 2023, { file: 'a.txt' }));
  archive.put('a.txt', [filed('石桥镇人民政府', 2022, { file: 'a.txt' })]);
  expect([archive.of('青山镇', 2023).length, archive.of('石桥镇', 2022).length, archive.all().length]).toEqual([0, 1, 1]);
  archive.put('a.txt', []);
  expect(archive.all()).toEqual([]);
});

describe('who belongs to whom', () => {
  const reports = ['临江市', '向阳县', '向阳县财政局', '青山镇', '临江市教育局'].map((name) => filed(name, 2023));
  const members = (subordinates: Readonly<Record<string, readonly string[]>>, body: string, ...others: readonly FiledReport[]) => {
    const hierarchy = hierarchyOf(new Map(), new Map(Object.entries(subordinates)), (file) => file);
    const found = membersOf(archiveOf(...reports, ...others), hierarchy, { body, year: 2023 });
    return found && [found.reports.map(({ organisation }) => organisation), found.unknown];
  };

  test('is what nianbao.json says, and nothing else', () => {
    expect(members({ 向阳县人民政府: ['向阳县财政局', '青山镇人民政府'] }, '向阳县')).toEqual([['向阳县财政局', '青山镇'], []]);
    expect(members({ 向阳县: ['青山镇'] }, '临江市')).toBeNull();
  });

  test('who belongs to a member is in that one’s figures', () => {
    expect(members({ 临江市: ['*.txt'], 向阳县: ['向阳县*', '青山镇'] }, '临江市')).toEqual([['向阳县', '临江市教育局'], []]);
  });

  test('may go round in circles without end', () => {
    expect(members({ 临江市: ['*.txt'], 向阳县: ['青山镇'], 青山镇: ['向阳县'] }, '临江市')).toEqual([['向阳县财政局', '临江市教育局'], []]);
  });

  test('whoever sent a report into the folder last year is lacking', () => {
    expect(members({ 临江市: ['*局.txt'] }, '临江市', filed('临江市水利局', 2022))).toEqual([['向阳县财政局', '临江市教育局'], ['临江市水利局']]);
  });
});

describe('copies', () => {
  const words = '惠农补贴在便民大厅逐户核对之后再行张贴，农房改造名单由村民小组会议评议并签字，河道治理进度每旬在公告栏更新一次并附照片，学区划分方案先听取家长代表意见';
  const page = { body: `${words}。` };

  test('are found in whatever report they stand, each once', () => {
    const reports = [filed('甲镇', 2023, page), filed('乙镇', 2023, page), filed('乙镇', 2022, page), filed('丙镇', 2023)];
    const { find } = copyIndex(reports.map((report, index) => ({ ...report, file: `${index}.txt` })));
    expect(reports.map((report) => find(report).map(({ source }) => `${source.organisation}${source.year}`))).toEqual([
      [expect.stringMatching('乙镇')], ['乙镇2022'], [], [],
    ]);
  });

  test('one half in each of two reports is none', () => {
    const [first, second] = [words.slice(0, 36), words.slice(36)];
    const other = '，老旧小区加装电梯之前由社区书记上门征求意见，医保缴费标准印成折页送到每一户';
    const { find } = copyIndex([filed('甲镇', 2023, { body: first + other }), filed('乙镇', 2023, { body: second + other.slice(1) })]);
    expect(find(filed('丙镇', 2023, page))).toEqual([]);
  });

  test('that come after as many passages as can be kept have no source, and their number is known', () => {
    const reports = [filed('丙镇', 2023), filed('甲镇', 2022, page), filed('甲镇', 2023, page)];
    const passages = (count: number) => reports.slice(0, count).reduce((sum, report) => sum + report.passages.places.length / 4, 0);
    const sources = (most: number) => {
      const { find, leftOut } = copyIndex(reports, most);
      return { found: find(reports[2]!).map(({ source }) => source.year), leftOut };
    };
    expect(sources(passages(3))).toEqual({ found: [2022], leftOut: 0 });
    expect(sources(passages(2))).toEqual({ found: [2022], leftOut: 1 });
    expect(sources(passages(2) - 1)).toEqual({ found: [], leftOut: 2 });
  });

  test('are found in a time that grows with the reports, not with their square', () => {
    const same = filed('甲镇', 2022, page);
    const own = filed('甲镇', 2023, page);
    const crowd = (count: number) => Array.from({ length: count }, (_, index) => ({ ...(index % 2 ? same : own), file: `${index}.txt` }));
    const time = (count: number): number => {
      const reports = crowd(count);
      // Of the processor: what else the machine does takes none of it.
      const start = process.cpuUsage();
      const { find } = copyIndex(reports);
      for (const report of reports) find(report);
      return process.cpuUsage(start).user;
    };
    time(2000);
    expect(time(20_000) / time(2000)).toBeLessThan(40);
  });
});
