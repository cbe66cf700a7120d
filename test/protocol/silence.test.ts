import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeAction, Diagnostic, PublishDiagnosticsParams, Range, TextDocumentEdit, TextEdit } from 'vscode-languageserver/node';
import { emptyFolder } from '../cli/nianbao';
import { toGbk } from '../cli/toGbk';
import { BOOKMARK, reportText } from '../features/reportText';
import { codesOf, itemsOf, sessionOf } from './session';
import { startTestServer, type ClientOptions, type TestServer } from './testServer';

const faulty = reportText({ body: `本机关${BOOKMARK}落实要求。` });
const whole: Range = { start: { line: 0, character: 0 }, end: { line: 10_000, character: 0 } };
const capabilities = {
  textDocument: { diagnostic: {}, codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } },
  workspace: {
    diagnostics: { refreshSupport: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    workspaceEdit: { documentChanges: true, resourceOperations: ['create' as const] },
  },
};

let server: TestServer;
afterEach(() => server.stop());

/** A folder on disk with a report open in it, and what an editor does there. */
async function openFolder(options: ClientOptions = { capabilities }) {
  const folder = await emptyFolder();
  server = await startTestServer(options);
  const session = sessionOf(server);
  const at = (name: string): string => pathToFileURL(join(folder, name)).href;
  const [uri, config] = [at('报告.txt'), at('nianbao.json')];
  const actions = (where: string, title: RegExp): Promise<CodeAction | undefined> =>
    server.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: where }, range: whole, context: { diagnostics: [], only: ['quickfix'] },
    }).then((found) => found.find((action) => title.test(action.title)));
  const found = async (where = uri): Promise<unknown[]> => codesOf(itemsOf(await session.pull(undefined, where)));
  return { folder, session, at, uri, config, actions, found };
}

/** What becomes of `text` when the editor applies the action. */
function applied(text: string, action: CodeAction | undefined): string {
  const change = action?.edit?.documentChanges?.at(-1) as TextDocumentEdit;
  return TextDocument.applyEdits(TextDocument.create('', '', 0, text), change.edits as TextEdit[]);
}

/** What is marked in nianbao.json, once it is marked as `accept` wants. */
async function untilMarked(accept: (diagnostics: Diagnostic[]) => boolean): Promise<Diagnostic[]> {
  for (;;) {
    const { uri, diagnostics } = await server.next<PublishDiagnosticsParams>('textDocument/publishDiagnostics');
    if (uri.endsWith('nianbao.json') && accept(diagnostics)) return diagnostics;
  }
}

describe('what nothing can be written into', () => {
  test('a nianbao.json in another encoding: it is heeded, and stays as it is', async () => {
    const { folder, session, uri, actions, found } = await openFolder();
    await writeFile(join(folder, 'nianbao.json'), toGbk('{ "organisations": { "青山镇人民政府": ["青山镇"] } }'));
    await session.open(faulty, { uri });
    expect(await found()).toEqual(['template-residue']);
    expect(await actions(uri, /忽略/)).toBeUndefined();
  });

  test('a folder that a new document is not in yet', async () => {
    const { session, actions, found } = await openFolder();
    await session.open(faulty, { uri: 'untitled:/work/报告.txt' });
    expect(await found('untitled:/work/报告.txt')).toEqual(['template-residue']);
    expect(await actions('untitled:/work/报告.txt', /忽略/)).toBeUndefined();
  });
});

describe('a finding that was accepted', () => {
  test('stays silent wherever it moves, and is called unused when it is gone', async () => {
    const { session, uri, config, actions, found } = await openFolder();
    await session.open(faulty, { uri });
    expect(await found()).toEqual(['template-residue']);

    const accept = await actions(uri, /^忽略此处/);
    expect(accept?.edit?.documentChanges?.[0]).toMatchObject({ kind: 'create', uri: config });
    const text = applied('', accept);
    await session.open(text, { uri: config, languageId: 'jsonc' });
    await server.next('workspace/diagnostic/refresh');
    expect(await found()).toEqual([]);
    expect(await untilMarked(() => true)).toEqual([]);

    const above = { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } };
    await session.change(2, [{ range: above, text: '\n\n（全文共五页）\n' }], uri);
    expect(await found()).toEqual([]);

    await session.change(3, [{ text: reportText() }], uri);
    expect(await untilMarked(({ length }) => length > 0)).toMatchObject([
      { code: 'unused-acceptance', severity: 3, message: expect.stringContaining('请删除这一条') as string },
    ]);
    const remove = await actions(config, /^删除这一条/);
    expect(remove).toMatchObject({ isPreferred: true });
    const cleared = applied(text, remove);
    expect(JSON.parse(cleared)).toEqual({ accepted: [] });
    await session.change(2, [{ text: cleared }], config);
    expect(await untilMarked(({ length }) => length === 0)).toEqual([]);
  });

  test('is accepted under another name of the file, and not once nianbao.json is closed unsaved', async () => {
    const { session, at, uri, config, actions, found } = await openFolder();
    await session.open(faulty, { uri });
    const text = applied('', await actions(uri, /^忽略此处/));
    await session.open(text, { uri: config, languageId: 'jsonc' });
    await session.close(uri);
    await session.open(faulty, { uri: at('改名.txt') });
    expect(await found(at('改名.txt'))).toEqual([]);
    await session.close(config);
    expect(await found(at('改名.txt'))).toEqual(['template-residue']);
  });
});

