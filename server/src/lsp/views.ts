import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Diagnostic } from 'vscode-languageserver-types';
import type { Reading, Readings } from '../analysis/readings';
import { isConfig } from '../config/configFiles';
import { applyPolicy, type Policy } from '../config/policy';
import { diagnostics, type DiagnosticOptions } from '../features/diagnostic';
import { noPreview, preview, type Preview } from '../features/preview';
import { review, unreadable, type Review } from '../features/review';
import { status, type Status } from '../features/status';
import { analyzeParts, wantedProblems } from '../fileParts';
import { fromBase64 } from '../intake/base64';
import { decode } from '../intake/decode';
import { encode } from '../intake/encode';
import { readFile } from '../intake/intake';
import { placesOf } from '../reporters/place';
import type { Language } from '../text/bilingual';
import type { PoliciesByDocument } from './policiesByDocument';

/** What no editor asks for by itself, but our own client: the printed page, and what became of a document. */
export interface Views {
  readonly preview: (uri: string) => Promise<Preview>;
  /** Null for what is not open. */
  readonly status: (uri: string) => Promise<Status | null>;
  /** Of a file, open or not. */
  readonly review: (sent: SentFile) => Promise<Review>;
  /** Of a file, open or not: an editor may keep a text that nobody sees any more. */
  readonly diagnostics: (sent: SentFile) => Promise<Diagnostic[]>;
}

/** A file that need not be open, with the text that its editor has, or else with its bytes in Base64. */
export interface SentFile {
  readonly uri: string;
  readonly text?: string;
  readonly bytes?: string;
}

export interface ViewSources {
  readonly open: (uri: string) => TextDocument | undefined;
  readonly readings: Readings;
  readonly policies: PoliciesByDocument;
  readonly language: Language;
  readonly options: DiagnosticOptions;
}

export function views({ open, readings, policies, language, options }: ViewSources): Views {
  const readingOf = (uri: string): Reading | null => {
    const document = open(uri);
    return document && !isConfig(uri) ? readings.of(document) : null;
  };
  return {
    preview: async (uri) => {
      const policy = await policies.of(uri);
      const analysis = readingOf(uri)?.analysis;
      return analysis?.report.recognised ? preview(analysis.report, applyPolicy(analysis, policy), language) : noPreview(language);
    },
    status: async (uri) => {
      const policy = await policies.of(uri);
      const reading = readingOf(uri);
      const problems = reading?.analysis ? applyPolicy(reading.analysis, policy) : [];
      return reading && status(reading, problems, policy.excludedBy, language);
    },
    review: async (sent) => {
      const policy = await policies.of(sent.uri);
      if (isConverted(sent.uri)) return reviewOfFile(sent, policy, readings);
      const document = open(sent.uri) ?? documentOf(sent);
      if (!document) return unreadable;
      const { analysis } = readings.of(document);
      return review([{ analysis, problems: analysis ? applyPolicy(analysis, policy) : [], placeOf: null }]);
    },
    diagnostics: async (sent) => {
      const policy = await policies.of(sent.uri);
      const document = open(sent.uri) ?? documentOf(sent);
      const analysis = document && readings.of(document).analysis;
      return analysis ? diagnostics(analysis, policy, options) : [];
    },
  };
}

/** What stands in no lines: it is read as the command line reads it. */
function isConverted(uri: string): boolean {
  return /\.(?:docx|html?)$/i.test(uri);
}

function reviewOfFile(sent: SentFile, policy: Policy, readings: Readings): Review {
  const { uri } = sent;
  const bytes = bytesOf(sent);
  const source = bytes && readFile(bytes, uri);
  if (!source || 'error' in source) return unreadable;
  const parts = analyzeParts(uri, source);
  return review(parts.map((part) => {
    // One of several has no name by which others could know it.
    const analysis = parts.length === 1 ? readings.of(part.document).analysis : part;
    if (!analysis) return { analysis, problems: [], placeOf: null };
    const placeOf = placesOf(analysis.report, source.places);
    return { analysis, problems: wantedProblems(analysis, policy, source), placeOf: (span) => placeOf(span).words };
  }));
}

/** Null for a text that no file can hold. */
function bytesOf({ text, bytes = '' }: SentFile): Uint8Array | null {
  return text === undefined ? fromBase64(bytes) : encode(text, { encoding: 'UTF-8', byteOrderMark: false });
}

/** Null for bytes that spell no text. */
function documentOf({ uri, text, bytes = '' }: SentFile): TextDocument | null {
  const decoded = text === undefined ? decode(fromBase64(bytes)) : { text };
  return 'error' in decoded ? null : TextDocument.create(uri, 'plaintext', 0, decoded.text);
}
