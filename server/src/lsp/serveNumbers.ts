import { codeLenses } from '../features/codeLens';
import { definition } from '../features/definition';
import { documentHighlights } from '../features/documentHighlight';
import { hover } from '../features/hover';
import { inlayHints } from '../features/inlayHint';
import { references } from '../features/references';
import type { Served } from './answering';
import type { PoliciesByDocument } from './policiesByDocument';
import type { SettingsByDocument } from './settingsByDocument';

interface NumberServer extends Served {
  readonly settings: SettingsByDocument;
  readonly policies: PoliciesByDocument;
}

/** What stands where the cursor is, and the sums that it takes part in. */
export function serveNumbers({ connection, client, settings, policies, answer, analysisOf }: NumberServer): void {
  connection.onHover(({ textDocument: { uri }, position }) => answer('textDocument/hover', null, async () => {
    const policy = await policies.of(uri);
    const analysis = analysisOf(uri);
    return analysis && hover(analysis, policy, analysis.document.offsetAt(position), client);
  }));
  connection.onDocumentHighlight(({ textDocument: { uri }, position }) => answer('textDocument/documentHighlight', [], () => {
    const analysis = analysisOf(uri);
    return analysis ? documentHighlights(analysis, analysis.document.offsetAt(position)) : [];
  }));
  connection.onDefinition(({ textDocument: { uri }, position }) => answer('textDocument/definition', [], () => {
    const analysis = analysisOf(uri);
    return analysis ? definition(analysis, analysis.document.offsetAt(position)) : [];
  }));
  connection.onReferences(({ textDocument: { uri }, position, context }) => answer('textDocument/references', [], () => {
    const analysis = analysisOf(uri);
    return analysis ? references(analysis, analysis.document.offsetAt(position), context) : [];
  }));
  connection.languages.inlayHint.on(({ textDocument: { uri }, range }) => answer('textDocument/inlayHint', [], async () => {
    const { inlayHints: wanted } = await settings.of(uri);
    const analysis = analysisOf(uri);
    return analysis ? inlayHints(analysis, range, wanted, client.language) : [];
  }));
  connection.onCodeLens(({ textDocument }) => answer('textDocument/codeLens', [], () => {
    const analysis = analysisOf(textDocument.uri);
    return analysis ? codeLenses(analysis, client) : [];
  }));
}
