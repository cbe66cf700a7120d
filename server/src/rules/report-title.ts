import { isPossible } from '../prose/dates';
import type { Report, Title } from '../report/report';
import { draftMark } from '../structure/draftMark';
import { subjectIn } from '../structure/titleText';
import { fold, sourceSpan, type Folded } from '../text/fold';
import { differences, similarity } from '../text/similarity';
import { spanText, type Span } from '../text/span';
import { changeTo, changeToYear } from '../writing/fixTitles';
import type { Edit, Finding, Rule } from './rule';

const OFFICIAL = '政府信息公开工作年度报告';
/** Without 工作 it is as common as with it. */
const SHORT = '政府信息公开年度报告';
/** Below this a title is another title, not this one with a slip. */
const ALIKE = 0.55;
/** So much of the line before is looked at. */
const LONGEST_LOOK = 40;
/** 政务公开 is wider than 政府信息公开: which one is meant is for a person to say. */
const OTHER_SUBJECT = '政务公开';

export const reportTitle: Rule = {
  id: 'report-title',
  title: '报告标题不规范',
  rationale: '标题应写明机关、年份和“政府信息公开工作年度报告”，否则检索不到，汇总时也分不清是哪一年的。',
  basis: '《条例》第五十条（政府信息公开工作年度报告）；《政府信息公开工作年度报告格式》',
  severity: 'warning',
  *check(report) {
    const { text, title } = report;
    if (!title) return;
    const draft = draftMark(report);
    if (draft) yield draftFinding(text, draft);
    const folded = fold(text, title.span);
    const subject = subjectIn(folded.text)?.index ?? 0;
    const torn = tornSubject(text, title, folded);
    if (torn) {
      yield torn;
      return;
    }
    if (!title.year) yield* noYear(report, title, folded, folded.text.slice(0, subject));
    else yield* yearSlips(folded, folded.text.slice(0, subject));
    yield* doubledWords(folded, folded.text.slice(0, subject));
    yield* wording(folded, subject, isBehindGovernment(text, title, subject));
    yield* fullStop(text, title);
  },
};

function* fullStop(text: string, { span: { end } }: Title): Iterable<Finding> {
  if (!text.startsWith('。', end)) return;
  const span = { start: end, end: end + 1 };
  yield {
    span,
    severity: 'information',
    message: '标题末尾不用句号，请删去。',
    fixes: [{ title: { zh: '删去句号', en: 'Delete the full stop' }, safe: true, edits: [{ span, newText: '' }] }],
  };
}

function draftFinding(text: string, span: Span): Finding {
  const written = spanText(text, span);
  return {
    span,
    severity: 'information',
    message: `标题上还留着“${written}”，如果这是要公开的文本，请删除。`,
    fixes: [{ title: { zh: `删除“${written}”`, en: `Delete “${written}”` }, safe: false, edits: [{ span, newText: '' }] }],
  };
}

function* noYear(report: Report, title: Title, folded: Folded, head: string): Iterable<Finding> {
  // 2O25年: of letters among its digits look-alike-character speaks.
  if (!/\d[OoIl]|[OoIl]\d/.test(head)) yield wrongYear(report, folded, head) ?? missingYear(report, title, folded);
}

/** 200年, 20200年, 20202020年, 202〇年: a year with a digit too few, or too many, or with something else for one. */
function wrongYear(report: Report, folded: Folded, head: string): Finding | null {
  const match = /(?<!\d)(?:\d{2,3}|\d{5,8}|(?=\d{1,3}[〇○零A-Z])[\d〇○零A-Z]{4})(?=年)/.exec(head);
  if (!match) return null;
  const [written] = match;
  const year = yearOfPeriod(report) ?? report.year;
  const span = sourceSpan(folded, match.index, match.index + written.length);
  return {
    span,
    message: `标题里的年份“${written}年”写错了，请改为${year === null ? '四位数的报告年份' : `“${year}年”`}。`,
    fixes: year === null ? [] : [{ title: changeToYear(year), safe: false, edits: [{ span, newText: String(year) }] }],
  };
}

function* yearSlips(folded: Folded, head: string): Iterable<Finding> {
  const twice = /(?<!\d)(?<year>20\d\d)年?度?\p{Script=Han}{2,40}\k<year>年/u.exec(head);
  if (!twice) {
    yield* bareYear(folded, head);
    return;
  }
  const year = twice.groups?.['year'] ?? '';
  const behind = twice.index + year.length;
  const span = sourceSpan(folded, twice.index, behind + (/^年?度?/.exec(head.slice(behind))?.[0].length ?? 0));
  yield {
    span,
    message: `标题里的年份“${year}”写了两遍，请删去一个。`,
    fixes: [{ title: { zh: `删去前面的“${folded.text.slice(twice.index, behind)}”`, en: 'Delete the first one' }, safe: false, edits: [{ span, newText: '' }] }],
  };
}

/** 柳林镇2023政府信息公开…, 柳林镇2023度… */
function* bareYear(folded: Folded, head: string): Iterable<Finding> {
  const match = /(?<!\d)20\d\d(?=$|\p{Script=Han})(?![年至到和与])/u.exec(head);
  if (!match) return;
  const { 0: year, index } = match;
  const span = sourceSpan(folded, index, index + year.length);
  yield {
    span,
    message: `标题里的“${year}”后面少了“年”字，请补上。`,
    fixes: [{ title: changeToYear(Number(year)), safe: true, edits: [{ span: { start: span.end, end: span.end }, newText: '年' }] }],
  };
}

