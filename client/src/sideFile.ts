import type { Disposable } from 'vscode';
import { FileType, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { toBase64 } from './toBase64';

const NAME = '/nianbao.json';

/** Reads nianbao.json for the server, which knows no file system, and saves what a light bulb wrote into it. */
export function sideFile(client: BaseLanguageClient): Disposable[] {
  return [
    client.onRequest('nianbao/config', ({ uri }: { uri: string }) => read(Uri.parse(uri))),
    workspace.onDidChangeTextDocument(async ({ document }) => {
      // Nobody looks at it, so nobody would save it. What is being edited is left to its author.
      const isSeen = window.visibleTextEditors.some((editor) => editor.document === document);
      if (document.uri.path.endsWith(NAME) && document.isDirty && !isSeen) await document.save();
    }),
  ];
}

/** In Base64. */
async function read(uri: Uri): Promise<string | null> {
  if (!uri.path.endsWith(NAME)) return null;
  const found = await workspace.fs.stat(uri).then(({ type }) => (type & FileType.File) !== 0, () => false);
  if (!found) return null;
  return toBase64(await workspace.fs.readFile(uri));
}
