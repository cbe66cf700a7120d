import type { Disposable, Position, TextEditor } from 'vscode';
import { commands, l10n, languages, Selection, TextEditorRevealType, window } from 'vscode';

/** From one of our findings to the next within the report. The editor's own F8 stops at everybody's problems. */
export function walkFindings(): Disposable[] {
  return [
    commands.registerCommand('nianbao.nextFinding', () =>
      walk((places, from) => places.find((place) => place.isAfter(from)) ?? places[0]),
    ),
    commands.registerCommand('nianbao.previousFinding', () =>
      walk((places, from) => places.findLast((place) => place.isBefore(from)) ?? places.at(-1)),
    ),
  ];
}

async function walk(choose: (places: readonly Position[], from: Position) => Position | undefined) {
  const editor = window.activeTextEditor;
  if (editor === undefined) return;
  const place = choose(placesIn(editor), editor.selection.active);
  if (place === undefined) {
    window.setStatusBarMessage(l10n.t('Nothing was found in this file.'), 5000);
    return;
  }
  editor.selection = new Selection(place, place);
  editor.revealRange(editor.selection, TextEditorRevealType.InCenterIfOutsideViewport);
  await commands.executeCommand('editor.action.showHover', { focus: 'noAutoFocus' });
}

function placesIn({ document }: TextEditor): Position[] {
  return languages
    .getDiagnostics(document.uri)
    .filter(({ source }) => source === 'nianbao')
    .map(({ range }) => range.start)
    .sort((a, b) => a.compareTo(b));
}
