import type { Range } from 'vscode-languageserver-types';
import type { Analysis, Problem } from '../analysis';
import { messageWithState } from '../knownFinding';
import type { Severity } from '../rules/rule';
import { toRange } from '../toRange';

/** What a list of many reports shows of one file. */
export interface Review {
  /** Null where the file is no report. */
  readonly report: ReviewedReport | null;
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
}

/** nianbao/review: whose report it is, of which year, and what is found in it, as the settings want it. */
export function review(analysis: Analysis | null, problems: readonly Problem[]): Review {
  if (!analysis?.report.recognised) return noReport;
  const { document, report: { organisation, year } } = analysis;
  const listed = problems.map((problem) => {
    const { rule, severity, span } = problem;
    return { rule: rule.id, title: rule.title, severity, message: messageWithState(problem), range: toRange(document, span) };
  });
  return { report: { organisation, year, problems: listed }, isReadable: true };
}

export const noReport: Review = { report: null, isReadable: true };

export const unreadable: Review = { report: null, isReadable: false };
