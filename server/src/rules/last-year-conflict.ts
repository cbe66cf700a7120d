import { figureAt, type Figures } from '../archive/figures';
import { reportName, type FiledReport } from '../archive/filedReport';
import type { ToldGrowth } from '../archive/toldGrowths';
import { cellName } from '../report/names';
import { proseConcepts, type Term } from '../taxonomy/proseConcepts';
import { isNear, printShare } from '../text/percent';
import type { ArchiveRule, Discrepancy } from './rule';

export const lastYearConflict: ArchiveRule = {
  id: 'last-year-conflict',
  title: '正文写的同比增减与上一年的报告不符',
  rationale: '写了与上年相比增减多少的，应与上一年公布的报告对得上；对不上，多半是算错，或者照抄了别的年份。',
  basis: '《条例》第六条（及时、准确地公开政府信息）',
  severity: 'information',
  *compare(own, { lastYear }) {
    if (!lastYear) return;
    for (const [index, told] of own.growths.entries()) {
      const found = discrepancy(index, told, own, lastYear);
      if (found) yield found;
    }
  },
};

/** Null where the number is not the table's either, or where it fits with last year's in one of the ways to count. */
function discrepancy(index: number, told: ToldGrowth, own: FiledReport, lastYear: FiledReport): Discrepancy | null {
  const concept = proseConcepts.find(({ id }) => id === told.concept);
  const readings = (concept?.readings ?? []).filter((terms) => sum(terms, own.figures) === told.count);
  const before = readings.map((terms) => sum(terms, lastYear.figures));
  const [terms, [earlier = null]] = [readings[0] ?? [], before];
  if (!concept || earlier === null || before.some((each) => each === null || fits(told, each))) return null;
  const figures = terms.flatMap(({ row, column }) => figureAt(lastYear.figures, `${row}/${column}`) ?? []);
  return {
    at: { growth: index },
    message:
      `${reportName(lastYear)}里${concept.name}是 ${earlier} 件，本年 ${told.count} 件，${change(told.count - earlier, earlier)}，` +
      `这里写的是${words(told)}。请核对两年的数。`,
    elsewhere: figures.map((figure) => ({
      file: lastYear.file, place: figure.place, message: `${reportName(lastYear)}：${cellName(figure.concept)}为 ${figure.count}`,
    })),
  };
}

/** Null where a cell is not there or cannot be read. */
function sum(terms: readonly Term[], figures: Figures): number | null {
  return terms.reduce<number | null>((total, { row, column, sign }) => {
    const figure = figureAt(figures, `${row}/${column}`);
    return total === null || !figure ? null : total + sign * figure.count;
  }, 0);
}

function fits({ count, before, difference, percent, isMore }: ToldGrowth, earlier: number): boolean {
  const sign = isMore ? 1 : -1;
  if (before !== null) return before === earlier;
  if (difference !== null) return count - earlier === sign * difference;
  return percent === null || earlier === 0 || isNear(sign * percent.value, percent.decimals, (100 * (count - earlier)) / earlier);
}

function change(by: number, earlier: number): string {
  if (by === 0) return '没有增减';
  const rate = earlier === 0 ? '' : `（${printShare(Math.abs(by), earlier)}）`;
  return `${by > 0 ? '增加' : '减少'} ${Math.abs(by)} 件${rate}`;
}

function words({ before, difference, percent, isMore }: ToldGrowth): string {
  if (before !== null) return `上年 ${before} 件`;
  const way = isMore ? '增加' : '减少';
  return difference === null ? `${way} ${percent?.value ?? 0}%` : `${way} ${difference} 件`;
}
