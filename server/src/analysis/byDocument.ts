import type { Analysis } from './analysis';

/** What follows from the analysis of a document, kept for the latest one of each document. */
export interface ByDocument<Found> {
  readonly of: (analysis: Analysis) => Found | undefined;
  readonly keep: (analysis: Analysis, found: Found) => void;
}

/**
 * Weak in the documents, not in the analyses: V8's scavenger takes the values of a weak map for alive, so that a map from
 * an analysis to what refers to it would keep the analysis of every letter typed until the next full collection.
 */
export function byDocument<Found>(): ByDocument<Found> {
  const latest = new WeakMap<Analysis['document'], { readonly analysis: Analysis; readonly found: Found }>();
  return {
    of: (analysis) => {
      const known = latest.get(analysis.document);
      return known?.analysis === analysis ? known.found : undefined;
    },
    keep: (analysis, found) => void latest.set(analysis.document, { analysis, found }),
  };
}
