import type { TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { readings } from '../analysis/readings';
import { isConfig, isInFolder } from '../config/configFiles';
import type { Answer } from './answering';
import type { Client } from './client';
import type { PoliciesByDocument } from './policiesByDocument';
import { readingsBeside, type ReadingsBeside } from './readingsBeside';

/** What of the server concerns reports beside each other. */
export interface ArchiveServer {
  readonly client: Client;
  readonly documents: TextDocuments<TextDocument>;
  readonly policies: PoliciesByDocument;
  readonly answer: Answer;
}

/**
 * Reports that are open, or that the review has read, are known to each other. `showAgain` is called when that changes
 * what is found in an open one.
 */
export function serveArchive({ client, documents, policies, answer }: ArchiveServer, showAgain: () => void): ReadingsBeside {
  let isChecking = false;
  const check = (): void => {
    if (isChecking) return;
    isChecking = true;
    void answer('archive', undefined, async () => {
      // Once, after all that arrives together.
      await Promise.resolve();
      isChecking = false;
      if (documents.all().some((document) => !isConfig(document.uri) && read.isStale(document))) showAgain();
    });
  };
  const read = readingsBeside(readings(), { configOf: policies.configOf, onFiled: check });
  // A client that asks for findings has each version read when it asks, if it still does; each open report is to be known.
  const follow = client.pullsDiagnostics ? documents.onDidOpen : documents.onDidChangeContent;
  follow(({ document }) => answer('archive', undefined, async () => {
    if (isConfig(document.uri)) return;
    await policies.of(document.uri);
    read.of(document);
  }));
  documents.onDidClose(({ document: { uri } }) => {
    if (!isInFolder(uri)) read.forget(uri);
  });
  return read;
}