describe('nianbao.json', () => {
  const off = '{ "rules": { "template-residue": "off" } }';

  test('is read from disk, the nearest first, and again when it changes there', async () => {
    const { folder, session, at, uri, config, found } = await openFolder();
    const registered = await server.next<{ registrations: { registerOptions: unknown }[] }>('client/registerCapability');
    expect(registered.registrations).toMatchObject([{ method: 'workspace/didChangeWatchedFiles' }]);
    await writeFile(join(folder, 'nianbao.json'), `\uFEFF${off}`);
    await mkdir(join(folder, '县'));
    await writeFile(join(folder, '县', 'nianbao.json'), '{}');
    await session.open(faulty, { uri });
    await session.open(faulty, { uri: at('县/报告.txt') });
    expect([await found(), await found(at('县/报告.txt'))]).toEqual([[], ['template-residue']]);
    await writeFile(join(folder, 'nianbao.json'), '{}');
    await server.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: config, type: 2 }] });
    await server.next('workspace/diagnostic/refresh');
    expect(await found()).toEqual(['template-residue']);
  });

  test('is read by the client, where that offers to', async () => {
    const { session, uri, found } = await openFolder({
      capabilities, initializationOptions: { config: true }, config: (asked) => (asked.endsWith('/nianbao.json') ? off : null),
    });
    await session.open(faulty, { uri });
    expect(await found()).toEqual([]);
  });

  test('is read again when anything is saved, by editors that watch no files', async () => {
    const { folder, session, uri, found } = await openFolder({ capabilities: { textDocument: { diagnostic: {} } } });
    await session.open(faulty, { uri });
    expect(await found()).toEqual(['template-residue']);
    await writeFile(join(folder, 'nianbao.json'), off);
    await server.connection.sendNotification('textDocument/didSave', { textDocument: { uri } });
    expect(await found()).toEqual([]);
  });

  test('acts at once where diagnostics are sent', async () => {
    const { session, uri, config } = await openFolder({});
    await session.open(faulty, { uri });
    expect(codesOf((await session.pushed()).diagnostics)).toEqual(['template-residue']);
    await session.open(off, { uri: config, languageId: 'jsonc' });
    for (let silent = false; !silent;) {
      const pushed = await session.pushed();
      silent = pushed.uri === uri && pushed.diagnostics.length === 0;
    }
  });

  test('shows its own mistakes, and is never taken for a report', async () => {
    const { session, config, found } = await openFolder();
    const title = '青山镇人民政府2021年政府信息公开工作年度报告';
    await session.open(`{ "rules": { "no-such-rule": "off" }, "dictionary": ["${title}"] }`, { uri: config, languageId: 'jsonc' });
    expect(await untilMarked(() => true)).toMatchObject([{ message: expect.stringContaining('no-such-rule') as string }]);
    expect(await found(config)).toEqual([]);
  });

  test('has no marks once it is closed, though they were being made', async () => {
    const { session, at, uri, config, found } = await openFolder({ capabilities, initializationOptions: { config: true } });
    await session.open(faulty, { uri });
    const entry = { rule: 'label-typo', organisation: '青山镇人民政府', year: 2021, text: '没有' };
    await session.open(JSON.stringify({ accepted: [entry] }), { uri: config, languageId: 'jsonc' });
    // Which nianbao.json it goes by is for the client to say, which is asked meanwhile.
    await session.open(faulty, { uri: at('县/报告.txt') });
    await session.close(config);
    await found(at('县/报告.txt'));
    const marks: Diagnostic[][] = [];
    while (server.untaken().includes('textDocument/publishDiagnostics')) marks.push(await untilMarked(() => true));
    expect(marks.at(-1)).toEqual([]);
  });

  test('and settings are told apart when asked why', async () => {
    const { session, uri, config } = await openFolder();
    await session.open(faulty, { uri });
    await session.open(off, { uri: config, languageId: 'jsonc' });
    const text = await server.connection.sendRequest<string>('nianbao/explainSettings', {
      textDocument: { uri },
      scopes: [
        { name: '用户设置', rules: { 'template-residue': 'error', 'label-typo': 'hint' } },
        { name: '工作区设置', rules: { 'label-typo': 'information' } },
      ],
    });
    expect(text).toContain('规则自带 < 用户设置 < 工作区设置 < nianbao.json');
    expect(text).toMatch(/^ {2}template-residue +off +\S+ +nianbao\.json {2}/m);
    expect(text).toMatch(/^ {2}label-typo +information +\S+ +工作区设置 {2}/m);
    expect(text).toMatch(/^ {2}blank-cell +warning +\S+ +规则自带 {2}/m);
  });
});
