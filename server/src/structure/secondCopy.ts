import type { Report, Section } from '../report/report';
import { flatMap } from '../text/flatMap';
import type { Span } from '../text/span';

/** Sections that stand in a report once more, one behind the other: all of it, or much, was pasted twice. */
export interface SecondCopy {
  /** How many sections. */
  readonly count: number;
  /** The heading of the first of them, and the same one above. */
  readonly heading: Span;
  readonly first: Span;
  /** The second copy with its title and preface, where it says the same to the letter; else null. */
  readonly same: Span | null;
}

interface Repeated {
  readonly section: Section;
  readonly first: Section;
}

/** Of fewer sections each is said for itself. */
const FEWEST = 3;

export function findSecondCopy({ text, sections }: Pick<Report, 'text' | 'sections'>): SecondCopy | null {
  const statutory = sections.filter(({ definition }) => definition !== null);
  const seen = new Map<Section['definition'], Section>();
  const repeated = flatMap(statutory, (section) => {
    const first = seen.get(section.definition);
    if (!first) seen.set(section.definition, section);
    return first ? [{ section, first }] : [];
  });
  const [start] = repeated;
  if (!start || repeated.length < FEWEST) return null;
  const from = statutory.indexOf(start.first);
  const isRun = repeated.every(({ section, first }, index) => (
    first === statutory[from + index] && section === statutory[statutory.length - repeated.length + index]
  ));
  if (!isRun) return null;
  const same = sameText(text, start, statutory.at(-1) ?? start.section);
  return { count: repeated.length, heading: start.section.heading.span, first: start.first.heading.span, same };
}

function sameText(text: string, { section, first: { heading } }: Repeated, { body: { end } }: Section): Span | null {
  let first = heading.span.start;
  let { start } = section.heading.span;
  const copied = text.slice(start, end).trimEnd();
  if (!text.startsWith(copied, first)) return null;
  const endOfFirst = first + copied.length;
  while (first > 0 && start > endOfFirst && text[first - 1] === text[start - 1]) {
    first--;
    start--;
  }
  return { start, end };
}
