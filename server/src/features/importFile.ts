import { TextDocument } from 'vscode-languageserver-textdocument';
import { analyze } from '../analysis/analysis';
import { toTextEdit } from '../analysis/toRange';
import { readFile } from '../intake/intake';
import { printableTables } from '../writing/printableTables';
import { relayout } from './relayout';

/** A file whose text is wanted, whatever it is. */
export interface FileToImport {
  /** Tells apart what looks alike. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The file as a report that can be edited; or why it is none, and what to do. */
export type Imported = { readonly text: string } | { readonly error: string };

/** nianbao/import: the text of a Word file or a web page, its tables as formatting prints them. */
export function importFile({ name, bytes }: FileToImport): Imported {
  const intake = readFile(bytes, name);
  if ('error' in intake) return intake;
  const document = TextDocument.create('nianbao:import', 'nianbao-report', 0, intake.text);
  const analysis = analyze(document);
  const edits = relayout(analysis, printableTables(analysis.report), 'aligned');
  return { text: TextDocument.applyEdits(document, edits.map((edit) => toTextEdit(document, edit))) };
}
