import type { Layout } from '../layout/layout';
import { parseLayout } from '../layout/parseLayout';
import type { Report } from '../report/report';
import { flatMap } from '../text/flatMap';
import { lineStart } from '../text/lineAround';
import type { Span } from '../text/span';
import { buildReport } from './buildReport';
import { paragraphsOf } from './frame';
import { findHeadingCandidates, type HeadingCandidate } from './headings';
import { findTitle } from './title';

/** So many sections with something in them make a report of its own. */
const ENOUGH_SECTIONS = 4;

/** A title stands among so many paragraphs before the first section. */
const LONGEST_PREFACE = 40;

/**
 * The reports that stand one after the other in one text, which they divide without rest. One span, the whole text,
 * unless each has a title of its own, another than the others', and sections below it.
 */
export function reportSpans({ text, blocks }: Layout): Span[] {
  const whole = [{ start: 0, end: text.length }];
  const starts = [0, ...laterTitles(text, blocks)];
  if (starts.length === 1) return whole;
  const spans = starts.map((start, index) => ({ start, end: starts[index + 1] ?? text.length }));
  const reports = spans.map(({ start, end }) => buildReport(parseLayout(text.slice(start, end))));
  const names = new Set(reports.map(({ title }) => title?.text));
  return reports.every(isWhole) && names.size === spans.length ? spans : whole;
}

/** Where the titles stand that come after the sections of another report and before a first section. */
function laterTitles(text: string, blocks: Layout['blocks']): number[] {
  const headings = findHeadingCandidates(text, blocks).filter(isKnown);
  return flatMap(headings, ({ definition, block }, index) => {
    const before = headings[index - 1];
    if (definition?.ordinal !== 1 || !before || before.definition?.ordinal === 1) return [];
    const between = paragraphsOf(blocks.slice(before.block + 1, block)).slice(-LONGEST_PREFACE);
    const title = findTitle(text, between);
    return title ? [lineStart(text, title.span.start)] : [];
  });
}

function isKnown({ definition, heading: { wording } }: HeadingCandidate): boolean {
  return definition !== null && (wording === 'official' || wording === 'tolerated');
}

function isWhole({ recognised, title, sections }: Report): boolean {
  const filled = sections.filter(({ definition, blocks }) => definition && blocks.length > 0);
  return recognised && title !== null && new Set(filled.map(({ definition }) => definition)).size >= ENOUGH_SECTIONS;
}
