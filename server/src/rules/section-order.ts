import { findMiscountedPoints, type MiscountedPoints } from '../prose/announcedPoints';
import { findNumberingFaults, type NumberingFault, type PointNumber } from '../prose/pointNumbers';
import { chineseNumeral, sectionName } from '../report/names';
import type { Report, Section } from '../report/report';
import { findSecondCopy, type SecondCopy } from '../structure/secondCopy';
import { findSignatureWithin, type SignatureWithin } from '../structure/signatureWithin';
import type { SectionDefinition } from '../taxonomy/taxonomy';
import { flatMap } from '../text/flatMap';
import { foldText } from '../text/fold';
import { lastBegun } from '../text/lastBegun';
import { withItsLine } from '../text/lineAround';
import { spanText } from '../text/span';
import { ordinalText, withNumber } from '../writing/pageStyle';
import type { Finding, Fix, Rule } from './rule';

export const sectionOrder: Rule = {
  id: 'section-order',
  title: '序号或次序有误',
  rationale: '六个部分按一至六的次序编排，各部分里的要点也依次编号；序号重复、跳号或次序颠倒，读者无法按统一格式查找，也会以为漏了内容。',
  basis: '《政府信息公开工作年度报告格式》',
  severity: 'warning',
  *check(report) {
    const statutory = report.sections.filter(isStatutory);
    const inPlace = longestAscending(statutory);
    const misplaced = statutory.filter((section) => !inPlace.includes(section));
    const copy = misplaced.length > 0 ? findSecondCopy(report) : null;
    if (copy) yield pastedTwice(report.text, copy);
    else for (const section of misplaced) yield outOfPlace(report, section, inPlace);
    // Numbers follow the order of the page, and an extra section shifts them: each has one cause, said once.
    if (misplaced.length === 0 && report.sections.at(inPlace.length - 1) === inPlace.at(-1)) yield* wrongNumbers(report, inPlace);
    for (const section of statutory) yield* wrongMark(report, section);
    yield* repeatedHeadings(report, statutory);
    const signed = findSignatureWithin(report);
    if (signed) yield signedTooEarly(report, signed);
    for (const fault of findNumberingFaults(report)) yield pointFinding(report.text, fault);
    for (const each of findMiscountedPoints(report)) yield miscounted(report.text, each);
  },
};

function miscounted(text: string, { announced, span, last }: MiscountedPoints): Finding {
  return {
    span,
    message: `这里说有“${spanText(text, span)}”个方面，后面列到“${chineseNumeral(last.value)}是”，${last.value < announced ? '少' : '多'}${Math.abs(last.value - announced)}个，请核对是内容有增减，还是个数写错了。`,
    related: [{ span: last.span, message: '最后一个在这里' }],
  };
}

type StatutorySection = Section & { readonly definition: SectionDefinition };

function isStatutory(section: Section): section is StatutorySection {
  return section.definition !== null;
}

/** The most sections that stand in the order of the form: the others are out of place. */
function longestAscending(sections: readonly StatutorySection[]): StatutorySection[] {
  // The longest chain that ends in each of the six: never more, however often sections are repeated.
  const chains = new Map<number, StatutorySection[]>();
  for (const section of sections) {
    const { ordinal } = section.definition;
    const before = flatMap([...chains], ([last, chain]) => (last < ordinal ? [chain] : []));
    const chain = [...longest(before), section];
    if (chain.length > (chains.get(ordinal)?.length ?? 0)) chains.set(ordinal, chain);
  }
  return longest([...chains.values()]);
}

function longest(chains: readonly StatutorySection[][]): StatutorySection[] {
  return chains.reduce((best, chain) => (chain.length > best.length ? chain : best), []);
}

