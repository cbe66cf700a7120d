import { includedAndMade, prepositionTwice, reportTwice } from '../lexicon/repetition';
import { inParagraphs } from '../report/inParagraphs';
import type { ProseParagraph, Report } from '../report/report';
import { findTermTypos } from '../terms/termTypos';
import { flatMap } from '../text/flatMap';
import { foldText } from '../text/fold';
import { asFullWidth } from '../text/halfWidth';
import { withItsLine } from '../text/lineAround';
import { groupSpan, matchesIn, matchSpan } from '../text/matches';
import { findRepeatedClauses, findRepetitions, type RepeatedClause } from '../text/repetitions';
import { contains, hull, touches } from '../text/span';
import { touching } from '../text/touching';
import { changeTo, leaveOut } from '../writing/fixTitles';
import type { Finding, Fix, Rule } from './rule';

export const repeatedWord: Rule = {
  id: 'repeated-word',
  title: '字词重复',
  rationale: '同一个字词或者标点连写了两遍，多半是修改、粘贴时留下的。',
  basis: '',
  severity: 'information',
  *check(report) {
    for (const found of repetitionsIn(report.prose, report.title?.organisation ?? '')) if (!isInTermTypo(report, found)) yield found;
    yield* surplus(report.prose);
    yield* repeatedParagraphs(report);
    yield* repeatedSignature(report);
  },
};

const surplus = inParagraphs((content) => [...findRepeatedClauses(content).map((found) => clauseFinding(content, found)), ...pausesBefore(content), ...clashingMarks(content), ...mixedFrames(content)]);

function clauseFinding(content: string, { span, first, words }: RepeatedClause): Finding {
  const isClause = first.end === span.start && content.charAt(span.start) !== '、';
  return {
    span: { start: span.start + 1, end: span.end },
    message: isClause ? `“${words}”与前面的一句完全相同，多半是写了两遍，请核对后删去一句。` : `“${words}”在这一串里写了两遍，请核对后删去或改正一处。`,
    unnecessary: true,
    related: [{ span: first, message: '相同的在这里' }],
    fixes: [{ title: isClause ? { zh: '删去重复的这一句', en: 'Delete the repeated clause' } : { zh: '删去重复的这一项', en: 'Delete the repeated item' }, safe: false, edits: [{ span, newText: '' }] }],
  };
}

/** ，。 are one mark too many (half width): of a pause and a stop the stop is meant, of others a person knows. */
const CLASH = /[,、;:](?=[。;])|。(?=[,、;:])|,(?=[、:])|、(?=[,:])|[;:](?=[,、:])/g;

function clashingMarks(content: string): Finding[] {
  const clashes = matchesIn(content, CLASH).filter(({ 0: mark, index }) => mark !== content[index + 1] && !isUnfilled(content, index));
  return clashes.map(({ index }): Finding => {
    const isPause = !content.startsWith('。', index);
    const [mark, other] = [asFullWidth(content.charAt(index)), asFullWidth(content.charAt(index + 1))];
    const at = isPause ? index : index + 1;
    return {
      span: { start: index, end: index + 2 },
      message: `标点“${mark}”和“${other}”连在一起，多了一个，请核对后删去一个。`,
      fixes: [{ title: { zh: `只留“${isPause ? other : mark}”`, en: `Keep only “${isPause ? other : mark}”` }, safe: false, edits: [{ span: { start: at, end: at + 1 }, newText: '' }] }],
    };
  });
}

function mixedFrames(content: string): Finding[] {
  const twice = !content.includes('报告') ? [] : matchesIn(content, reportTwice).map((match) => {
    const surplus = match.groups?.['surplus'] ?? '';
    return frameFinding(match, '', `句子开头的“${surplus}”与后半句重复，请删去。`, leaveOut(surplus));
  });
  const made = !content.includes('组成') ? [] : matchesIn(content, includedAndMade).map((match) => (
    frameFinding(match, '由', '“包括”和后面的“组成”只能用一个，请把“包括”改为“由”，或者删去“组成”。', changeTo('由'))
  ));
  const introduced = !content.includes('《') ? [] : matchesIn(content, prepositionTwice).map((match) => {
    const surplus = match.groups?.['surplus'] ?? '';
    return frameFinding(match, '', `“${match[0]}”只能用一个，请删去“${surplus}”。`, leaveOut(surplus));
  });
  return [...twice, ...made, ...introduced];
}

function frameFinding(match: RegExpExecArray, newText: string, message: string, title: Fix['title']): Finding {
  const span = groupSpan(match, 'surplus') ?? matchSpan(match);
  return { span, message, fixes: [{ title, safe: false, edits: [{ span, newText }] }] };
}

