import { TextDocument } from 'vscode-languageserver-textdocument';
import { analyze, type Analysis, type Problem } from './analysis/analysis';
import { applyPolicy, type Policy } from './config/policy';
import type { Intake } from './intake/intake';
import { reportSpans } from './structure/reportSpans';
import { contains, type Span } from './text/span';

/** Where the reports of a text stand. */
export function partsOf(path: string, { text }: Pick<Intake, 'text'>): Span[] {
  return reportSpans(analyze(documentOf(path, text)).report.layout);
}

/** What is to be shown of a report that was read from `source`. */
export function wantedProblems(analysis: Analysis, policy: Policy, source: Intake): Problem[] {
  return applyPolicy(analysis, policy).filter((problem) => isMeant(problem, analysis, source));
}

/** An analysis for each report in a file. */
export function analyzeParts(path: string, source: Intake): Analysis[] {
  const { text } = source;
  const whole = analyze(documentOf(path, text), { asReport: isLoneTable(path, source) });
  const spans = reportSpans(whole.report.layout);
  return spans.map((span) => (spans.length === 1 ? whole : analyze(documentOf(path, onlyPart(text, span)))));
}

function documentOf(path: string, text: string): TextDocument {
  return TextDocument.create(path, 'nianbao-report', 0, text);
}

/** One report of several, at its own place: all positions stay what they are in the file. */
function onlyPart(text: string, { start, end }: Span): string {
  const blank = (words: string): string => words.replace(/[^\r\n]/g, ' ');
  return blank(text.slice(0, start)) + text.slice(start, end) + blank(text.slice(end));
}

/** A spreadsheet with one of the form's tables is checked although nothing stands round it. */
function isLoneTable(path: string, { kind, text }: Intake): boolean {
  if (kind !== 'csv') return false;
  const { report } = analyze(documentOf(path, text));
  return !report.recognised && report.tables.length > 0;
}

/** What a lone table cannot have is not missing there, and what belongs to a web page is no residue in one. */
function isMeant({ rule, span }: Problem, { report, asReport }: Analysis, { kind }: Intake): boolean {
  if (kind === 'html' && rule.id === 'web-residue') return false;
  if (!asReport) return true;
  return !/^(?:missing-section|missing-table|report-title)$/.test(rule.id)
    && report.tables.some((table) => contains(table.span, span));
}
