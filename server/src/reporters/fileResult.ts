import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis, Problem } from '../analysis';
import { locate } from '../report/location';
import type { Fix } from '../rules/rule';
import { toRange, toTextEdit } from '../toRange';
import type { CheckedFile, LocatedFix, LocatedProblem } from './reporter';

/** What a run keeps of an analysed file: the analyses of thousands of files would not fit in memory. */
export function toFileResult(
  path: string, { document, report }: Analysis, problems: readonly Problem[], fixed: number,
): CheckedFile {
  const { organisation, year, form } = report;
  return {
    path,
    report: report.recognised ? { organisation, year, form: form.id } : null,
    problems: problems.map((problem) => ({
      ...toLocated(document, problem),
      location: locate(report, problem.span.start),
    })),
    fixed,
  };
}

function toLocated(document: TextDocument, problem: Problem): Omit<LocatedProblem, 'location'> {
  const { rule, severity, message, span, related = [], fixes = [] } = problem;
  const range = toRange(document, span);
  return {
    rule,
    severity,
    message,
    range,
    line: lineAt(document, range.start.line),
    related: related.map((place) => ({ message: place.message, range: toRange(document, place.span) })),
    fixes: fixes.map((fix) => toLocatedFix(document, fix)),
  };
}

function toLocatedFix(document: TextDocument, { title, safe, edits }: Fix): LocatedFix {
  return { title, safe, edits: edits.map((edit) => toTextEdit(document, edit)) };
}

function lineAt(document: TextDocument, line: number): string {
  const range = { start: { line, character: 0 }, end: { line: line + 1, character: 0 } };
  return document.getText(range).replace(/[\r\n]+$/, '');
}
