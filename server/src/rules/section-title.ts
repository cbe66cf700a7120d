import { sectionName } from '../report/names';
import type { Report, Section } from '../report/report';
import type { SectionDefinition } from '../taxonomy/taxonomy';
import { fold, foldText, sourceSpan, type Folded } from '../text/fold';
import { differences, similarity } from '../text/similarity';
import { spanText, type Span } from '../text/span';
import { changeTo } from '../writing/fixTitles';
import type { Finding, Rule } from './rule';

export const sectionTitle: Rule = {
  id: 'section-title',
  title: '部分标题不规范',
  rationale: '六个部分的标题由统一格式规定；改了字，意思可能就变了，读者和汇总程序也认不出来。',
  basis: '《政府信息公开工作年度报告格式》；《条例》第五十条',
  severity: 'warning',
  waitsForWriter: true,
  *check(report) {
    for (const section of report.sections) {
      yield* markBehind(report.text, section);
      if (!section.definition) continue;
      const torn = broken(report, section, section.definition);
      if (torn) yield torn;
      else if (section.heading.wording !== 'official') yield finding(report, section, section.definition);
    }
  },
};

/** 一、总体情况、 */
function* markBehind(text: string, { definition, heading: { span, title } }: Section): Iterable<Finding> {
  if (!definition || span.end === title.end || !/^[、，,；;]$/.test(text.slice(title.end, span.end).trim())) return;
  const behind = { start: title.end, end: span.end };
  yield {
    span: { start: span.end - 1, end: span.end },
    message: `标题“${spanText(text, title)}”后面多了“${text.charAt(span.end - 1)}”，请删去。`,
    severity: 'information',
    fixes: [{ title: { zh: `删去“${text.charAt(span.end - 1)}”`, en: `Delete “${text.charAt(span.end - 1)}”` }, safe: true, edits: [{ span: behind, newText: '' }] }],
  };
}

/** 五、存在的主要问题⏎及改进情况; 一、总⏎体情况 */
function broken({ text }: Report, { heading: { title, wording }, blocks: [rest] }: Section, { title: short, accepted }: SectionDefinition): Finding | null {
  const isWhole = wording === 'official';
  if (!isWhole && (rest?.kind !== 'paragraph' || rest.ordinal || rest.span.end - title.start > LONGEST_BROKEN)) return null;
  const span = isWhole || !rest ? title : { start: title.start, end: rest.span.end };
  const written = spanText(text, span);
  if (!/[\r\n]/.test(written)) return null;
  const whole = foldText(written);
  const official = [short, ...accepted].find((each) => foldText(each) === whole);
  if (official === undefined) return null;
  const edits = [...written.matchAll(/\s+/g)]
    .map(({ 0: gap, index }) => ({ span: { start: title.start + index, end: title.start + index + gap.length }, newText: '' }));
  return {
    span,
    message: `标题“${official}”断成了两行，请连成一行。`,
    severity: 'information',
    fixes: [{ title: { zh: '把两行连起来', en: 'Join the two lines' }, safe: false, edits }],
  };
}

/** The longest title in its long wording, with blanks in it. */
const LONGEST_BROKEN = 60;

function finding({ text, year }: Report, { heading }: Section, definition: SectionDefinition): Finding {
  const title = fold(text, heading.title);
  const official = nearest(title.text, definition);
  return {
    span: wrongCharacters(title, official) ?? heading.title,
    message: message(sectionName(definition), spanText(text, heading.title), official, heading.wording),
    severity: heading.wording === 'tolerated' ? 'information' : 'warning',
    // A title that resembles none of the official ones may head something else, and a figure in it may be wanted elsewhere.
    fixes: [{ title: changeTo(official), safe: heading.wording !== 'unknown' && hasNoFigureBut(year, title.text), edits: [{ span: heading.title, newText: official }] }],
  };
}

function message(part: string, written: string, official: string, wording: Section['heading']['wording']): string {
  if (wording === 'unknown') {
    return `${part}应是“${official}”，这里的标题却是“${written}”。如果写的就是这一部分，请改标题；如果不是，请补上${part}。`;
  }
  const why = wording === 'tolerated' ? '与统一格式的标题不完全一致' : '不是统一格式的标题';
  return `${part}的标题“${written}”${why}，请改为“${official}”。`;
}

/** 2023年度总体情况 says no more than the title of a report on 2023 does. */
function hasNoFigureBut(year: number | null, title: string): boolean {
  return (title.match(/\d+/g) ?? []).every((figure) => (year === null ? /^20\d\d$/.test(figure) : Number(figure) === year));
}

/** The official wording, the short one or that of 条例第五十条, that is most like the title; 概述 is like none. */
function nearest(title: string, { title: short, accepted }: SectionDefinition): string {
  const likeness = (official: string): number => similarity(title, foldText(official));
  // 总体概述 is 总体情况 with a wrong word, and no 总体情况概述 that lost one.
  return accepted.filter((each) => !each.startsWith(short)).reduce((best, each) => (likeness(each) > Math.max(likeness(best), UNLIKE) ? each : best), short);
}

const UNLIKE = 0.5;

/** The few characters that are wrong; null where characters are missing or much is different. */
function wrongCharacters(title: Folded, official: string): Span | null {
  const [wrong, ...others] = differences(title.text, foldText(official));
  if (!wrong || others.length > 0) return null;
  const length = wrong.actualEnd - wrong.actualStart;
  return length > 0 && length * 3 <= title.text.length ? sourceSpan(title, wrong.actualStart, wrong.actualEnd) : null;
}
