import { compareDate, findDates, isPossible, restored } from '../prose/dates';
import { byContent } from '../report/byContent';
import { moved } from '../report/inParagraphs';
import type { DateMention } from '../report/report';
import { flatMap } from '../text/flatMap';
import { matchesIn } from '../text/matches';
import { contains, spanText, type Span } from '../text/span';
import { touching } from '../text/touching';
import { changeTo } from '../writing/fixTitles';
import type { Finding, Rule } from './rule';

export const invalidDate: Rule = {
  id: 'invalid-date',
  title: '日期有误',
  rationale: '不存在的日期和缺了“年”“月”“日”的日期是录入或网站转换的差错，公开后无法采信。',
  basis: '《条例》第六条（及时、准确地公开政府信息）',
  severity: 'error',
  *check({ text, layout, span, period, prose, title }) {
    // A title's year has a rule of its own, and so has the period.
    const saidElsewhere = [period?.span, title?.span];
    let next = 0;
    for (const { kind, span: paragraph } of layout.blocks) {
      if (kind !== 'paragraph' || !contains(span, paragraph)) continue;
      const written = spanText(text, paragraph);
      // Both are in the order of the text.
      while ((prose[next]?.span.start ?? Infinity) < paragraph.start) next++;
      const running = prose[next]?.span.start === paragraph.start ? prose[next] : undefined;
      for (const each of running ? wrongDatesIn(running, written) : wrongDates(written)) {
        const found = moved(each, paragraph.start);
        if (!saidElsewhere.some((each) => each && contains(each, found.span))) yield found;
      }
    }
  },
};

const wrongDatesIn = byContent((_, written: string) => wrongDates(written));

function wrongDates(written: string): Finding[] {
  const dates = findDates(written, { start: 0, end: written.length });
  const inDates = flatMap(dates, (date, nth) => damaged(written, date) ?? impossible(written, date) ?? endsBeforeItBegins(written, date, dates[nth + 1]) ?? []);
  const years = flatMap(matchesIn(written, NO_YEAR), ({ 0: year, index }) => {
    const span = { start: index, end: index + year.length };
    const mayBegin = year.length > 3 ? !/[\d.．]/.test(written.charAt(index - 1)) : /^[\s。；;：:）)]?$/.test(written.charAt(index - 1));
    return mayBegin && !touching(inDates, span).some((found) => contains(found.span, span)) ? [noYear(year, span)] : [];
  });
  const bare = matchesIn(written, NO_MARK).map(({ 0: year, index }): Finding => ({
    span: { start: index, end: index + year.length },
    message: `“${year}”后面少了“年”字，请改为“${year}年”。`,
    severity: 'warning',
    fixes: [{ title: changeTo(`${year}年`), safe: false, edits: [{ span: { start: index + year.length, end: index + year.length }, newText: '年' }] }],
  }));
  return [...inDates, ...years, ...bare, ...wrongMarks(written)];
}

/** 2025年3月1日至2024年5月1日. Without its own year the end may be in the next one. */
function endsBeforeItBegins(written: string, from: DateMention, to: DateMention | undefined): Finding | null {
  if (!to || to.lost.length > 0 || !isPossible(to) || from.month === null || from.year === null || to.month === null) return null;
  if (!/^起?[至到~～—–-]{1,2}$/.test(written.slice(from.span.end, to.span.start))) return null;
  const order = compareDate(to, from.year, from.month, from.day ?? 1);
  if (order === null || order >= 0) return null;
  const span = { start: from.span.start, end: to.span.end };
  return { span, message: `“${spanText(written, span)}”的结束早于开始，请核对后改正写错的一处。`, severity: 'warning' };
}

/** 2023车3月6日, 3目6日, 3月6曰, 2023年12日31日, 12月31月: another character in place of 年, 月 or 日. */
const WRONG_MARK =
  /(?<=(?<!\d)20\d\d)(?<year>[车牛午])(?=\d{1,2}月)|(?<=(?<!\d)\d{1,2})(?<month>目)(?=\d{1,2}[日曰号])|(?<=20\d\d年(?:\d|1[0-2]))(?<misplaced>日)(?=(?:\d|[12]\d|3[01])日)|(?<=月\d{1,2}日[至到](?:\d|1[0-2]))(?<behind>日)(?=(?:1[3-9]|2\d|3[01])日)|(?<=\d月\d{1,2})(?<day>[曰目])|(?<=\d月(?:1[3-9]|2\d|3[01]))(?<again>月)(?!份)/g;

