import { findingStates } from '../analysis/knownFinding';
import type { SheetCell, SheetColumn } from '../office/sheet';
import { workbook } from '../office/workbook';
import { severities } from '../rules/rule';
import { severityNames } from '../severityNames';
import { describeMissing } from './describeMissing';
import { bodyOf, opinionOn } from './opinion';
import { printable } from './printable';
import { isChecked, type FileResult, type OpenReporter } from './reporter';

/** 审核意见表, for an office to work off in a spreadsheet; and the counts of each report. */
export const xlsx: OpenReporter = () => {
  const opinions: (readonly SheetCell[])[] = [];
  const counts: (readonly SheetCell[])[] = [];
  return {
    add: (file) => {
      for (const row of opinionRows(file)) opinions.push(row);
      if (!isChecked(file) || file.report) counts.push(countRow(file));
      return '';
    },
    end: (missing) => {
      const rows = missing.map((each) => [printable(each.organisation), '', printable(describeMissing(each)), '', '请报送。', '', '', UNDONE, '']);
      return workbook([
        { name: '审核意见', columns: OPINION_COLUMNS, rows: [...opinions, ...rows] },
        { name: '各份报告', columns: COUNT_COLUMNS, rows: counts },
      ]);
    },
  };
};

const [UNDONE] = findingStates;

const OPINION_COLUMNS: readonly SheetColumn[] = [
  { title: '单位', width: 18 },
  { title: '位置', width: 24 },
  { title: '问题', width: 42 },
  { title: '原文', width: 26 },
  { title: '建议', width: 30 },
  { title: '依据', width: 24 },
  { title: '级别', width: 7 },
  { title: '处理结果', width: 11, choices: findingStates },
  { title: '说明', width: 20 },
];

const COUNT_COLUMNS: readonly SheetColumn[] = [
  { title: '单位', width: 26 },
  { title: '年度', width: 8 },
  { title: '文件', width: 50 },
  ...severities.map((severity) => ({ title: severityNames[severity], width: 8 })),
  { title: '说明', width: 50 },
];

function opinionRows(file: FileResult): SheetCell[][] {
  const body = bodyOf(file);
  if (!isChecked(file)) return [[body, '', `未能检查：${printable(file.error)}`, '', '', '', '', UNDONE, '']];
  return file.problems.map((found) => {
    const { place, problem, words: { before, marked, after }, advice, basis, level } = opinionOn(found);
    const quote = [before, marked, after].map((text, index) => ({ text, marked: index === 1 }));
    return [body, place, problem, marked === '' ? '' : quote, advice, basis, level, found.known?.state ?? UNDONE, printable(found.known?.note ?? '')];
  });
}

function countRow(file: FileResult): SheetCell[] {
  const path = printable(file.path);
  if (!isChecked(file)) return ['', '', path, ...severities.map(() => null), `未能检查：${printable(file.error)}`];
  const counts = severities.map((severity) => file.problems.filter((each) => each.severity === severity).length);
  const encoding = file.source?.encoding ?? 'UTF-8';
  return [bodyOf(file), file.report?.year ?? '', path, ...counts, encoding === 'UTF-8' ? '' : `${encoding} 编码`];
}
