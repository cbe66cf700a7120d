import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis, Problem } from '../analysis/analysis';
import { fingerprintOf, textHash } from '../analysis/fingerprint';
import { rangeOf, toRange, toTextEdit } from '../analysis/toRange';
import type { Intake } from '../intake/intake';
import type { Fix } from '../rules/rule';
import { locate } from '../structure/location';
import type { Span } from '../text/span';
import { drawTables } from './drawTables';
import { placesOf, type SourcePlace } from './place';
import type { CheckedFile, LocatedFix, LocatedProblem } from './reporter';

/** How a text came to be analysed. */
export interface Origin {
  readonly fixed: number;
  readonly source: Pick<Intake, 'kind' | 'encoding' | 'places'>;
  /** Which of several reports in its file; null where it is the only one. */
  readonly part: number | null;
  /** Whether its tables are to be drawn. */
  readonly draws?: boolean;
}

/** What a run keeps of an analysed file: the analyses of thousands of files would not fit in memory. */
export function toFileResult(
  path: string, { document, report }: Analysis, problems: readonly Problem[], { fixed, source, part, draws = false }: Origin,
): CheckedFile {
  const { organisation, year, form } = report;
  const { kind, encoding, places } = source;
  const placeOf = kind === 'text' ? null : placesOf(report, places);
  const notes = `n${textHash(JSON.stringify([path, part]))}`;
  return {
    path,
    report: report.recognised ? { organisation, year, form: form.id } : null,
    problems: problems.map((problem) => ({
      ...toLocated(document, problem, placeOf),
      location: locate(report, problem.span.start),
      fingerprint: fingerprintOf(report, problem),
      ...(problem.known ? { known: problem.known } : {}),
    })),
    fixed,
    source: { kind, encoding },
    ...(part === null ? {} : { part }),
    ...(draws && problems.length > 0 ? { drawing: { html: drawTables(report, problems, notes), notes } } : {}),
  };
}

type PlaceOf = ReturnType<typeof placesOf> | null;

function toLocated(document: TextDocument, problem: Problem, placeOf: PlaceOf): Omit<LocatedProblem, 'location' | 'fingerprint' | 'known'> {
  const { rule, severity, message, span, related = [], elsewhere = [], fixes = [] } = problem;
  const range = toRange(document, span);
  const inFile = (of: Span): { place?: SourcePlace } => (placeOf ? { place: placeOf(of) } : {});
  return {
    rule: rule.id,
    severity,
    message,
    range,
    ...inFile(span),
    ...lineRound(document, span, range.start.line),
    related: [
      ...related.map((place) => ({ message: place.message, range: toRange(document, place.span), ...inFile(place.span) })),
      ...elsewhere.map(({ file, place, message: what }) => ({ path: file, message: what, range: rangeOf(place) })),
    ],
    fixes: fixes.map((fix) => toLocatedFix(document, fix)),
  };
}

function toLocatedFix(document: TextDocument, { title, safe, edits }: Fix): LocatedFix {
  return { title: title.zh, safe, edits: edits.map((edit) => toTextEdit(document, edit)) };
}

/** More of a line than this, on either side of what is marked, nobody shows; a page without line breaks is all one line. */
const LONGEST_SIDE = 300;

function lineRound(document: TextDocument, span: Span, line: number): Pick<LocatedProblem, 'line' | 'lineStart'> {
  const [begin, next] = [line, line + 1].map((each) => document.offsetAt({ line: each, character: 0 })) as [number, number];
  const start = Math.max(begin, span.start - LONGEST_SIDE);
  const end = Math.min(next, Math.min(span.end, span.start + LONGEST_SIDE) + LONGEST_SIDE);
  const text = document.getText().slice(start, end).replace(/(?<![\r\n])[\r\n]+$/, '');
  return { line: text, ...(start > begin ? { lineStart: start - begin } : {}) };
}
