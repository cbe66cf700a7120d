import type { Paragraph } from '../layout/layout';
import { findDates } from '../prose/dates';
import type { DateMention, Period } from '../report/report';
import { foldText } from '../text/fold';
import { matchesIn } from '../text/matches';
import { narrow } from '../text/narrow';
import { hull } from '../text/span';

/** Words that say what the dates are for: 统计期限. 据统计，6月1日至8月31日… does not. */
const SUBJECT =
  /(?<![据经])统计(?:数据)?的?(?:期|时间|时段|周期|区间|范围|起止|数据|年度|口径)|所列[^,。;]{0,8}数据|(?:数据|报告|年报)[^,。;]{0,8}(?:期限|时限|期间|时段|起止|区间|时间范围)|报告期/;
/** What may stand between the two dates: 起至, 始，至, — … */
const CONNECTOR = /^(?:\((?:含|含当日)\))?(?:零时|0时)?(?:起|始|开始)?,?(?:截?至|截?止|到|自|[-—–―~～─])+$/;
/** 内容涵盖某某局2020年1月1日至12月31日期间的政府信息公开工作情况 */
const COVERED = /涵盖[^,;。]{0,24}$/;
const WORK = /^(?:止|期间)?的?[^,;。]{0,12}信息公开/;
const FARTHEST = 24;
const LONGEST_SENTENCE = 200;

/** 统计期限, where a sentence of `paragraphs` states it. */
export function findPeriod(text: string, paragraphs: readonly Paragraph[]): Period | null {
  for (const { span } of paragraphs) {
    if (!/统计|数据|期|涵盖/.test(text.slice(span.start, span.end))) continue;
    const dates = findDates(text, span);
    for (const [index, from] of dates.entries()) {
      const to = dates[index + 1];
      if (to && isRange(text, from, to) && isPeriodStatement(text, span.start, from, to, span.end)) {
        return { span: hull([from.span, to.span]), from, to };
      }
    }
  }
  return null;
}

function isRange(text: string, from: DateMention, to: DateMention): boolean {
  return CONNECTOR.test(foldText(text.slice(from.span.end, to.span.start)));
}

/** Whether the sentence round the dates is about the period: 统计期限 close before them or right behind them. */
function isPeriodStatement(text: string, start: number, from: DateMention, to: DateMention, end: number): boolean {
  const before = narrow(text.slice(Math.max(start, from.span.start - LONGEST_SENTENCE), from.span.start)).split(/[。;]/).at(-1) ?? '';
  const last = matchesIn(before, new RegExp(SUBJECT, 'g')).at(-1);
  const after = narrow(text.slice(to.span.end, Math.min(end, to.span.end + FARTHEST)));
  if (last) {
    const between = before.slice(last.index + last[0].length);
    return between.length <= FARTHEST && !/显示|表明|[,，][^,，]*[,，]/.test(between);
  }
  if (COVERED.test(before) && WORK.test(after)) return true;
  return SUBJECT.test(after.split(/[。;]/)[0] ?? '') && /^(?:止|期间)?[,]?(?:是|为|系|作为)/.test(after);
}
