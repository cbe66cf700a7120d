import type { Range } from 'vscode-languageserver-textdocument';
import type { Fingerprint } from '../analysis/fingerprint';
import type { Known } from '../analysis/knownFinding';
import type { MissingReport } from '../archive/missingReports';
import type { Encoding } from '../intake/decode';
import type { SourceKind } from '../intake/intake';
import type { Severity } from '../rules/rule';
import type { Location } from '../structure/location';
import type { FormId } from '../taxonomy/taxonomy';
import type { Span } from '../text/span';
import type { SourcePlace } from './place';

/** Prints the results of one run, a file at a time, in the order in which they come. */
export interface Reporter {
  /** What the file adds to the output. */
  readonly add: (file: FileResult) => string;
  /** The rest, once all files are known: bytes where the output is no text. */
  readonly end: (missing: readonly MissingReport[]) => string | Uint8Array;
}

export type OpenReporter = (style: Style) => Reporter;

/** How the output is shown; formats that programs read have no use for it. */
export interface Style {
  readonly color: boolean;
  /** Columns of the terminal. */
  readonly width: number;
  /** From which severity on a finding fails the run; `error` where nothing is said. */
  readonly failOn?: Severity | 'never';
  /** Whether findings only are wanted, no summary. */
  readonly quiet?: boolean;
}

export type FileResult = CheckedFile | UnreadableFile;

export interface CheckedFile {
  readonly path: string;
  /** Null where the file is not such a report; it has no problems then. */
  readonly report: ReportName | null;
  readonly problems: readonly LocatedProblem[];
  /** How many fixes were written to the file. */
  readonly fixed: number;
  readonly source?: FileSource;
  /** Which of several reports in the file it is, from 1. */
  readonly part?: number;
  /** For formats that draw them, where something was found. */
  readonly drawing?: Drawing;
}

/** The tables of a report as markup, with what is wrong marked. */
export interface Drawing {
  readonly html: string;
  /** With which the ids of the notes begin that the marks point to; a number follows, from 1. */
  readonly notes: string;
}

/** As what a file was read. */
export interface FileSource {
  readonly kind: SourceKind;
  /** Null for Word files. */
  readonly encoding: Encoding | null;
}

export interface UnreadableFile {
  readonly path: string;
  readonly error: string;
}

export interface ReportName {
  readonly organisation: string | null;
  readonly year: number | null;
  readonly form: FormId;
}

/**
 * A problem that has left its document: positions for offsets, the source line beside it. It is plain data, so that it
 * can be kept and sent between threads.
 */
export interface LocatedProblem {
  /** Its id. */
  readonly rule: string;
  /** By what it is known again from run to run. */
  readonly fingerprint?: Fingerprint;
  /** What is said of it in nianbao.json. */
  readonly known?: Known;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
  readonly location: Location;
  /** The line on which it starts, without its line break; of a very long one what stands round the problem. */
  readonly line: string;
  /** How many UTF-16 units of the line are left out before that. */
  readonly lineStart?: number;
  /** Where in the file, if that has no lines of its own; the ranges are of the text that was taken from it. */
  readonly place?: SourcePlace;
  readonly related: readonly LocatedPlace[];
  readonly fixes: readonly LocatedFix[];
}

export interface LocatedPlace {
  /** The other file in which it stands, if it does. */
  readonly path?: string;
  readonly message: string;
  readonly range: Range;
  readonly place?: SourcePlace;
}

export interface LocatedFix {
  readonly title: string;
  readonly safe: boolean;
  readonly edits: readonly { readonly range: Range; readonly newText: string }[];
}

/** Where in its `line` a problem stands; one that goes on in the next, up to the end. */
export function spanInLine({ line, lineStart = 0, range: { start, end } }: Pick<LocatedProblem, 'line' | 'lineStart' | 'range'>): Span {
  const from = start.character - lineStart;
  return { start: from, end: end.line === start.line ? end.character - lineStart : line.length };
}

export function isChecked(file: FileResult): file is CheckedFile {
  return !('error' in file);
}
