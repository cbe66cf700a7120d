import type { MissingReport } from '../archive/missingReports';

/** 白河乡人民政府没有 2025 年度报告 */
export function describeMissing({ organisation, year, because }: MissingReport): string {
  const which = year === null ? '报告' : ` ${year} 年度报告`;
  return because === 'expected' ? `${organisation}在名单里，没有${which}。` : `${organisation}上一年有报告，还没有${which}。`;
}
