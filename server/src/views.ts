import type { TextDocument } from 'vscode-languageserver-textdocument';
import { isConfig } from './configFiles';
import { noPreview, preview, type Preview } from './features/preview';
import { status, type Status } from './features/status';
import type { PoliciesByDocument } from './policiesByDocument';
import { applyPolicy } from './policy';
import type { Reading, Readings } from './readings';

/** What no editor asks for by itself, but our own client: the printed page, and what became of a document. */
export interface Views {
  readonly preview: (uri: string) => Promise<Preview>;
  /** Null for what is not open. */
  readonly status: (uri: string) => Promise<Status | null>;
}

export interface ViewSources {
  readonly open: (uri: string) => TextDocument | undefined;
  readonly readings: Readings;
  readonly policies: PoliciesByDocument;
}

export function views({ open, readings, policies }: ViewSources): Views {
  const readingOf = (uri: string): Reading | null => {
    const document = open(uri);
    return document && !isConfig(uri) ? readings.of(document) : null;
  };
  return {
    preview: async (uri) => {
      const policy = await policies.of(uri);
      const analysis = readingOf(uri)?.analysis;
      return analysis?.report.recognised ? preview(analysis.report, applyPolicy(analysis, policy)) : noPreview();
    },
    status: async (uri) => {
      const policy = await policies.of(uri);
      const reading = readingOf(uri);
      const problems = reading?.analysis ? applyPolicy(reading.analysis, policy) : [];
      return reading && status(reading, problems, policy.excludedBy);
    },
  };
}
