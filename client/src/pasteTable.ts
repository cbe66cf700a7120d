import type { DataTransfer, Disposable, DocumentPasteEditProvider } from 'vscode';
import { DocumentDropOrPasteEditKind, DocumentPasteEdit, l10n, languages } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

const MIME_TYPES = ['text/html', 'text/plain'];

/** A table from Word, WPS, a spreadsheet or a browser arrives in the layout that the report's own tables have. */
export function pasteTable(client: BaseLanguageClient): Disposable {
  const kind = DocumentDropOrPasteEditKind.Text.append('nianbao', 'table');
  const provider: DocumentPasteEditProvider = {
    async provideDocumentPasteEdits(document, [range, ...others], transfer, _context, token) {
      if (!range || others.length > 0 || !client.isRunning()) return undefined;
      const newText = await client.sendRequest<string | null>('nianbao/pastedTable', {
        uri: client.code2ProtocolConverter.asUri(document.uri),
        position: client.code2ProtocolConverter.asPosition(range.start),
        html: await read(transfer, 'text/html'),
        text: await read(transfer, 'text/plain'),
      }, token);
      if (newText === null) return undefined;
      return [new DocumentPasteEdit(newText, l10n.t('Paste as a table, laid out like the others of the report'), kind)];
    },
  };
  const selector = [{ language: 'nianbao-report' }, { language: 'markdown' }];
  return languages.registerDocumentPasteEditProvider(selector, provider, {
    providedPasteEditKinds: [kind],
    pasteMimeTypes: MIME_TYPES,
  });
}

async function read(transfer: DataTransfer, mimeType: string): Promise<string | undefined> {
  return transfer.get(mimeType)?.asString();
}
