import type { TextDocument } from 'vscode-languageserver-textdocument';
import { parseLayout } from '../layout/parseLayout';
import type { Report } from '../report/report';
import { reportRules } from '../rules/index';
import type { Finding, ReportRule, Rule, Severity } from '../rules/rule';
import { buildReport } from '../structure/buildReport';
import type { Known } from './knownFinding';

/** All that follows from one version of one document. */
export interface Analysis {
  readonly document: TextDocument;
  readonly version: number;
  readonly report: Report;
  /** Whether the user says that the text is a report; else it has to look like one. */
  readonly asReport: boolean;
  /** In the order of the text; those at one place in the order of the rules. */
  readonly problems: readonly Problem[];
  /** Bugs of ours that surfaced: rules that threw. Their other findings are not lost. */
  readonly faults: readonly Fault[];
}

/** A finding with its rule. */
export interface Problem extends Finding {
  readonly rule: Rule;
  readonly severity: Severity;
  /** What is said of it in nianbao.json; there once a policy has been applied. */
  readonly known?: Known;
}

export interface Fault {
  readonly rule: Rule;
  readonly error: unknown;
}

/** What an analysis does, one after the other. */
export interface Steps {
  readonly parseLayout: typeof parseLayout;
  readonly buildReport: typeof buildReport;
  readonly reportRules: readonly ReportRule[];
}

let steps: Steps = { parseLayout, buildReport, reportRules };

/** Puts others in their place, which do the same and look on: so that whoever does not look on pays nothing. */
export function watchSteps(watched: (steps: Steps) => Steps): void {
  steps = watched(steps);
}

export interface AnalysisOptions {
  /** Whether the user says that the text is a report. */
  readonly asReport?: boolean;
  /** Of the text before an edit: what did not change since is not worked out again. The outcome is the same without it. */
  readonly previous?: Analysis | undefined;
}

export function analyze(document: TextDocument, { asReport = false, previous }: AnalysisOptions = {}): Analysis {
  const read = steps.buildReport(steps.parseLayout(document.getText()), previous?.report);
  const report = asReport ? { ...read, recognised: true } : read;
  return { document, version: document.version, report, asReport, ...check(report) };
}

function check(report: Report): Pick<Analysis, 'problems' | 'faults'> {
  const problems: Problem[] = [];
  const faults: Fault[] = [];
  if (!report.recognised) return { problems, faults };
  for (const rule of steps.reportRules) {
    try {
      for (const finding of rule.check(report)) {
        problems.push({ severity: rule.severity, ...finding, rule });
      }
    } catch (error) {
      faults.push({ rule, error });
    }
  }
  problems.sort((a, b) => a.span.start - b.span.start);
  return { problems, faults };
}