function wrongMarks(written: string): Finding[] {
  if (!MAY_BE_WRONG.test(written)) return [];
  return matchesIn(written, WRONG_MARK).map(({ 0: found, index, groups = {} }): Finding => {
    const right = rightMark(groups);
    const span = { start: index, end: index + 1 };
    return {
      span,
      message: `日期里的“${found}”应为“${right}”，请改正。`,
      severity: 'warning',
      fixes: [{ title: changeTo(right), safe: false, edits: [{ span, newText: right }] }],
    };
  });
}

function rightMark({ year, day, again }: Readonly<Record<string, string | undefined>>): string {
  if (year) return '年';
  return (day ?? again) ? '日' : '月';
}

const MAY_BE_WRONG = /\d[车牛午目曰]|日\d{1,2}日|月\d{2}月/;

/** 2023，我局 and 2023共收到 at the start of a sentence; 公布2023青山镇政府信息公开, 青山镇2023政府信息公开工作年度报告. */
const NO_MARK = new RegExp(
  `20\\d\\d(?:${[
    '(?=共(?:收到|受理|接收|办理|公开|发布|主动)|度[，我本全共]|，(?:[我本全]|\\p{Script=Han}{1,10}[局镇乡委县区市办院](?!的)))(?<=(?:^\\s{0,4}|[。；]|[）)][^。；：，]{0,12}[。：])20\\d\\d)',
    '(?=政府信息公开(?:工作)?年度?报告?)(?<=\\p{Script=Han}20\\d\\d)',
    '(?=[^\\P{Script=Han}年度]\\p{Script=Han}{1,15}(?:局|镇|乡|委|县|区|市|办|院|处|政府)政府信息公开)(?<=[公发]布20\\d\\d)',
  ].join('|')})`,
  'gu',
);

/** 20223年, 20222022年, and 202年 where a year begins a sentence or stands before 度: a digit too many or too few. */
const NO_YEAR = /20\d(?:\d{2,5}(?=年(?![\d０-９]{1,2}月))|(?=年[，,度]))/g;

function noYear(year: string, span: Span): Finding {
  return { span, message: `年份“${year}年”不对，请核对后改成四位数的年份。`, severity: 'warning' };
}

function damaged(text: string, date: DateMention): Finding | null {
  const { span, lost } = date;
  if (lost.length === 0) return null;
  const right = restored(text, date);
  const edits = lost.map(({ mark, at }) => ({ span: { start: at, end: at }, newText: mark }));
  return {
    span,
    message: `日期“${spanText(text, span)}”少了${lost.map(({ mark }) => `“${mark}”`).join('和')}字，请改为“${right}”。`,
    severity: 'warning',
    fixes: [{ title: changeTo(right), safe: false, edits }],
  };
}

function impossible(text: string, date: DateMention): Finding | null {
  const written = spanText(text, date.span);
  // 农历二月三十日 is another calendar, 2020.13.1 may be the number of a version.
  const isOther = /[农阴]历\s*$/.test(text.slice(Math.max(0, date.span.start - 4), date.span.start)) || written.includes('.');
  if (isPossible(date) || isOther) return null;
  const { year, month, day } = date;
  if (!isPossible({ ...date, month: null, day: null })) {
    return {
      span: date.yearSpan ?? date.span,
      message: `日期“${written}”的年份“${year ?? ''}”不对，请核对后改正。`,
      severity: 'warning',
    };
  }
  const reason = month === null || month < 1 || month > 12 ? `没有${month ?? ''}月` : `${month}月没有${day ?? ''}日`;
  const when = month === 2 && day === 29 ? `${year ?? ''}年` : '';
  return { span: date.span, message: `日期“${written}”不存在：${when}${reason}，请核对后改正。` };
}
