import { isPossible } from '../report/dates';
import type { DateMention, Report } from '../report/report';
import { spanText } from '../text/span';
import type { Finding, Fix, Rule } from './rule';

export const statisticalPeriod: Rule = {
  id: 'statistical-period',
  title: '统计期限有误',
  rationale: '年度报告统计的是上一年1月1日至12月31日的情况，期限写错，全部数据的口径就说不清。',
  basis: '《条例》第四十九条（上一年度政府信息公开工作年度报告）',
  severity: 'warning',
  *check(report) {
    const { period } = report;
    if (!period) return;
    const damaged = [period.from, period.to].flatMap((date) => damage(report, date) ?? []);
    if (damaged.length > 0) yield* damaged;
    else yield* wrongDays(report);
    yield* differentYears(report);
  },
};

/** A date that lost a mark or has digits too many, and so cannot be read as written. */
function damage({ text, period }: Report, date: DateMention): Finding | null {
  const written = spanText(text, date.span);
  const fix = repair(date, period?.from.year ?? null);
  if (!fix && (date.year === null || isPossible({ ...date, month: null, day: null }))) return null;
  const repaired = fix ? applied(written, date, fix) : null;
  const advice = repaired === null ? '请核对后改正' : `请改为“${repaired}”`;
  return {
    span: date.span,
    message: `统计期限里的“${written}”不成日期，${advice}。`,
    fixes: fix ? [fix] : [],
  };
}

function repair({ lost, year, yearSpan }: DateMention, other: number | null): Fix | null {
  if (lost) return { title: `补上“${lost.mark}”`, safe: true, edits: [{ span: { start: lost.at, end: lost.at }, newText: lost.mark }] };
  // 202020年: the first digits were typed twice.
  const last = year !== null && year > 200000 ? year % 10000 : null;
  if (!yearSpan || last === null || last !== other) return null;
  return { title: `年份改为${last}`, safe: true, edits: [{ span: yearSpan, newText: `${last}` }] };
}

function applied(written: string, { span }: DateMention, { edits }: Fix): string {
  return edits.reduce((text, edit) => {
    return text.slice(0, edit.span.start - span.start) + edit.newText + text.slice(edit.span.end - span.start);
  }, written);
}

function* wrongDays({ text, period }: Report): Iterable<Finding> {
  if (!period) return;
  const ends = [
    { date: period.from, name: '起始日', month: 1, day: 1 },
    { date: period.to, name: '截止日', month: 12, day: 31 },
  ];
  for (const { date, name, month, day } of ends) {
    if (date.month === month && (date.day === null || date.day === day)) continue;
    const written = spanText(text, date.span);
    yield {
      span: date.span,
      message: `统计期限的${name}写成“${written}”，年度报告应统计全年，${name}是${month}月${day}日，请核对数据口径后改正。`,
    };
  }
}

/** 2020年1月1日至2021年12月31日: two years in one report. */
function* differentYears({ title, period }: Report): Iterable<Finding> {
  if (!period || !isPossible(period.from) || !isPossible(period.to)) return;
  const { from, to } = period;
  if (from.year === null || to.year === null || from.year === to.year) return;
  const [wrong, right] = title?.year?.value === to.year ? [from, to] : [to, from];
  yield {
    span: wrong.yearSpan ?? wrong.span,
    message: `统计期限从${from.year}年到${to.year}年，不是同一年，年度报告只统计一年，请核对后改正。`,
    related: [{ span: right.span, message: `另一端是${right.year ?? ''}年` }],
  };
}
