import { areOtherDepartments, isDepartment, isGovernment, isTown, maybeSame, placeIn } from '../bodies/ownName';
import { findForeignSelfNames, type ForeignSelfName } from '../bodies/selfNames';
import { applicationsToOthers, introducedDepartment, mayBeSubject, ownTown, subjectOfTown, subjectOfYear, wholeRegion } from '../lexicon/ownName';
import { byContent } from '../report/byContent';
import type { Report, Title } from '../report/report';
import { foldText } from '../text/fold';
import { groupSpan } from '../text/matches';
import { changeCount } from '../text/similarity';
import { contains, shift, spanText, type Span } from '../text/span';
import { changeAllTo, changeTo } from '../writing/fixTitles';
import type { Finding, Rule } from './rule';

export const organisationConflict: Rule = {
  id: 'organisation-conflict',
  title: '机关名称前后不一致',
  rationale: '应当写本机关的地方写了别的机关，多半是从其他单位的报告里复制来的。',
  basis: '《条例》第六条（及时、准确地公开政府信息）',
  severity: 'information',
  *check(report) {
    const { title } = report;
    const own = title?.organisation ?? null;
    if (title === null || own === null) return;
    const others = isGovernment(own) ? [...otherNames(report, own)] : [...otherDepartments(report, own)];
    if (isSlipOfTitle(own, others)) {
      yield inTitle(report.text, title, own, others);
      return;
    }
    for (const other of others) yield elsewhere(title, own, other);
    for (const each of findForeignSelfNames(report, own)) yield* selfName(title, own, each, others);
  },
};

function* selfName({ span: title }: Title, organisation: string, { word, own, spans: all }: ForeignSelfName, said: readonly OtherName[]): Iterable<Finding> {
  const spans = all.filter((each) => !said.some((other) => contains(other.span, each)));
  const [span, ...others] = spans;
  if (!span) return;
  yield {
    span,
    message: `标题写的机关是“${organisation}”，这里写的是“${word}”${others.length > 0 ? `，共${spans.length}处` : ''}，可能是从别处复制来的，请核对，应为“${own}”的请改正。`,
    related: [...others.map((each) => ({ span: each, message: `这里也写了“${word}”` })), { span: title, message: `标题写的机关是“${organisation}”` }],
    fixes: [{ title: spans.length > 1 ? changeAllTo(own, spans.length) : changeTo(own), safe: false, edits: spans.map((each) => ({ span: each, newText: own })) }],
  };
}

function elsewhere({ span: title }: Title, own: string, { place, name, span }: OtherName): Finding {
  return {
    span,
    message: `标题写的机关是“${own}”，${place}写的是“${name}”，可能是从别处复制来的，请核对，改为本机关。`,
    related: [{ span: title, message: `标题写的机关是“${own}”` }],
  };
}

/** All other places agree on a name that the title has with one slip: then it is said once, there. */
function isSlipOfTitle(own: string, others: readonly OtherName[]): boolean {
  const [first] = others;
  if (!first || others.length < 2 || !others.every(({ name }) => maybeSame(first.name, name))) return false;
  return others.some(({ name }) => changeCount(placeIn(own), placeIn(name)) === 1);
}

function inTitle(text: string, title: Title, own: string, others: readonly OtherName[]): Finding {
  const { start } = title.span;
  const written = { start, end: start + own.length };
  const places = [...new Set(others.map(({ place }) => place))].join('、');
  return {
    span: spanText(text, written) === own ? written : title.span,
    message: `标题写的机关是“${own}”，${places}写的都是“${others[0]?.name ?? ''}”，请核对，改正写错的一处。`,
    related: others.map(({ place, name, span }) => ({ span, message: `${place}写的是“${name}”` })),
  };
}

/** Another body's name, and the place of the report where it stands. */
interface OtherName {
  readonly place: string;
  readonly name: string;
  readonly span: Span;
}

function* otherNames(report: Report, own: string): Iterable<OtherName> {
  const isOfTown = isTown(own);
  for (const paragraph of report.prose) {
    const { section, span: { start } } = paragraph;
    for (const each of namesIn(paragraph, own, isOfTown, section !== null)) yield { ...each, span: shift(each.span, start) };
  }
  yield* signatureOfOther(report, own);
}

function* signatureOfOther({ text, signature }: Report, own: string): Iterable<OtherName> {
  const span = signature?.organisation;
  const name = span ? foldText(text, span) : '';
  if (!span || !isTown(own) || !isTown(name) || maybeSame(own, name)) return;
  yield { place: '落款', name, span };
}

/** A department may be named rightly nearly everywhere: only where the report is introduced and signed it is its own. */
function* otherDepartments({ text, prose, signature }: Report, own: string): Iterable<OtherName> {
  if (!isDepartment(own)) return;
  for (const { section, content, span: { start } } of prose) {
    if (section !== null) break;
    for (const each of named(content, introducedDepartment, own, '介绍报告的这句话')) {
      if (areOtherDepartments(own, each.name)) yield { ...each, span: shift(each.span, start) };
    }
  }
  const span = signature?.organisation;
  const name = span ? foldText(text, span) : '';
  if (span && (isTown(name) || (isDepartment(name) && areOtherDepartments(own, name)))) yield { place: '落款', name, span };
}

const namesIn = byContent((content, own: string, isOfTown: boolean, isInSection: boolean): OtherName[] => [
  ...(isOfTown ? inTown(content, own, isInSection) : []),
  ...(isInSection ? subjects(content, own, isOfTown) : []),
]);

function* subjects(content: string, own: string, isOfTown: boolean): Iterable<OtherName> {
  const [ofYear] = named(content, subjectOfYear, own, '说明全年工作的这句话');
  if (ofYear) yield ofYear;
  else if (isOfTown && mayBeSubject.test(content)) yield* named(content, subjectOfTown, own, '说明本机关工作的这句话');
}

function* inTown(content: string, own: string, isInSection: boolean): Iterable<OtherName> {
  if (!isInSection) for (const { place, pattern } of ownTown) yield* named(content, pattern, own, place);
  if (/全[省市州国]/.test(content)) yield* named(content, wholeRegion, own, '这句话');
  if (/提[出交]/.test(content)) yield* named(content, applicationsToOthers, own, '收到的申请');
}

/** The name that a pattern finds, if it is another body's. */
function* named(content: string, pattern: RegExp, own: string, place: string): Iterable<OtherName> {
  const span = groupSpan(pattern.exec(content), 'name');
  if (!span) return;
  const name = spanText(content, span);
  if (!maybeSame(own, name)) yield { place, name, span };
}
