import type { Archive } from '../archive/archive';
import { printable } from '../reporters/printable';
import { groupBy } from '../text/groupBy';

/** Names reports of one body on one year, drafts or second versions: nobody knows which holds, so no other is compared with them. */
export function rivalNotes(archive: Archive): string[] {
  const rivals = [...groupBy(archive.all(), ({ body, year }) => `${body} ${year} 年度`)].filter(([, { length }]) => length > 1);
  if (rivals.length === 0) return [];
  const shown = firstOf(rivals.map(([name, reports]) => `${name}（${firstOf(reports.map(({ file }) => printable(file)), '、')}）`), '；');
  return [`有 ${rivals.length} 个机关的同一年度报告不止一份，不知以哪份为准，别的报告没有与它们对照：${shown}。请只留一份。`];
}

function firstOf(names: readonly string[], separator: string): string {
  return names.slice(0, MOST_NAMES).join(separator) + (names.length > MOST_NAMES ? ' 等' : '');
}

const MOST_NAMES = 3;
