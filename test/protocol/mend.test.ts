import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeAction, Diagnostic, TextDocumentEdit, TextEdit } from 'vscode-languageserver/node';
import { BOOKMARK, reportText } from '../features/reportText';
import { samples } from '../samples';
import { itemsOf, sessionOf, URI, type Session } from './session';
import { startTestServer, type TestServer } from './testServer';

describe('mending', () => {
  let server: TestServer;
  let session: Session;
  let version = 0;
  beforeAll(async () => {
    server = await startTestServer({
      capabilities: {
        textDocument: {
          diagnostic: { relatedInformation: true },
          codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
        },
        workspace: { workspaceEdit: { documentChanges: true } },
      },
    });
    session = sessionOf(server);
    await session.open('');
  });
  afterAll(() => server.stop());

  /** What the document says after `text` is put into it. */
  async function put(text: string): Promise<TextDocument> {
    version += 2;
    await session.change(version, [{ text }]);
    return TextDocument.create(URI, 'nianbao-report', version, text);
  }

  /** Applies it as an editor does: if it is for the version that is there. */
  function applied(document: TextDocument, { edit }: CodeAction): string {
    const [{ textDocument, edits }] = edit!.documentChanges as [TextDocumentEdit];
    expect(textDocument).toEqual({ uri: URI, version: document.version });
    return TextDocument.applyEdits(document, edits as TextEdit[]);
  }

  const whole = { start: { line: 0, character: 0 }, end: { line: 100_000, character: 0 } };
  const fixAll = (): Promise<CodeAction[]> => session.actions(whole, { only: ['source.fixAll.nianbao'] });

  test('is offered as quick fixes and as a source action', () => {
    expect(server.initialized.capabilities.codeActionProvider).toMatchObject({
      codeActionKinds: expect.arrayContaining(['quickfix', 'source.fixAll.nianbao']) as string[],
    });
  });

  test('a problem removes it', async () => {
    const document = await put(reportText({ body: `本机关${BOOKMARK}落实要求。` }));
    const [problem] = itemsOf(await session.pull());
    const [fix] = await session.actions(problem!.range, { diagnostics: [problem!] });
    expect(fix).toMatchObject({ kind: 'quickfix', isPreferred: true, diagnostics: [problem] });
    await put(applied(document, fix!));
    expect(itemsOf(await session.pull())).toEqual([]);
  });

  test.each([...samples])('all of %s that is safe takes one go, and adds nothing', async (_, text) => {
    const document = await put(text);
    const before = itemsOf(await session.pull());
    const [fix] = await fixAll();
    if (fix) await put(applied(document, fix));
    const after = itemsOf(await session.pull());
    expect(await fixAll()).toEqual([]);
    expect(after.length).toBeLessThanOrEqual(before.length);
    expect(after.filter(({ data }) => (data as { fixes: { safe: boolean }[] }).fixes.some(({ safe }) => safe))).toEqual([]);
  });

  test.each([...samples])('each problem of %s by each of its fixes leaves fewer of its kind', async (_, text) => {
    const kept: string[] = [];
    for (let index = 0, count = 1; index < count; index++) {
      const document = await put(text);
      const before = itemsOf(await session.pull());
      const fixes = (await session.actions(whole, { only: ['quickfix'] })).filter((action) => mendsReport(action) && action.diagnostics?.length === 1);
      count = fixes.length;
      const fix = fixes[index];
      if (!fix) break;
      await put(applied(document, fix));
      const after = itemsOf(await session.pull());
      if (countLike(fix, after) >= countLike(fix, before)) kept.push(fix.title);
    }
    expect(kept).toEqual([]);
  });
});

/** The others leave the report as it is and are about nianbao.json. */
function mendsReport({ edit }: CodeAction): boolean {
  return JSON.stringify(edit).includes(URI);
}

/** How many are of the kind that `fix` mends. */
function countLike(fix: CodeAction, found: readonly Diagnostic[]): number {
  return found.filter(({ code }) => code === fix.diagnostics?.[0]?.code).length;
}
