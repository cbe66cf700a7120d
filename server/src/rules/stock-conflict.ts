import { figureAt, type Figure } from '../archive/figures';
import { reportName, type FiledReport } from '../archive/filedReport';
import { formConcepts } from '../archive/formConcepts';
import { cellName } from '../report/names';
import type { FormId } from '../taxonomy/taxonomy';
import type { ArchiveRule, Discrepancy } from './rule';

export const stockConflict: ArchiveRule = {
  id: 'stock-conflict',
  title: '存量与上一年的报告接不上',
  rationale: '年末的存量等于上一年末的存量加上当年增加的、减去当年减少的；接不上又没有说明的，多半有一年填错。',
  basis: '《政府信息公开工作年度报告格式》表二',
  severity: 'information',
  *compare(own, { lastYear }) {
    // The form of 2021 asks for other things than that of 2019: nothing is compared across the change.
    if (!lastYear || own.reviewsStock || own.figures.form !== lastYear.figures.form) return;
    const { stock, terms } = STOCKS[own.figures.form];
    for (const { key, row } of formConcepts(own.figures.form).list.filter(({ column }) => column.id === stock)) {
      const stated = figureAt(own.figures, key);
      const parts = terms.map(({ column, isLastYear, sign }) => {
        const report = isLastYear ? lastYear : own;
        return { report, sign, figure: figureAt(report.figures, `${row.id}/${column}`) };
      });
      if (stated && isWhole(parts)) yield* conflict(own, stated, parts);
    }
  },
};

interface Part {
  readonly report: FiledReport;
  readonly figure: Figure;
  readonly sign: 1 | -1;
}

/** 现行有效 = last year's + 制发 − 废止; 上一年项目数量 = last year's + last year's 增减. */
const STOCKS: Readonly<Record<FormId, {
  readonly stock: string;
  readonly terms: readonly { readonly column: string; readonly isLastYear: boolean; readonly sign: 1 | -1 }[];
}>> = {
  2019: {
    stock: 'prevItems',
    terms: [{ column: 'prevItems', isLastYear: true, sign: 1 }, { column: 'delta', isLastYear: true, sign: 1 }],
  },
  2021: {
    stock: 'valid',
    terms: [
      { column: 'valid', isLastYear: true, sign: 1 },
      { column: 'made', isLastYear: false, sign: 1 },
      { column: 'repealed', isLastYear: false, sign: -1 },
    ],
  },
};

function isWhole(parts: readonly (Omit<Part, 'figure'> & { readonly figure: Figure | null })[]): parts is readonly Part[] {
  return parts.every(({ figure }) => figure !== null);
}

function* conflict(own: FiledReport, stated: Figure, parts: readonly Part[]): Iterable<Discrepancy> {
  const expected = parts.reduce((sum, { figure, sign }) => sum + sign * figure.count, 0);
  if (stated.count === expected) return;
  const formula = parts.map(({ report, figure, sign }, index) => {
    const operator = sign < 0 ? ' − ' : ' + ';
    return `${index === 0 ? '' : operator}${report === own ? '' : `${report.year}年的`}${figure.concept.column.label.text} ${figure.count}`;
  });
  const others = parts.map(({ report, figure }) => ({ report, figure, message: `${cellName(figure.concept)}为 ${figure.count}` }));
  yield {
    at: { figure: stated.concept.key },
    message:
      `${cellName(stated.concept)}为 ${stated.count}，而${formula.join('')} = ${expected}，差 ${Math.abs(stated.count - expected)}。` +
      '请核对两年的数；如因清理或口径调整，请在正文中说明。',
    related: others.filter(({ report }) => report === own).map(({ figure, message }) => ({ figure: figure.concept.key, message })),
    elsewhere: others.filter(({ report }) => report !== own).map(({ report, figure, message }) => (
      { file: report.file, place: figure.place, message: `${reportName(report)}：${message}` }
    )),
  };
}
