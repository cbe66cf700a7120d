import type { TextDocument } from 'vscode-languageserver-textdocument';
import { analyze, type Analysis } from './analysis';

/** What came of reading one document, and how it came to be read so. */
export interface Reading {
  /** Null where nothing in the text can be a report, or nobody wants it to be one. */
  readonly analysis: Analysis | null;
  readonly treatedAs: Treatment | null;
  /** How long reading and checking took. */
  readonly milliseconds: number;
}

/** What the user says that a document is, whatever it looks like. */
export type Treatment = 'report' | 'text';

export interface Readings {
  /** Of the document's present version; the same analysis until it changes. */
  readonly of: (document: TextDocument) => Reading;
  /** Holds until the server ends; null leaves it to the text again. */
  readonly treat: (uri: string, as: Treatment | null) => void;
}

interface Timed {
  readonly analysis: Analysis;
  readonly milliseconds: number;
}

const unread = { analysis: null, milliseconds: 0 };

/** Every report says 公开 many times; to look for them costs nothing beside reading a long log as a report. */
const MAY_BE_REPORT = /公[\s\p{Cf}]*[开開]/u;

/** All runtimes have it; the library that is compiled against knows none. */
declare const performance: { readonly now: () => number };

export function readings(): Readings {
  const treatments = new Map<string, Treatment>();
  const latest = new WeakMap<TextDocument, Timed>();
  const timed = (document: TextDocument, asReport: boolean): Timed => {
    const known = latest.get(document);
    if (known?.analysis.version === document.version && known.analysis.asReport === asReport) return known;
    const start = performance.now();
    const analysis = analyze(document, { asReport, previous: known?.analysis });
    const now = { analysis, milliseconds: performance.now() - start };
    latest.set(document, now);
    return now;
  };
  return {
    of: (document) => {
      const treatedAs = treatments.get(document.uri) ?? null;
      const isRead = treatedAs === 'report' || (treatedAs === null && MAY_BE_REPORT.test(document.getText()));
      const { analysis, milliseconds } = isRead ? timed(document, treatedAs === 'report') : unread;
      return { analysis, treatedAs, milliseconds };
    },
    treat: (uri, as) => {
      if (as) treatments.set(uri, as);
      else treatments.delete(uri);
    },
  };
}
