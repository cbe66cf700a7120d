import type { Disposable } from 'vscode';
import { commands, Position, Range, TextEditorRevealType, Uri, window } from 'vscode';

/** The command that the server's lenses name: shows a place in a report, in the protocol's terms. */
export function goTo(): Disposable {
  return commands.registerCommand(
    'nianbao.goTo',
    async (uri: string, { line, character }: { line: number; character: number }) => {
      const at = new Position(line, character);
      const editor = await window.showTextDocument(Uri.parse(uri), { selection: new Range(at, at) });
      editor.revealRange(new Range(at, at), TextEditorRevealType.InCenterIfOutsideViewport);
    },
  );
}
