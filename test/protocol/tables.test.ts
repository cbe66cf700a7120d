import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { RegistrationParams, TextEdit } from 'vscode-languageserver/node';
import { reportText } from '../features/reportText';
import { docxOf, paragraph } from '../intake/writeDocx';
import { sessionOf, URI, type Session } from './session';
import { startTestServer, type TestServer } from './testServer';

const text = reportText({ style: 'tab-led', body: '概况如下。\n\n以上。' });
const options = { tabSize: 2, insertSpaces: true };

describe('tables', () => {
  let server: TestServer;
  let session: Session;
  beforeAll(async () => {
    server = await startTestServer();
    session = sessionOf(server);
    await session.open(text);
  });
  afterAll(() => server.stop());

  const document = TextDocument.create(URI, 'nianbao-report', 1, text);
  const ask = <Result>(method: string, more: object, uri = URI): Promise<Result> => {
    return server.connection.sendRequest<Result>(method, { textDocument: { uri }, uri, options, ...more });
  };

  test('are formatted in any editor', async () => {
    expect(server.initialized.capabilities).toMatchObject({ documentFormattingProvider: true, documentRangeFormattingProvider: true });
    const formatted = TextDocument.applyEdits(document, await ask<TextEdit[]>('textDocument/formatting', {}));
    expect(formatted).toContain('\n| 一、本年新收政府信息公开申请数量 ');
    expect(formatted).not.toContain('\t');
  });

  test('are formatted where the selection is', async () => {
    const position = document.positionAt(text.indexOf('自然人'));
    const edits = await ask<TextEdit[]>('textDocument/rangeFormatting', { range: { start: position, end: position } });
    expect(edits).toHaveLength(1);
  });

  test('come off the clipboard in the layout of the report', async () => {
    const html = '<table><tr><td>渠道</td><td>条</td></tr><tr><td>网站</td><td>12</td></tr></table>';
    const position = document.positionAt(text.indexOf('\n以上'));
    expect(await ask('nianbao/pastedTable', { position, html })).toBe('\t渠道\n\t条\n\n\t网站\n\t12\n');
    expect(await ask('nianbao/pastedTable', { position, html }, 'file:///other.txt')).toBeNull();
  });

  test('come out of Word files, which need not be open', async () => {
    const cells = ['规章', '1', '1'].map((words) => `<w:tc>${paragraph(words)}</w:tc>`).join('');
    const bytes = Buffer.from(docxOf(`${paragraph('表二')}<w:tbl><w:tr>${cells}</w:tr></w:tbl>`)).toString('base64');
    expect(await ask('nianbao/import', { name: 'a.docx', bytes })).toEqual({ text: '表二\n\n| 规章 |   1 |   1 |\n| ---- | --- | --- |\n\n' });
    const pdf = Buffer.from('%PDF-1.7').toString('base64');
    expect(await ask('nianbao/import', { name: 'a.pdf', bytes: pdf })).toEqual({ error: expect.stringContaining('PDF') as string });
    expect(await ask('nianbao/import', { name: 'a.docx', bytes: '不是' })).toBeNull();
  });

  test('of other texts stay as they are', async () => {
    await session.open('渠道\t条\n网站\t12\n', { uri: 'file:///other.txt', languageId: 'plaintext' });
    expect(await ask('textDocument/formatting', {}, 'file:///other.txt')).toEqual([]);
  });
});

test('a table that cannot be formatted is named, once until the file is closed', async () => {
  const server = await startTestServer();
  const session = sessionOf(server);
  const broken = reportText({ style: 'paragraphs' }).replace(/(?<=结转下年度继续办理\n+)0\n/, '');
  const format = (): Promise<TextEdit[]> => server.connection.sendRequest('textDocument/formatting', { textDocument: { uri: URI }, options });
  await session.open(broken);
  await format();
  expect(await server.next('window/showMessage')).toEqual({ type: 3, message: expect.stringMatching(/^表三没有排版/) as string });
  await format();
  expect(server.untaken()).not.toContain('window/showMessage');
  await session.close();
  await session.open(broken);
  await format();
  expect(server.untaken()).toContain('window/showMessage');
  await server.stop();
});

test('an editor that can be told formats reports alone with this server', async () => {
  const dynamic = { dynamicRegistration: true };
  const server = await startTestServer({ capabilities: { textDocument: { formatting: dynamic, rangeFormatting: dynamic } } });
  expect(server.initialized.capabilities).not.toHaveProperty('documentFormattingProvider');
  await sessionOf(server).open(text);
  const registered = [await server.next<RegistrationParams>('client/registerCapability'), await server.next<RegistrationParams>('client/registerCapability')];
  const wanted = { documentSelector: [{ language: 'nianbao-report' }] };
  expect(registered.flatMap(({ registrations }) => registrations)).toMatchObject([
    { method: 'textDocument/formatting', registerOptions: wanted },
    { method: 'textDocument/rangeFormatting', registerOptions: wanted },
  ]);
  await server.stop();
});

test('totals are filled in from their items, in one step that says which', async () => {
  const server = await startTestServer({ capabilities: { textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } } } });
  const session = sessionOf(server);
  const wrong = reportText({ cells: { 'new natural': '7', 'new total': '5' } });
  await session.open(wrong);
  const range = { start: { line: 0, character: 0 }, end: { line: wrong.split('\n').length, character: 0 } };
  const actions = await session.actions(range, { only: ['refactor.rewrite.nianbao.totals'] });
  expect(actions.map(({ title }) => title)).toEqual(['按分项填写表三的合计（改 1 格：一、本年新收政府信息公开申请数量·总计 5→7）']);
  const edits = actions[0]?.edit?.changes?.[URI] ?? [];
  const filled = TextDocument.applyEdits(TextDocument.create(URI, 'text', 1, wrong), edits);
  expect(filled).toBe(reportText({ cells: { 'new natural': '7', 'new total': '7' } }));
  await server.stop();
});
