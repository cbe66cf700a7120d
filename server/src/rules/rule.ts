import type { Report } from '../report/report';
import type { Span } from '../text/span';

/** The gravest first. */
export const severities = ['error', 'warning', 'information', 'hint'] as const;

export type Severity = (typeof severities)[number];

/** One requirement (see test/rules/<id>.md for its page). */
export interface Rule {
  /** Names the fault; public, so never renamed. */
  readonly id: string;
  /** The fault in a few words. */
  readonly title: string;
  /** Why it matters, in a sentence. */
  readonly rationale: string;
  /** The official source; empty where there is none. */
  readonly basis: string;
  readonly severity: Severity;
  readonly check: (report: Report) => Iterable<Finding>;
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

export interface Fix {
  /** An order to the editor: 改为“上年结转”. */
  readonly title: string;
  /** Safe fixes are preferred and part of "fix all"; they never change a stated number. */
  readonly safe: boolean;
  /** Do not overlap; in the order of the text. */
  readonly edits: readonly Edit[];
}

export interface Edit {
  readonly span: Span;
  readonly newText: string;
}
