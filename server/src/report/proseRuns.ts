import type { ProseParagraph, Section } from './report';

/** The paragraphs of one section, or of the preface. */
export interface ProseRun {
  readonly section: Section | null;
  readonly paragraphs: readonly ProseParagraph[];
}

/** `prose`, section by section, in one pass however many sections there are; sections without any are left out. */
export function* proseRuns(prose: readonly ProseParagraph[]): Iterable<ProseRun> {
  for (let start = 0; start < prose.length; ) {
    const section = prose[start]?.section ?? null;
    let end = start + 1;
    while (end < prose.length && prose[end]?.section === section) end++;
    yield { section, paragraphs: prose.slice(start, end) };
    start = end;
  }
}
