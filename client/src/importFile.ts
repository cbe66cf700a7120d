import type { Disposable } from 'vscode';
import { commands, env, l10n, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { askServer, noAnswer } from './askServer';
import { MOST_FILE_BYTES } from './limits';
import { toBase64 } from './toBase64';

type Imported = { readonly text: string } | { readonly error: string };

const EXTENSIONS = ['docx', 'html', 'htm', 'doc', 'mht', 'mhtml', 'txt', 'csv', 'tsv'];

/** What a finding in a Word file or a web page leads to: the file in its own program, or its text to edit. */
export function offerImport(): Disposable {
  return commands.registerCommand('nianbao.offerImport', async (uri: Uri) => {
    const [text, program] = [l10n.t('Import as Text'), l10n.t('Open in Its Program')];
    const choice = await window.showInformationMessage(l10n.t('{0} has no lines to go to. Its text can be imported as a report to edit; the file itself stays as it is.', nameOf(uri)), text, program);
    if (choice === text) await commands.executeCommand('nianbao.importFile', uri);
    if (choice === program) await env.openExternal(uri);
  });
}

/** Opens the text of a Word file or a web page as a report to edit; the file itself stays as it is. */
export function importFile(client: BaseLanguageClient): Disposable {
  return commands.registerCommand('nianbao.importFile', async (chosen?: Uri) => {
    const uri = chosen instanceof Uri ? chosen : await choose();
    if (!uri) return;
    const imported = await read(client, uri);
    if ('error' in imported) {
      void window.showErrorMessage(l10n.t('{0} was not imported: {1}', nameOf(uri), imported.error));
      return;
    }
    const document = await workspace.openTextDocument({ language: 'nianbao-report', content: imported.text });
    await window.showTextDocument(document, { preview: false });
  });
}

async function choose(): Promise<Uri | undefined> {
  const title = l10n.t('Import a Word File or a Web Page');
  const chosen = await window.showOpenDialog({ title, canSelectMany: false, filters: { [l10n.t('Word files and web pages')]: EXTENSIONS } });
  return chosen?.[0];
}

async function read(client: BaseLanguageClient, uri: Uri): Promise<Imported> {
  const { size } = await workspace.fs.stat(uri);
  if (size > MOST_FILE_BYTES) return { error: l10n.t('It has more than 16 MB, which no annual report has.') };
  const imported = await askServer<Imported>(client, 'nianbao/import', { name: nameOf(uri), bytes: toBase64(await workspace.fs.readFile(uri)) });
  return imported ?? { error: noAnswer() };
}

function nameOf({ path }: Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