function signedTooEarly({ text, layout, span: report }: Report, { span, next: { heading, definition } }: SignatureWithin): Finding {
  const name = definition ? sectionName(definition) : '';
  return {
    span,
    message: `落款写在了${name}“${spanText(text, heading.title)}”前面，请移到报告最后。`,
    related: [{ span: heading.span, message: '应在这一部分之后' }],
    fixes: [{
      title: { zh: '把落款移到最后', en: 'Move the signature to the end' },
      safe: false,
      edits: [{ span: withItsLine(text, span), newText: '' }, { span: { start: report.end, end: report.end }, newText: layout.lineBreak + spanText(text, span) }],
    }],
  };
}

function pastedTwice(text: string, { count, heading, first, same }: SecondCopy): Finding {
  const title = { zh: '删去第二遍', en: 'Delete the second copy' };
  return {
    span: heading,
    message: `从这里起，有${count}个部分又写了一遍，多半是粘贴了两遍，请核对后删去一遍。`,
    related: [{ span: first, message: '前一遍从这里开始' }],
    fixes: same ? [{ title, safe: false, edits: [{ span: withItsLine(text, same), newText: '' }] }] : [],
  };
}

function outOfPlace({ text }: Report, { heading, definition }: StatutorySection, inPlace: readonly StatutorySection[]): Finding {
  const name = `${sectionName(definition)}“${spanText(text, heading.title)}”`;
  const same = inPlace.find((other) => other.definition === definition);
  if (same) {
    const related = [{ span: same.heading.span, message: '另一处在这里' }];
    return { span: heading.span, message: `${name}出现了两次，请合并为一处，删去多余的标题。`, related };
  }
  const next = inPlace.find((other) => other.definition.ordinal > definition.ordinal);
  const place = next ? `“${next.definition.title}”之前` : '报告最后';
  const related = next ? [{ span: next.heading.span, message: '应在这一部分之前' }] : [];
  return { span: heading.span, message: `${name}的位置不对，请移到${place}，并按次序改正序号。`, related };
}

function* wrongNumbers({ text }: Report, sections: readonly StatutorySection[]): Iterable<Finding> {
  const [first, ...others] = sections;
  if (!first) return;
  // Where a section is absent, the others may be numbered through: that is for missing-section alone.
  if (sections.every(({ heading }, index) => heading.ordinal?.value === index + 1)) return;
  if (sections.every(({ heading }) => !heading.ordinal)) {
    const related = others.map(({ heading }) => ({ span: heading.span, message: '这里也没有序号' }));
    const title = { zh: '给各部分的标题加上序号', en: 'Number the headings of the sections' };
    const fix = { title, safe: true, edits: flatMap(sections, (section) => numberFix(text, section).edits) };
    yield { span: first.heading.span, message: '各部分的标题没有序号，请按统一格式加上“一、”至“六、”。', related, fixes: [fix] };
    return;
  }
  for (const section of sections) {
    const { heading, definition } = section;
    if (heading.ordinal?.value === definition.ordinal) continue;
    const right = `请改为${sectionName(definition)}的序号“${ordinalText(text, section, definition.ordinal)}”`;
    const written = heading.ordinal ? `的序号“${spanText(text, heading.ordinal.span).trim()}”不对` : '没有序号';
    const message = `标题“${spanText(text, heading.title)}”${written}，${right}。`;
    yield { span: heading.ordinal?.span ?? heading.title, message, fixes: [numberFix(text, section)] };
  }
}

/** The same line right above a heading: it is no section of its own. */
function* repeatedHeadings({ text, layout: { blocks } }: Report, sections: readonly StatutorySection[]): Iterable<Finding> {
  const starts = new Set(sections.map(({ heading }) => heading.span.start));
  for (const { heading } of sections) {
    const before = lastBegun(blocks, heading.span.start - 1, ({ span }) => span.start);
    if (before?.kind !== 'paragraph' || starts.has(before.span.start) || foldText(text, before.span) !== foldText(text, heading.span)) continue;
    const title = { zh: '删去重复的标题', en: 'Delete the repeated heading' };
    yield {
      span: before.span,
      message: `标题“${spanText(text, heading.title)}”连写了两遍，请删去一行。`,
      related: [{ span: heading.span, message: '另一行在这里' }],
      fixes: [{ title, safe: false, edits: [{ span: { start: before.span.start, end: heading.span.start }, newText: '' }] }],
    };
  }
}

