import { reportName } from '../archive/filedReport';
import { greatestParts, rollupConflicts, type Conflict, type Shortfall } from '../archive/rollup';
import type { Members } from '../archive/hierarchy';
import { governmentOffice } from '../lexicon/archive';
import { cellName } from '../report/names';
import type { ArchiveRule, Discrepancy } from './rule';

export const rollupConflict: ArchiveRule = {
  id: 'rollup-conflict',
  title: '与下级各机关之和不符',
  rationale: '一级政府的报告汇总本级和所属各机关的数，表三、表四应等于各份报告之和；不等说明漏了、重了或者抄错了。',
  basis: '《条例》第四十九条、第五十条',
  severity: 'warning',
  *compare(own, { members }) {
    if (!members || members.unknown.length > 0 || members.reports.length === 0) return;
    // Where the office's own report is none of them, its part is not known: only too little is wrong for sure.
    const isWhole = members.reports.some(({ organisation }) => governmentOffice.test(organisation));
    for (const conflict of rollupConflicts(own.figures, members.reports, isWhole)) yield discrepancy(conflict, members);
  },
};

/** Enough to begin to search with. */
const MOST_PARTS = 3;

function discrepancy({ shortfalls, culprit }: Conflict, { reports }: Members): Discrepancy {
  const [first, ...others] = shortfalls;
  const { concept, count } = first.stated;
  const more = others.length === 0 ? '' : `；${concept.table.name}另有 ${others.length} 格也不等`;
  const guess = culprit ? `，相差的正好是${reportName(culprit.report)}的数，可能${culprit.isTwice ? '重复加了' : '漏加了'}这一份` : '';
  return {
    at: { figure: concept.key },
    message:
      `${cellName(concept)}为 ${count}，而所属 ${reports.length} 份报告之和为 ${first.sum}，差 ${Math.abs(count - first.sum)}${more}${guess}。` +
      '请核对各份报告后改正。',
    related: others.map(related),
    elsewhere: greatestParts(reports, concept.key, MOST_PARTS).map(({ report, figure }) => (
      { file: report.file, place: figure.place, message: `${reportName(report)}：${cellName(concept)}为 ${figure.count}` }
    )),
  };
}

function related({ stated: { concept, count }, sum }: Shortfall): { figure: string; message: string } {
  return { figure: concept.key, message: `${cellName(concept)}为 ${count}，各份报告之和为 ${sum}` };
}
