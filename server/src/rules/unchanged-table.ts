import { figureAt, type Figure, type Figures } from '../archive/figures';
import { reportName } from '../archive/filedReport';
import { formConcepts } from '../archive/formConcepts';
import { isTotalCell } from '../report/facts';
import { cellName } from '../report/names';
import type { TableDefinition } from '../taxonomy/taxonomy';
import type { ArchiveRule } from './rule';

/** So many different numbers, one of them no small one, do not come back by chance: 收到 1 件, 予以公开 1 件 may. */
const FEWEST_NUMBERS = 3;
const NOT_SMALL = 10;

/** What is in force goes on from year to year. */
const STOCKS: readonly string[] = ['valid', 'prevItems'];

export const unchangedTable: ArchiveRule = {
  id: 'unchanged-table',
  title: '表格的数与上一年完全相同',
  rationale: '表格填的是本年一年里发生的数，一张表里的数都与上一年相同，多半是照上一年的报告写，忘了更新。',
  basis: '《条例》第四十九条、第五十条（公布上一年度的情况）；《政府信息公开工作年度报告格式》',
  severity: 'information',
  *compare(own, { lastYear }) {
    if (own.figures.form !== lastYear?.figures.form) return;
    for (const table of new Set(formConcepts(own.figures.form).list.map((concept) => concept.table))) {
      if (!isSame(table, own.figures, lastYear.figures)) continue;
      const telling = tellingFigures(table, own.figures);
      const [most] = telling.toSorted((a, b) => b.count - a.count);
      if (!most || most.count < NOT_SMALL || new Set(telling.map(({ count }) => count)).size < FEWEST_NUMBERS) continue;
      const before = figureAt(lastYear.figures, most.concept.key);
      const cell = cellName(most.concept);
      yield {
        at: { figure: most.concept.key },
        message:
          `${table.name}的数与${reportName(lastYear)}完全相同，如${cell.slice(table.name.length)}都是 ${most.count}，可能忘了更新。` +
          '请逐项核对，改为本年的数。',
        elsewhere: before ? [{ file: lastYear.file, place: before.place, message: `${reportName(lastYear)}：${cell}也是 ${before.count}` }] : [],
      };
    }
  },
};

/** Cells that cannot be read in either year are the same. */
function isSame(table: TableDefinition, { form, counts }: Figures, lastYear: Figures): boolean {
  return formConcepts(form).list.every((concept, index) => concept.table !== table || Object.is(counts[index], lastYear.counts[index]));
}

/** Those that a year brings anew, and that are no sums of others. */
function tellingFigures(table: TableDefinition, figures: Figures): Figure[] {
  return formConcepts(figures.form).list
    .filter((concept) => concept.table === table && !isTotalCell(concept) && !STOCKS.includes(concept.column.id))
    .flatMap(({ key }) => figureAt(figures, key) ?? [])
    .filter(({ count }) => count > 0);
}
