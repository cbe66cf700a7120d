import { figureAt } from '../archive/figures';
import { reportName } from '../archive/filedReport';
import { formConcepts } from '../archive/formConcepts';
import { cellName, columnName } from '../report/names';
import type { ArchiveRule } from './rule';

export const carryOverConflict: ArchiveRule = {
  id: 'carry-over-conflict',
  title: '上年结转与上一年的报告不符',
  rationale: '上一年结转下来继续办理的申请，就是本年的“上年结转”；两个数不等，必有一年统计有误。',
  basis: '《条例》第三十三条；《政府信息公开工作年度报告格式》表三',
  severity: 'warning',
  *compare(own, { lastYear }) {
    if (!lastYear) return;
    for (const { key, column } of formConcepts(own.figures.form).list.filter(({ row }) => row.id === 'carriedIn')) {
      const carriedIn = figureAt(own.figures, key);
      const carriedOut = figureAt(lastYear.figures, `carriedOut/${column.id}`);
      if (!carriedIn || !carriedOut || carriedIn.count === carriedOut.count) continue;
      yield {
        at: { figure: key },
        message:
          `${cellName(carriedIn.concept)}为 ${carriedIn.count}，而${reportName(lastYear)}“四、结转下年度继续办理”行` +
          `“${columnName(column)}”列为 ${carriedOut.count}，差 ${Math.abs(carriedIn.count - carriedOut.count)}。请核对两年的台账后改正。`,
        elsewhere: [{
          file: lastYear.file, place: carriedOut.place,
          message: `${reportName(lastYear)}：${cellName(carriedOut.concept)}为 ${carriedOut.count}`,
        }],
        offer: carriedOut.count,
      };
    }
  },
};
