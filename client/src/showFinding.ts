import { Range, TextEditorRevealType, Uri, window } from 'vscode';
import type { ReviewFinding } from './reviewTree';
import type { Place } from './reviewWalk';

/** Marks a finding of the review in its text. Who walks through the list stays in the list. */
export async function showFinding({ uri, problem: { range: { start, end } } }: ReviewFinding): Promise<void> {
  const selection = new Range(start.line, start.character, end.line, end.character);
  const editor = await window.showTextDocument(Uri.parse(uri), { selection, preserveFocus: true });
  editor.revealRange(selection, TextEditorRevealType.InCenterIfOutsideViewport);
}

/** The start of what is selected, so that a finding that is marked is the one to go on from. */
export function placeOfCursor(): Place | null {
  const editor = window.activeTextEditor;
  if (!editor) return null;
  const { line, character } = editor.selection.start;
  return { uri: editor.document.uri.toString(), line, character };
}
