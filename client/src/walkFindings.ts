import type { Disposable, Position, TextEditor } from 'vscode';
import { commands, languages, Selection, TextEditorRevealType, window } from 'vscode';

/** From one of our findings to the next within the report. The editor's own F8 stops at everybody's problems. */
export function walkFindings(): Disposable[] {
  return [
    commands.registerTextEditorCommand('nianbao.nextFinding', (editor) => {
      const places = placesIn(editor);
      return show(editor, places.find((place) => place.isAfter(editor.selection.active)) ?? places[0]);
    }),
    commands.registerTextEditorCommand('nianbao.previousFinding', (editor) => {
      const places = placesIn(editor);
      return show(editor, places.findLast((place) => place.isBefore(editor.selection.active)) ?? places.at(-1));
    }),
  ];
}

function placesIn({ document }: TextEditor): Position[] {
  return languages
    .getDiagnostics(document.uri)
    .filter(({ source }) => source === 'nianbao')
    .map(({ range }) => range.start)
    .sort((a, b) => a.compareTo(b));
}

async function show(editor: TextEditor, place: Position | undefined): Promise<void> {
  if (place === undefined) {
    window.setStatusBarMessage('这份文件没有检查出问题，不必再找', 5000);
    return;
  }
  const selection = new Selection(place, place);
  editor.selection = selection;
  editor.revealRange(selection, TextEditorRevealType.InCenterIfOutsideViewport);
  await commands.executeCommand('editor.action.showHover', { focus: 'noAutoFocus' });
}
