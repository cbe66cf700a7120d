import type { Paragraph } from '../layout/layout';
import type { StatedYear } from '../report/report';
import { fold, sourceSpan } from '../text/fold';
import { groupSpan } from '../text/matches';
import { spanText } from '../text/span';

/** 现公布向阳镇2020年政府信息公开工作年度报告, 编制了《向阳镇2020年…报告》; not the notice that asks for it. */
const NAMED =
  /(?:现(?:向社会|面向社会)?(?:公布|公开|发布|将)|向社会公[布开]|编制)[^。;:]{0,40}?(?<![\d〔[])(?<year>20\d\d)年度?[^。;,]{0,16}?(?:信息公开|政务公开)[^。;,]{0,6}?报告(?!(?:的|编制|编发|有关|相关|格式)[^。;]{0,30}(?:通知|要求))/d;

/** The notices that a report cites, made blank so that offsets stay. */
const NOTICE = /《关于[^》]{0,80}》/g;

const LONGEST = 1000;

/** The year of the report that the sentence introducing it names. */
export function findIntroducedYear(text: string, paragraphs: readonly Paragraph[]): StatedYear | null {
  for (const { span } of paragraphs) {
    const folded = fold(text, { start: span.start, end: Math.min(span.end, span.start + LONGEST) });
    const content = folded.text.replace(NOTICE, (notice) => ' '.repeat(notice.length));
    const year = groupSpan(NAMED.exec(content), 'year');
    if (year) return { value: Number(spanText(content, year)), span: sourceSpan(folded, year.start, year.end) };
  }
  return null;
}
