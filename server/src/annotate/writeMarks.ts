import { unitAt } from './cuts';
import type { DocxUnits } from './docxUnits';
import { endTagOf, writeCutRun, type CutRun, type Deletion } from './writeCutRun';

/** An element to put into the XML, at an offset that `cutAt` gave, or at the start or end of a paragraph's content. */
export interface Mark {
  readonly at: number;
  /** Of several in one place the lower comes first. */
  readonly rank: number;
  readonly xml: string;
}

/** The document with marks; a run is cut in two where one stands within it, and nothing else is touched. */
export function writeMarks(document: DocxUnits, marks: readonly Mark[], deletions: readonly Deletion[], freshId: () => number): string {
  const { xml } = document;
  const places = placesOf(marks);
  const runs = cutRuns(document, places, deletions);
  const emptyTags = new Set(document.paragraphs.filter(({ isEmptyTag }) => isEmptyTag).map(({ end }) => end));
  const written: string[] = [];
  let from = 0;
  for (const stop of [...new Set([...places.keys(), ...runs.keys()])].sort((a, b) => a - b)) {
    // Within a run that is written already.
    if (stop < from) continue;
    const mark = places.get(stop) ?? '';
    const run = runs.get(stop);
    if (emptyTags.has(stop)) {
      const tag = xml.slice(xml.lastIndexOf('<', stop - 1), stop);
      written.push(xml.slice(from, stop - '/>'.length), '>', mark, endTagOf(tag));
    } else written.push(xml.slice(from, stop), mark, run ? writeCutRun(xml, run, freshId) : '');
    from = run?.unit.end ?? stop;
  }
  return [...written, xml.slice(from)].join('');
}

function placesOf(marks: readonly Mark[]): Map<number, string> {
  const places = new Map<number, string>();
  for (const { at, xml } of marks.toSorted((a, b) => a.at - b.at || a.rank - b.rank)) places.set(at, (places.get(at) ?? '') + xml);
  return places;
}

/** The runs that marks or deletions stand in, by where they begin. */
function cutRuns(document: DocxUnits, places: ReadonlyMap<number, string>, deletions: readonly Deletion[]): Map<number, CutRun> {
  const runs = new Map<number, CutRun>();
  const runAt = (at: number): CutRun | null => {
    const unit = unitAt(document, at);
    if (!unit?.run) return null;
    const known = runs.get(unit.start) ?? { unit, run: unit.run, marks: new Map(), deletions: [] };
    runs.set(unit.start, known);
    return known;
  };
  for (const deletion of deletions) runAt(deletion.start)?.deletions.push(deletion);
  for (const [at, xml] of places) {
    const unit = unitAt(document, at);
    if (unit && unit.start < at) runAt(at)?.marks.set(at, xml);
  }
  return runs;
}
