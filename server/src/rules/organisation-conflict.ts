import { applicationsToOthers, ownTown, subjectOfYear, wholeRegion } from '../lexicon/ownName';
import { isGovernment, isTown, maybeSame } from '../report/ownName';
import type { ProseParagraph, Report } from '../report/report';
import { foldText } from '../text/fold';
import type { Span } from '../text/span';
import type { Rule } from './rule';

export const organisationConflict: Rule = {
  id: 'organisation-conflict',
  title: '机关名称前后不一致',
  rationale: '应当写本机关的地方写了别的机关，多半是从其他单位的报告里复制来的。',
  basis: '《条例》第六条（及时、准确地公开政府信息）',
  severity: 'information',
  *check(report) {
    const { title } = report;
    const own = title?.organisation ?? null;
    if (title === null || own === null || !isGovernment(own)) return;
    for (const { place, name, span } of otherNames(report, own)) {
      yield {
        span,
        message: `标题写的机关是“${own}”，${place}写的是“${name}”，可能是从别处复制来的，请核对，改为本机关。`,
        related: [{ span: title.span, message: `标题写的机关是“${own}”` }],
      };
    }
  },
};

/** Another body's name, and the place of the report where it stands. */
interface OtherName {
  readonly place: string;
  readonly name: string;
  readonly span: Span;
}

function* otherNames(report: Report, own: string): Iterable<OtherName> {
  const isOfTown = isTown(own);
  for (const paragraph of report.prose) {
    if (isOfTown) yield* inTown(paragraph, own);
    if (paragraph.section) yield* named(paragraph, subjectOfYear, own, '说明全年工作的这句话');
  }
  yield* signatureOfOther(report, own);
}

function* signatureOfOther({ text, signature }: Report, own: string): Iterable<OtherName> {
  const span = signature?.organisation;
  const name = span ? foldText(text, span) : '';
  if (!span || !isTown(own) || !isTown(name) || maybeSame(own, name)) return;
  yield { place: '落款', name, span };
}

function* inTown(paragraph: ProseParagraph, own: string): Iterable<OtherName> {
  if (paragraph.section === null) for (const { place, pattern } of ownTown) yield* named(paragraph, pattern, own, place);
  if (/全[省市州国]/.test(paragraph.content)) yield* named(paragraph, wholeRegion, own, '这句话');
  if (/提[出交]/.test(paragraph.content)) yield* named(paragraph, applicationsToOthers, own, '收到的申请');
}

/** The name that a pattern finds, if it is another body's. */
function* named({ span, content }: ProseParagraph, pattern: RegExp, own: string, place: string): Iterable<OtherName> {
  const [from, to] = pattern.exec(content)?.indices?.groups?.['name'] ?? [];
  if (from === undefined || to === undefined) return;
  const name = content.slice(from, to);
  if (maybeSame(own, name)) return;
  yield { place, name, span: { start: span.start + from, end: span.start + to } };
}
