import type { Disposable, TextDocument } from 'vscode';
import { languages, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** Plain text that the server recognises as a report becomes one in the editor, with its colours and settings. */
export function showAsReport(client: BaseLanguageClient): Disposable {
  // A document keeps its identity when its language changes, so who sets it back to plain text is not overruled.
  const done = new WeakSet<TextDocument>();
  return client.onNotification('nianbao/recognised', async ({ uri }: { uri: string }) => {
    const document = workspace.textDocuments.find(
      (open) => client.code2ProtocolConverter.asUri(open.uri) === uri,
    );
    // Markdown stays Markdown: its preview and headings are worth more than our colours.
    if (document?.languageId !== 'plaintext' || done.has(document)) return;
    done.add(document);
    await languages.setTextDocumentLanguage(document, 'nianbao-report');
  });
}