/** Not 等级, 等候, 等额. */
const BEFORE_AND_SO_ON = /、(?=等(?:[,。;、)]|$|[一二三四五六七八九十\d]|多种|各[类种项]|方面|领域|内容|信息|工作|情况|相关|重点|群众|政府|部门|平台|渠道|方式|形式|媒体))/g;

/** A、B、等 has one mark more than it needs. */
function pausesBefore(content: string): Finding[] {
  if (!content.includes('、等')) return [];
  return matchesIn(content, BEFORE_AND_SO_ON).map(({ index }) => ({
    span: { start: index, end: index + 2 },
    message: '“等”前面多了顿号，请删去。',
    fixes: [{ title: { zh: '删去“、”', en: 'Delete the mark' }, safe: true, edits: [{ span: { start: index, end: index + 1 }, newText: '' }] }],
  }));
}

/** 电话：，邮编： has nothing filled in; 模板残留 says so. */
function isUnfilled(content: string, index: number): boolean {
  return content.charAt(index) === ':' && /(?:电话|传真|邮编|编码|邮箱|地址|网址|联系人)$/.test(content.slice(Math.max(0, index - 4), index));
}

/** Shorter ones (无。) may come again; what is pasted twice is longer. */
const SHORTEST_PARAGRAPH = 20;
/** In another section the same may have to be said again, though hardly in so many words. */
const SHORTEST_ELSEWHERE = 50;

/** The same paragraph once more. Where sections stand twice all of their text does: section-order says so. */
function* repeatedParagraphs({ text, prose, sections }: Report): Iterable<Finding> {
  const statutory = flatMap(sections, ({ definition }) => definition ?? []);
  const looksElsewhere = new Set(statutory).size === statutory.length;
  const seen = new Map<string, ProseParagraph>();
  for (const paragraph of prose) {
    const { content, section, span } = paragraph;
    if (content.length < SHORTEST_PARAGRAPH) continue;
    const first = seen.get(content);
    if (first?.section !== section) seen.set(content, paragraph);
    if (!first || (first.section !== section && (!looksElsewhere || content.length < SHORTEST_ELSEWHERE))) continue;
    const message = first.section === section
      ? '这一段与前面的一段完全相同，多半是粘贴了两遍，请核对后删去一段。'
      : '这一段与另一部分的一段完全相同，可能是粘贴错了地方，请核对后删去一段。';
    yield {
      span,
      message,
      unnecessary: true,
      related: [{ span: first.span, message: '相同的一段在这里' }],
      fixes: [{ title: { zh: '删去重复的这一段', en: 'Delete the repeated paragraph' }, safe: false, edits: [{ span: withItsLine(text, span), newText: '' }] }],
    };
  }
}

const BARE_DATE = /^\d{4}年\d{1,2}月\d{1,2}日$/;

/** The body, the day or both, in lines of their own right above the signature. */
function* repeatedSignature({ text, prose, signature }: Report): Iterable<Finding> {
  const parts = flatMap([signature?.organisation, signature?.date?.span], (span) => span ?? []);
  const written = new Set(parts.map((span) => foldText(text, span)));
  const above = prose.slice(-2).filter(({ content, span }) => span.end <= hull(parts).start && (written.has(foldText(content)) || BARE_DATE.test(content)));
  if (!above.some(({ content }) => written.has(foldText(content)))) return;
  const span = hull(above.map((paragraph) => paragraph.span));
  yield {
    span,
    message: '落款写了两遍，请核对后删去一处。',
    unnecessary: true,
    related: [{ span: hull(parts), message: '另一处在这里' }],
    fixes: [{ title: { zh: '删去重复的落款', en: 'Delete the repeated signature' }, safe: false, edits: [{ span: withItsLine(text, span), newText: '' }] }],
  };
}

/** 中华人民共和和国: said by “正文错别字” already. */
function isInTermTypo(report: Report, { span }: Finding): boolean {
  return touching(findTermTypos(report), span).some((typo) => contains(typo.word, span) && touches(typo.span, span.start));
}

const repetitionsIn = inParagraphs((content, organisation: string) => (
  // A town may be called 湖镇镇.
  findRepetitions(content).filter(({ word }) => !organisation.includes(word + word)).map(({ index, word }): Finding => {
    const span = { start: index, end: index + word.length };
    const shown = asFullWidth(word);
    return {
      span,
      message: `“${shown}”连写了两遍，请删去一个。`,
      unnecessary: true,
      fixes: [{ title: { zh: `删去重复的“${shown}”`, en: `Delete the repeated “${shown}”` }, safe: true, edits: [{ span, newText: '' }] }],
    };
  })
));
