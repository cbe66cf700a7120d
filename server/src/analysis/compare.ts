import type { TextDocument } from 'vscode-languageserver-textdocument';
import { soleTables, type PlaceOf } from '../archive/figures';
import { fileReport, type FiledReport } from '../archive/filedReport';
import { conceptKey } from '../archive/formConcepts';
import type { Neighbours } from '../archive/neighbours';
import { passagesOf, type Passage } from '../archive/passages';
import { toldGrowths, type PlacedGrowth } from '../archive/toldGrowths';
import type { Fact, Report } from '../report/report';
import { archiveRules } from '../rules/index';
import type { ArchiveRule, Discrepancy, Finding } from '../rules/rule';
import { fill } from '../writing/fill';
import { changeToNumber } from '../writing/fixTitles';
import type { Analysis, Problem } from './analysis';

/** What an archive keeps of an analysed report. */
export function fileAnalysis(
  { document, report }: Analysis, file: string, bodyOf: (organisation: string) => string, { withoutPassages = false } = {},
): FiledReport | null {
  return fileReport(report, { file, bodyOf, placeOf: placeIn(document), withoutPassages });
}

/** What a rule found, before it has its place in a text: plain data. */
export interface Comparison {
  /** The rule's id. */
  readonly rule: string;
  readonly discrepancies: readonly Discrepancy[];
}

/** What comparing finds, without the text; mostly nothing. */
export function comparisons(own: FiledReport, neighbours: Neighbours): Comparison[] {
  return archiveRules.flatMap(({ id, compare: find }) => {
    const discrepancies = [...find(own, neighbours)];
    return discrepancies.length > 0 ? [{ rule: id, discrepancies }] : [];
  });
}

/** The analysis with what follows from the reports beside this one; the same object where nothing does. */
export function compare(analysis: Analysis, own: FiledReport, neighbours: Neighbours): Analysis {
  return withComparisons(analysis, comparisons(own, neighbours));
}

export function withComparisons(analysis: Analysis, found: readonly Comparison[]): Analysis {
  const problems = archiveRules.flatMap((rule) => {
    const own = found.find((each) => each.rule === rule.id);
    return own ? place(rule, analysis.report, own.discrepancies) : [];
  });
  if (problems.length === 0) return analysis;
  return { ...analysis, problems: [...analysis.problems, ...problems].sort((a, b) => a.span.start - b.span.start) };
}

function place(rule: ArchiveRule, report: Report, discrepancies: readonly Discrepancy[]): Problem[] {
  const facts = new Map(soleTables(report.form.id, report.tables)
    .flatMap(({ rows }) => rows.flatMap((row) => row.facts)).map((fact) => [conceptKey(fact), fact]));
  const passages = discrepancies.some(({ at }) => 'passage' in at) ? passagesOf(report) : [];
  const growths = discrepancies.some(({ at }) => 'growth' in at) ? toldGrowths(report) : [];
  const located = discrepancies.flatMap((discrepancy) => toFinding(discrepancy, passages, growths, facts) ?? []);
  return located.map((finding) => ({ severity: rule.severity, ...finding, rule }));
}

function toFinding(
  { at, message, related = [], elsewhere, offer }: Discrepancy, passages: readonly Passage[], growths: readonly PlacedGrowth[], facts: ReadonlyMap<string, Fact>,
): Finding | null {
  if (!('figure' in at)) {
    const place = 'passage' in at ? passages[at.passage] : growths[at.growth];
    return place ? { span: place.span, message, elsewhere } : null;
  }
  const fact = facts.get(at.figure);
  if (!fact) return null;
  return {
    span: fact.span,
    message,
    related: related.flatMap((each) => {
      const other = facts.get(each.figure);
      return other ? [{ span: other.span, message: each.message }] : [];
    }),
    elsewhere,
    fixes: offer === undefined ? [] : [{ title: changeToNumber(offer), safe: false, edits: [fill(fact, String(offer))] }],
  };
}

/** So many lines further on the next place is looked for line by line; figures stand one behind the other. */
const NEAR = 8;

/** What goes over several lines is known by its first one. */
function placeIn(document: TextDocument): PlaceOf {
  const startOf = (line: number): number => document.offsetAt({ line, character: 0 });
  let line = 0;
  let begin = 0;
  let next = startOf(1);
  const goTo = (other: number): void => {
    line = other;
    begin = startOf(line);
    next = startOf(line + 1);
  };
  return ({ start, end }) => {
    const nearest = line + NEAR;
    while (start >= next && line < nearest && next > begin) goTo(line + 1);
    if (start < begin || start >= next) goTo(document.positionAt(start).line);
    const isOnLine = end < next || line + 1 >= document.lineCount;
    return { line, character: start - begin, length: isOnLine ? end - start : Math.max(1, next - start - 1) };
  };
}
