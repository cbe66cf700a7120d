import type { Place } from '../archive/figures';
import type { FiledReport } from '../archive/filedReport';
import type { Neighbours } from '../archive/neighbours';
import type { Report } from '../report/report';
import type { Bilingual } from '../text/bilingual';
import type { Span } from '../text/span';

/** The gravest first. */
export const severities = ['error', 'warning', 'information', 'hint'] as const;

export type Severity = (typeof severities)[number];

/** One requirement (see test/rules/<id>.md for its page). */
export type Rule = ReportRule | ArchiveRule;

/** One on a report by itself. */
export interface ReportRule extends RuleDescription {
  readonly check: (report: Report) => Iterable<Finding>;
}

/** One on a report beside others. It compares what is filed of them, so that no text need be kept. */
export interface ArchiveRule extends RuleDescription {
  readonly compare: (own: FiledReport, neighbours: Neighbours) => Iterable<Discrepancy>;
}

export interface RuleDescription {
  /** Names the fault; public, so never renamed. */
  readonly id: string;
  /** The fault in a few words. */
  readonly title: string;
  /** Why it matters, in a sentence. */
  readonly rationale: string;
  /** The official source; empty where there is none. */
  readonly basis: string;
  readonly severity: Severity;
  /** Whether it may only mean that the writer has not come to the end: an editor waits with it where somebody is writing. */
  readonly waitsForWriter?: true;
}

/** One breach of a rule. */
export interface Finding {
  /** Exactly the wrong characters; never empty, except in an empty text. */
  readonly span: Span;
  /** The whole word of which `span` is a part, where a dictionary could hold it. */
  readonly word?: Span;
  /** What is wrong, where, and what to do. */
  readonly message: string;
  /** Where it differs from the rule's. */
  readonly severity?: Severity;
  readonly related?: readonly Related[];
  /** Places in other files. */
  readonly elsewhere?: readonly Elsewhere[];
  readonly fixes?: readonly Fix[];
  /** Whether the marked text is only in the way (shown faded). */
  readonly unnecessary?: boolean;
}

export interface Related {
  readonly span: Span;
  readonly message: string;
  /** Whether it is a cell that adds nothing: the first to be left out where there is no room for all. */
  readonly isZero?: boolean;
}

export interface Elsewhere {
  /** Path or URI, as it is shown. */
  readonly file: string;
  readonly place: Place;
  readonly message: string;
}

/** A finding before it has its place in a text: on a figure by its key, or on a passage by its number. */
export interface Discrepancy {
  readonly at: { readonly figure: string } | { readonly passage: number } | { readonly growth: number };
  readonly message: string;
  /** Other figures of the same report. */
  readonly related?: readonly { readonly figure: string; readonly message: string }[];
  readonly elsewhere: readonly Elsewhere[];
  /** What the figure may have to be. */
  readonly offer?: number;
}

export interface Fix {
  /** An order to the editor: 改为“上年结转”. The command line speaks Chinese. */
  readonly title: Bilingual;
  /** Safe fixes are preferred and part of "fix all"; they never change a stated number. */
  readonly safe: boolean;
  /** Do not overlap; in the order of the text. */
  readonly edits: readonly Edit[];
}

export interface Edit {
  readonly span: Span;
  readonly newText: string;
}
