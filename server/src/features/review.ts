import type { Range } from 'vscode-languageserver-types';
import type { Analysis, Problem } from '../analysis/analysis';
import { messageWithState } from '../analysis/knownFinding';
import { toRange } from '../analysis/toRange';
import type { Severity } from '../rules/rule';
import type { Span } from '../text/span';

/** What a list of many reports shows of one file. */
export interface Review {
  /** Mostly one; none where the file is no report. */
  readonly reports: readonly ReviewedReport[];
  /** Whether there is a text in it that we can read. */
  readonly isReadable: boolean;
}

export interface ReviewedReport {
  readonly organisation: string | null;
  readonly year: number | null;
  readonly problems: readonly ReviewedProblem[];
}

export interface ReviewedProblem {
  readonly rule: string;
  /** The rule's fault in a few words. */
  readonly title: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
  /** In words, where the file itself has no lines: the range is of the text that was taken from it. */
  readonly place?: string;
}

/** One report of a file, with what is to be shown of it. */
export interface ReviewedPart {
  readonly analysis: Analysis | null;
  readonly problems: readonly Problem[];
  /** Null for a text. */
  readonly placeOf: ((span: Span) => string) | null;
}

/** nianbao/review: whose reports they are, of which year, and what is found in them, as the settings want it. */
export function review(parts: readonly ReviewedPart[]): Review {
  return { reports: parts.flatMap(reviewed), isReadable: true };
}

function reviewed({ analysis, problems, placeOf }: ReviewedPart): ReviewedReport[] {
  if (!analysis?.report.recognised) return [];
  const { document, report: { organisation, year } } = analysis;
  const listed = problems.map((problem) => {
    const { rule, severity, span } = problem;
    const place = placeOf ? { place: placeOf(span) } : {};
    return { rule: rule.id, title: rule.title, severity, message: messageWithState(problem), range: toRange(document, span), ...place };
  });
  return [{ organisation, year, problems: listed }];
}

export const noReport: Review = { reports: [], isReadable: true };

export const unreadable: Review = { reports: [], isReadable: false };
