import { deadlineOf, type Deadline } from '../bodies/deadline';
import { compareDate } from '../prose/dates';
import type { DateMention, Report } from '../report/report';
import { spanText } from '../text/span';
import type { Rule } from './rule';

export const latePublication: Rule = {
  id: 'late-publication',
  title: '公布晚于规定时间',
  rationale: '条例规定了公布年度报告的期限：部门在每年1月31日前，县级以上地方政府在3月31日前。',
  basis: '《条例》第四十九条',
  severity: 'information',
  *check(report) {
    const { text, year, organisation } = report;
    if (year === null || organisation === null || statesOtherYear(report, year)) return;
    const deadline = deadlineOf(organisation, year);
    const late = dates(report).find(({ date }) => (compareDate(date, year + 1, deadline.month, deadline.day) ?? 0) > 0);
    if (!late) return;
    const written = spanText(text, late.date.span);
    yield {
      span: late.date.span,
      message: `${late.name}“${written}”晚于${year + 1}年${deadline.month}月${deadline.day}日，${why(deadline)}，请核对日期。`,
    };
  },
};

/** Then the title's year may be the wrong one: “年份前后不一致” says so. */
function statesOtherYear({ introduced, period }: Report, year: number): boolean {
  return [introduced?.value, period?.from.year, period?.to.year].some((other) => typeof other === 'number' && other !== year);
}

function why({ who, isNamed }: Deadline): string {
  return isNamed ? `${who}应当在这一天以前公布上一年度的报告` : '这一天是县级以上地方人民政府公布上一年度报告的期限，所属单位应当更早';
}

/** A page may be put on a new site years later, so its own date counts only in the year of publication. */
function dates({ signature, published, year }: Report): { readonly name: string; readonly date: DateMention }[] {
  const signed = signature?.date ? [{ name: '落款日期', date: signature.date }] : [];
  const posted = published && year !== null && published.year === year + 1 ? [{ name: '发布日期', date: published }] : [];
  return [...signed, ...posted];
}
