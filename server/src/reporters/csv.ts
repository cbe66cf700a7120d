import { BYTE_ORDER_MARK, csvLine } from './csvLine';
import { describeMissing } from './describeMissing';
import { opinionOn, printQuote } from './opinion';
import { printable } from './printable';
import { isChecked, type FileResult, type OpenReporter } from './reporter';

/** For spreadsheets and scripts: a line a finding. */
export const csv: OpenReporter = () => {
  let isFirst = true;
  const begin = (): string => {
    const words = isFirst ? BYTE_ORDER_MARK + csvLine(HEADER) : '';
    isFirst = false;
    return words;
  };
  return {
    add: (file) => begin() + linesOf(file).map((fields) => csvLine(fields.map(printable))).join(''),
    end: (missing) => begin() + missing.map((each) => (
      csvLine(['', each.organisation, String(each.year ?? ''), '', '', '', '', 'missing-report', describeMissing(each), '', '', '', ''])
    )).join(''),
  };
};

const HEADER = ['文件', '单位', '年度', '位置', '行', '列', '级别', '规则', '问题', '原文', '建议', '依据', '处理结果'];

function linesOf(file: FileResult): string[][] {
  if (!isChecked(file)) return [[file.path, '', '', '', '', '', '', 'unreadable-file', `未能检查：${file.error}`, '', '', '', '']];
  const { path, report, problems } = file;
  return problems.map((found) => {
    const { place, problem, words, advice, basis, level, state } = opinionOn(found);
    const { line, character } = found.range.start;
    const position = found.place ? ['', ''] : [String(line + 1), String(character + 1)];
    return [path, report?.organisation ?? '', String(report?.year ?? ''), place, ...position, level, found.rule, problem, printQuote(words), advice, basis, state];
  });
}
