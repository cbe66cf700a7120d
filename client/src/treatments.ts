import type { TextDocument } from 'vscode';
import { languages, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { State } from 'vscode-languageclient';

type Treatment = 'report' | 'text';

/** What the user says that files are. Remembered until the window is closed, also across restarts of the server. */
export interface Treatments {
  readonly treat: (document: TextDocument, as: Treatment) => Promise<void>;
  readonly dispose: () => void;
}

export function treatments(client: BaseLanguageClient): Treatments {
  const known = new Map<string, Treatment>();
  // One that does not run is told when it does.
  const tell = async (uri: string, as: Treatment | null): Promise<void> => {
    if (client.isRunning()) await client.sendNotification('nianbao/treatAs', { uri, as });
  };
  const restarted = client.onDidChangeState(({ newState }) => {
    if (newState === State.Running) known.forEach((as, uri) => void tell(uri, as));
  });
  // The next new document gets the same name. Another language also closes a document, but leaves it open.
  const closed = workspace.onDidCloseTextDocument((document) => {
    const uri = client.code2ProtocolConverter.asUri(document.uri);
    if (document.isUntitled && document.isClosed && known.delete(uri)) void tell(uri, null);
  });
  return {
    treat: async (document, as) => {
      const uri = client.code2ProtocolConverter.asUri(document.uri);
      known.set(uri, as);
      await tell(uri, as);
      // Markdown stays Markdown, checked or not.
      if (as === 'report' && document.languageId === 'plaintext') await languages.setTextDocumentLanguage(document, 'nianbao-report');
      if (as === 'text' && document.languageId === 'nianbao-report') await languages.setTextDocumentLanguage(document, 'plaintext');
    },
    dispose: () => {
      restarted.dispose();
      closed.dispose();
    },
  };
}