/** 瞻岐镇2020年度政粉府 on the line before, 信息公开工作年度报告 on this one: name and year are there, and one word is wrong. */
function tornSubject(text: string, { span: { start }, organisation, year }: Title, folded: Folded): Finding | null {
  if (organisation !== null || year || !folded.text.startsWith('信息公开')) return null;
  const before = text.slice(Math.max(0, start - LONGEST_LOOK), start).trimEnd();
  const written = /(?:19|20)\d\d年(?:度(?!府))?(\p{Script=Han}{2,4})$/u.exec(before)?.[1];
  if (written === undefined || written === '政府' || !/^政|府$/.test(written)) return null;
  const from = text.slice(0, start).trimEnd().length - written.length;
  const span = { start: from, end: from + written.length };
  return {
    span,
    message: `标题里的“${written}”应为“政府”，请改正。`,
    // Outside the title as it is read, and of several characters: for a person to say.
    fixes: [{ title: changeTo('政府'), safe: false, edits: [{ span, newText: '政府' }] }],
  };
}

function missingYear(report: Report, title: Title, folded: Folded): Finding {
  const { organisation } = title;
  const { year: likely } = report;
  const year = yearOfPeriod(report);
  const at = organisation === null ? 0 : folded.text.indexOf(organisation) + organisation.length;
  // 向阳镇人民政府信息公开…: the name and the subject share their 政府.
  const newText = `${year ?? ''}年${folded.text.startsWith('信息', at) ? '政府' : ''}`;
  const place = organisation === null ? '标题开头' : `“${organisation}”后面`;
  const hint = likely === null ? '如“2020年”' : `正文说的似乎是${likely}年`;
  const example = year === null ? `报告的年份（${hint}）` : `“${year}年”`;
  return {
    span: title.span,
    message: `标题没有写明年份，看不出是哪一年的报告，请在${place}写上${example}。`,
    fixes: year === null ? [] : [{
      title: { zh: `写上“${year}年”`, en: `Add “${year}年”` }, safe: true, edits: [{ span: sourceSpan(folded, at, at), newText }],
    }],
  };
}

/** The year that the period states for certain. */
function yearOfPeriod({ period }: Report): number | null {
  return period && isPossible(period.to) ? period.to.year : null;
}

/** 2020年2020年, 2020年年, 向阳镇向阳镇. 政府政府信息公开 is no slip: the body's name ends in 政府; nor is 盐城市城市管理局. */
function* doubledWords(folded: Folded, head: string): Iterable<Finding> {
  const match = /(\d{4}年|(?<=\d{4})年|(?!城市)\p{Script=Han}{2,30})\1/u.exec(head);
  const word = match?.[1];
  if (!match || word === undefined) return;
  const span = sourceSpan(folded, match.index + word.length, match.index + match[0].length);
  yield {
    span,
    message: `标题里“${word}”写了两遍，请删去一个。`,
    fixes: [{ title: { zh: `删去一个“${word}”`, en: `Delete one “${word}”` }, safe: true, edits: [{ span, newText: '' }] }],
  };
}

/** The line before ends in the word that this one begins with, though it could not be read as part of the title. */
function isBehindGovernment(text: string, { span: { start } }: Title, subject: number): boolean {
  return subject === 0 && text.slice(0, start).trimEnd().endsWith('政府');
}

function* wording(folded: Folded, subject: number, isBehind: boolean): Iterable<Finding> {
  const tail = folded.text.slice(subject).replace(/\([^()]*\)$/, '');
  const isShared = tail.startsWith('信息') && (isBehind || folded.text.slice(0, subject).endsWith('政府'));
  const core = (isShared ? '政府' : '') + tail.replace(/(?:19|20)\d\d(?:年(?=年))?/, '');
  if (core === OFFICIAL || core === SHORT) return;
  const official = core.includes('工作') || similarity(core, OFFICIAL) >= similarity(core, SHORT) ? OFFICIAL : SHORT;
  const edits = isShared || core !== tail ? [] : editsBetween(folded, subject, tail, official);
  const isCertain = edits.length > 0 && !tail.startsWith(OTHER_SUBJECT) && similarity(tail, official) >= ALIKE;
  // Whatever a figure does there, it is the author's.
  const safe = !/\d/.test(tail);
  const wrong = wrongPart(tail, official);
  yield {
    span: sourceSpan(folded, subject + wrong.start, subject + wrong.end),
    message: `标题里的“${tail}”不是这份报告的规范名称，请改为“${official}”。`,
    fixes: isCertain ? [{ title: changeTo(official), safe, edits }] : [],
  };
}

function editsBetween(folded: Folded, subject: number, tail: string, official: string): Edit[] {
  return differences(tail, official).map(({ actualStart, actualEnd, expectedStart, expectedEnd }) => ({
    span: sourceSpan(folded, subject + actualStart, subject + actualEnd),
    newText: official.slice(expectedStart, expectedEnd),
  }));
}

/** The characters to replace where they are one run, else the words after 公开, else all. */
function wrongPart(tail: string, official: string): { readonly start: number; readonly end: number } {
  if (tail.startsWith(OTHER_SUBJECT)) return { start: 0, end: tail.length };
  const [first, ...others] = differences(tail, official);
  if (first && others.length === 0 && first.actualEnd > first.actualStart) return { start: first.actualStart, end: first.actualEnd };
  const kind = tail.indexOf('公开') + 2;
  return { start: first && first.actualStart >= kind && kind < tail.length ? kind : 0, end: tail.length };
}
