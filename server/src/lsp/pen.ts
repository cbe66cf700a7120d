import type { TextDocumentContentChangeEvent, TextDocumentsConfiguration } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis, Problem } from '../analysis/analysis';

// Node and workers both have them; here the types of neither are known.
declare function setTimeout(act: () => void, milliseconds: number): unknown;
declare function clearTimeout(timer: unknown): void;

/** Where somebody is writing. What is found there may be gone with the next word. */
export interface Pen {
  /** Documents whose changes it follows. */
  readonly documents: TextDocumentsConfiguration<TextDocument>;
  /** Leaves out what may only be found because the writer has not come to the end; the same where there is no such thing. */
  readonly spare: (analysis: Analysis) => Analysis;
}

/** Whoever has stopped for so long wants to know. */
const REST = 1500;

/** An input method brings so many characters at once; more are pasted. */
const LONGEST_PHRASE = 20;

/** `onRest` is called when what was left out is to be shown. */
export function openPen(onRest: () => void): Pen {
  let place: { readonly uri: string; readonly offset: number } | null = null;
  let hasSpared = false;
  let timer: unknown;
  const rest = (): void => {
    clearTimeout(timer);
    place = null;
    if (hasSpared) onRest();
    hasSpared = false;
  };
  const isAtPen = (text: string, { rule, span }: Problem): boolean => (
    rule.waitsForWriter === true && place !== null && span.end <= place.offset && text.slice(span.end, place.offset).trim() === ''
  );
  return {
    documents: {
      create: (uri, languageId, version, content) => TextDocument.create(uri, languageId, version, content),
      update: (document, changes, version) => {
        const updated = TextDocument.update(document, changes, version);
        const offset = endOfPhrase(updated, changes);
        if (offset === null || place?.uri !== updated.uri) rest();
        if (offset !== null) {
          place = { uri: updated.uri, offset };
          clearTimeout(timer);
          timer = setTimeout(rest, REST);
        }
        return updated;
      },
    },
    spare: (analysis) => {
      if (place?.uri !== analysis.document.uri) return analysis;
      const text = analysis.document.getText();
      const problems = analysis.problems.filter((problem) => !isAtPen(text, problem));
      if (problems.length === analysis.problems.length) return analysis;
      hasSpared = true;
      return { ...analysis, problems };
    },
  };
}

/** Where a few characters that were written or deleted end; null where a line goes on there, or something else was changed. */
function endOfPhrase(updated: TextDocument, [change, ...others]: readonly TextDocumentContentChangeEvent[]): number | null {
  if (!change || others.length > 0 || !('range' in change) || change.text.length > LONGEST_PHRASE) return null;
  const { start, end } = change.range;
  if (start.line !== end.line) return null;
  const offset = updated.offsetAt(start) + change.text.length;
  return /^[ \t\u3000]*(?:[\r\n]|$)/.test(updated.getText().slice(offset, offset + LONGEST_PHRASE)) ? offset : null;
}
