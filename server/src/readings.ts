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
  readonly of: (document: TextDocument) => Reading;
  /** Holds until the server ends; null leaves it to the text again. */
  readonly treat: (uri: string, as: Treatment | null) => void;
}

/** Every report says 公开 many times; to look for them costs nothing beside reading a long log as a report. */
const MAY_BE_REPORT = /公[\s\p{Cf}]*[开開]/u;

/** All runtimes have it; the library that is compiled against knows none. */
declare const performance: { readonly now: () => number };

export function readings(): Readings {
  const treatments = new Map<string, Treatment>();
  const times = new WeakMap<Analysis, number>();
  const timed = (document: TextDocument, asReport: boolean): Analysis => {
    const start = performance.now();
    const analysis = analyze(document, { asReport });
    // An analysis that is already known takes no time at all.
    if (!times.has(analysis)) times.set(analysis, performance.now() - start);
    return analysis;
  };
  return {
    of: (document) => {
      const treatedAs = treatments.get(document.uri) ?? null;
      const isRead = treatedAs === 'report' || (treatedAs === null && MAY_BE_REPORT.test(document.getText()));
      const analysis = isRead ? timed(document, treatedAs === 'report') : null;
      return { analysis, treatedAs, milliseconds: analysis ? (times.get(analysis) ?? 0) : 0 };
    },
    treat: (uri, as) => {
      if (as) treatments.set(uri, as);
      else treatments.delete(uri);
    },
  };
}
