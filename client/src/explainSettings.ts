import type { ExtensionContext, TextDocumentContentProvider } from 'vscode';
import { commands, EventEmitter, l10n, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { askServer, noAnswer } from './askServer';

export const SETTINGS_SCHEME = 'nianbao-settings';

/** For every rule, how it is set for the report in the editor, and by what. */
export function explainSettings(client: BaseLanguageClient): ExtensionContext['subscriptions'] {
  const changed = new EventEmitter<Uri>();
  let text = '';
  const provider: TextDocumentContentProvider = {
    onDidChange: changed.event,
    provideTextDocumentContent: () => text,
  };
  const page = Uri.from({ scheme: SETTINGS_SCHEME, path: `/${l10n.t('Why These Findings')}.txt` });
  const show = async (): Promise<void> => {
    const report = window.activeTextEditor?.document.uri;
    if (!report || report.scheme === SETTINGS_SCHEME) {
      await window.showInformationMessage(l10n.t('Open a report first, then look at its settings.'));
      return;
    }
    const uri = client.code2ProtocolConverter.asUri(report);
    const explained = await askServer<string>(client, 'nianbao/explainSettings', { textDocument: { uri }, scopes: scopesOf(report) });
    if (!explained) {
      void window.showErrorMessage(noAnswer());
      return;
    }
    text = explained;
    changed.fire(page);
    await window.showTextDocument(page, { preview: true });
  };
  return [
    changed,
    workspace.registerTextDocumentContentProvider(SETTINGS_SCHEME, provider),
    commands.registerCommand('nianbao.explainSettings', show),
  ];
}

/** VS Code's own layers, the weakest first; the server only knows what they come to. */
function scopesOf(uri: Uri): { name: string; rules: unknown }[] {
  const found = workspace.getConfiguration('nianbao', uri).inspect<object>('rules');
  const scopes = [
    { name: l10n.t('user settings'), rules: found?.globalValue },
    { name: l10n.t('workspace settings'), rules: found?.workspaceValue },
    { name: l10n.t('folder settings'), rules: found?.workspaceFolderValue },
  ];
  return scopes.filter(({ rules }) => rules !== undefined);
}