/** 一，总体情况: the comma is no mark of a number. */
function* wrongMark({ text }: Report, section: StatutorySection): Iterable<Finding> {
  const { ordinal } = section.heading;
  const written = ordinal?.value === section.definition.ordinal ? spanText(text, ordinal.span).trim() : '';
  if (!ordinal || !/^[一二三四五六][，,]$/.test(written)) return;
  const newText = `${written.charAt(0)}、`;
  const title = { zh: `序号改为“${newText}”`, en: `Change the numeral to “${newText}”` };
  yield {
    span: ordinal.span,
    message: `标题“${spanText(text, section.heading.title)}”的序号写成了“${written}”，请改为“${newText}”。`,
    fixes: [{ title, safe: true, edits: [{ span: ordinal.span, newText }] }],
  };
}

function numberFix(text: string, section: StatutorySection): Fix {
  const { heading, definition } = section;
  const newText = ordinalText(text, section, definition.ordinal);
  const span = heading.ordinal?.span ?? { start: heading.title.start, end: heading.title.start };
  const title = heading.ordinal
    ? { zh: `序号改为“${newText}”`, en: `Change the numeral to “${newText}”` }
    : { zh: `加上序号“${newText}”`, en: `Add the numeral “${newText}”` };
  return { title, safe: true, edits: [{ span, newText }] };
}

/** A number among those of a list within a section. */
function pointFinding(text: string, { kind, point, previous, expected, following }: NumberingFault): Finding {
  const name = (words: string): string => `“${words}${isSpoken(text, point) ? '是' : ''}”`;
  const written = name(spanText(text, point.span));
  const right = name(withNumber(text, point.span, expected));
  const related = previous ? [{ span: previous.span, message: '前一个序号在这里' }] : [];
  if (kind === 'skipped' || kind === 'late') {
    const what = previous ? `${name(spanText(text, previous.span))}后面是${written}` : `要点从${written}开始编号`;
    return { span: point.span, message: `${what}，没有${right}。请核对是漏了内容，还是序号写错了。`, related };
  }
  if (kind === 'unlike') return unlikeOthers(text, point, related);
  const what = kind === 'repeated' ? '用了两次' : '与前后的序号接不上';
  const behind = following.length > 0 ? '，后面的序号依次顺延' : '';
  return {
    span: point.span,
    message: `序号${written}${what}，请改为${right}${behind}。`,
    related,
    fixes: [renumbering(text, [point, ...following], expected)],
  };
}

/** 二、 between （一） and （三）. */
function unlikeOthers(text: string, { span, value }: PointNumber, related: NonNullable<Finding['related']>): Finding {
  const newText = `（${chineseNumeral(value)}）`;
  return {
    span,
    message: `序号“${spanText(text, span)}”与前后的“（${chineseNumeral(value - 1)}）”“（${chineseNumeral(value + 1)}）”写法不同，请改为“${newText}”。`,
    related,
    fixes: [{ title: { zh: `序号改为“${newText}”`, en: `Change the numeral to “${newText}”` }, safe: false, edits: [{ span, newText }] }],
  };
}

/** 一是, not （一）. */
function isSpoken(text: string, { span }: PointNumber): boolean {
  return span.end - span.start === 1 && text.startsWith('是', span.end);
}

/** Where others have to follow, what is wrong may be that two points were meant as one. */
function renumbering(text: string, points: readonly PointNumber[], from: number): Fix {
  const edits = points.map(({ span }, nth) => ({ span, newText: withNumber(text, span, from + nth) }));
  const [first] = edits;
  const title = points.length === 1
    ? { zh: `序号改为“${first?.newText ?? ''}”`, en: `Change the numeral to “${first?.newText ?? ''}”` }
    : { zh: `从这里起依次改为“${first?.newText ?? ''}”……`, en: `Renumber from here with “${first?.newText ?? ''}” on` };
  return { title, safe: points.length === 1, edits };
}
