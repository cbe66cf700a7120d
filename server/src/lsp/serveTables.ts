import {
  DocumentFormattingRequest,
  DocumentRangeFormattingRequest,
  MessageType,
  ShowMessageNotification,
  type Range,
  type ServerCapabilities,
  type TextEdit,
} from 'vscode-languageserver';
import { formatting } from '../features/formatting';
import { importFile, type Imported } from '../features/importFile';
import { pastedTable, type Pasted } from '../features/pastedTable';
import { fromBase64 } from '../intake/base64';
import type { Bilingual } from '../text/bilingual';
import type { Served } from './answering';
import type { Client } from './client';

/** To clients that cannot be told which documents are meant. */
export function tableCapabilities({ registersFormatting }: Client): ServerCapabilities {
  return registersFormatting ? {} : { documentFormattingProvider: true, documentRangeFormattingProvider: true };
}

/** Formats tables, and makes tables of what is pasted or imported. */
export function serveTables(server: Served): void {
  const { connection, client, answer, analysisOf } = server;
  const tell = telling(server);
  const format = (uri: string, range?: Range): TextEdit[] => {
    const analysis = analysisOf(uri);
    if (!analysis) return [];
    const { edits, notice } = formatting(analysis, range);
    tell(uri, notice);
    return edits;
  };
  connection.onDocumentFormatting(({ textDocument: { uri } }) => answer('textDocument/formatting', [], () => format(uri)));
  connection.onDocumentRangeFormatting(({ textDocument: { uri }, range }) => (
    answer('textDocument/rangeFormatting', [], () => format(uri, range))
  ));
  connection.onRequest('nianbao/pastedTable', ({ uri, ...pasted }: Pasted & { uri: string }) => {
    return answer<string | null>('nianbao/pastedTable', null, () => {
      const analysis = analysisOf(uri);
      return analysis && pastedTable(analysis, pasted);
    });
  });
  connection.onRequest('nianbao/import', ({ name, bytes }: { name: string; bytes: string }) => {
    return answer<Imported | null>('nianbao/import', null, () => importFile({ name, bytes: fromBase64(bytes) }));
  });
  if (client.registersFormatting) registerFormatting(server);
}

/** Tells why something stays as it is; not again with each time the file is saved. */
function telling({ connection, client, documents }: Served): (uri: string, notice: Bilingual | null) => void {
  const told = new Map<string, string>();
  documents.onDidClose(({ document: { uri } }) => void told.delete(uri));
  return (uri, notice) => {
    const message = notice?.[client.language] ?? '';
    if (message !== '' && told.get(uri) !== message) {
      void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message });
    }
    told.set(uri, message);
  };
}

/** For reports only: whoever has a formatter for Markdown would be asked which one to take, in every document. */
function registerFormatting({ connection, documents, answer }: Served): void {
  const opened = documents.onDidOpen(() => {
    opened.dispose();
    const documentSelector = [{ language: 'nianbao-report' }];
    void answer('client/registerCapability', undefined, async () => {
      await connection.client.register(DocumentFormattingRequest.type, { documentSelector });
      await connection.client.register(DocumentRangeFormattingRequest.type, { documentSelector });
    });
  });
}
