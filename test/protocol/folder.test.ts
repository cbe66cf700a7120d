import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { WorkspaceDiagnosticReport, WorkspaceDocumentDiagnosticReport } from 'vscode-languageserver/node';
import { CancellationTokenSource } from 'vscode-languageserver/node';
import { expect, test } from 'vitest';
import { emptyFolder } from '../cli/nianbao';
import { toGbk } from '../cli/toGbk';
import { BOOKMARK, reportText } from '../features/reportText';
import { codesOf, itemsOf, sessionOf } from './session';
import { startTestServer, type ClientOptions } from './testServer';

const faulty = reportText({ body: `本机关${BOOKMARK}落实要求。` });

/** A folder of an editor other than ours, which wants the findings of all files. */
async function open(files: Readonly<Record<string, string | Uint8Array>>, { scope = 'allFiles', ...options }: ClientOptions & { scope?: string } = {}) {
  const folder = await emptyFolder();
  const write = (name: string, content: string | Uint8Array): void => writeFileSync(join(folder, name), content);
  for (const [name, content] of Object.entries(files)) write(name, content);
  const server = await startTestServer({
    capabilities: { textDocument: { diagnostic: {} } }, folder: pathToFileURL(folder).href, initializationOptions: { settings: { scope } }, ...options,
  });
  const uriOf = (name: string): string => pathToFileURL(join(folder, name)).href;
  const ask = (known: readonly WorkspaceDocumentDiagnosticReport[] = [], more: object = {}) => server.connection.sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', {
    previousResultIds: known.flatMap(({ uri, resultId }) => (resultId === undefined ? [] : [{ uri, value: resultId }])), ...more,
  });
  const pull = async (known: readonly WorkspaceDocumentDiagnosticReport[] = []) => (await ask(known)).items;
  return { server, session: sessionOf(server), folder, write, uriOf, ask, pull };
}

/** name: rules, or that nothing has changed. */
function told(reports: readonly WorkspaceDocumentDiagnosticReport[]): string[] {
  return reports.map((report) => `${decodeURIComponent(report.uri.slice(report.uri.lastIndexOf('/') + 1))}: ${report.kind === 'full' ? codesOf(itemsOf(report)).join() : report.kind}`);
}

test('the findings of all text files are there to ask for, open or not, in any encoding', async () => {
  const { server, session, folder, uriOf, pull } = await open({ '青山镇.txt': toGbk(faulty), 'b.md': faulty, 'c.txt': '会议通知\n', 'd.docx': 'PK' });
  mkdirSync(join(folder, 'node_modules'));
  writeFileSync(join(folder, 'node_modules', 'e.txt'), faulty);
  await session.open(reportText(), { uri: uriOf('b.md'), version: 7 });
  const reports = await pull();
  expect(told(reports)).toEqual(['b.md: ', 'c.txt: ', '青山镇.txt: template-residue']);
  expect(reports.map(({ version }) => version)).toEqual([7, null, null]);
  await server.stop();
});

test('only what has changed is told again, and what is gone is taken back', async () => {
  const capabilities = { textDocument: { diagnostic: {} }, workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } };
  const { server, folder, write, uriOf, pull } = await open({ 'a.txt': faulty, 'b.txt': faulty, 'c.txt': faulty }, { capabilities });
  const first = await pull();
  expect(told(await pull(first))).toEqual(['a.txt: unchanged', 'b.txt: unchanged', 'c.txt: unchanged']);
  write('a.txt', reportText());
  rmSync(join(folder, 'c.txt'));
  expect(told(await pull(first))).toEqual(['c.txt: ', 'a.txt: ', 'b.txt: unchanged']);
  write('nianbao.json', JSON.stringify({ rules: { 'template-residue': 'off' } }));
  await server.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf('nianbao.json'), type: 1 }] });
  expect(told(await pull(first))).toEqual(['c.txt: ', 'a.txt: ', 'b.txt: ']);
  await server.stop();
});

test('reports of a body on two years are compared, whichever is read first', async () => {
  const cell = (row: string, value: number) => ({ [`${row} natural`]: String(value), [`${row} total`]: String(value) });
  const last = reportText({ cells: { ...cell('new', 2), ...cell('carriedOut', 2) } }).replace('2021', '2022');
  const next = reportText({ cells: { ...cell('carriedIn', 1), ...cell('result.granted', 1), ...cell('result.total', 1) } }).replace('2021', '2023');
  const { server, pull } = await open({ '1.txt': next, '2.txt': last });
  const first = await pull();
  expect(told(first)).toEqual(['1.txt: ', '2.txt: ']);
  const second = await pull(first);
  expect(told(second)).toEqual(['1.txt: carry-over-conflict,carry-over-conflict', '2.txt: unchanged']);
  await server.stop();
});

test('a file that is gone is compared with no more', async () => {
  const cell = (row: string, value: number) => ({ [`${row} natural`]: String(value), [`${row} total`]: String(value) });
  const last = reportText({ cells: { ...cell('new', 2), ...cell('carriedOut', 2) } }).replace('2021', '2022');
  const next = reportText({ cells: { ...cell('carriedIn', 1), ...cell('result.granted', 1), ...cell('result.total', 1) } }).replace('2021', '2023');
  const { server, folder, pull } = await open({ '1.txt': next, '2.txt': last });
  expect(told(await pull(await pull()))).toEqual(['1.txt: carry-over-conflict,carry-over-conflict', '2.txt: unchanged']);
  renameSync(join(folder, '2.txt'), join(folder, '3.txt'));
  expect(told(await pull(await pull()))).toEqual(['1.txt: carry-over-conflict,carry-over-conflict', '3.txt: unchanged']);
  rmSync(join(folder, '3.txt'));
  expect(told(await pull())).toEqual(['1.txt: ']);
  await server.stop();
});

test('what is open counts, though the editor escapes its name in more places than the system', async () => {
  const { server, session, uriOf, pull } = await open({ '1(终稿).txt': reportText() });
  const uri = uriOf('1(终稿).txt').replace('(', '%28').replace(')', '%29');
  await session.open(faulty, { uri, version: 7 });
  expect(await pull()).toMatchObject([{ version: 7, items: [{ code: 'template-residue' }] }]);
  await server.stop();
});

test('what is far longer than any report is not read', async () => {
  const { server, pull } = await open({ 'a.txt': faulty + '\n'.repeat(4_000_000), 'b.txt': faulty });
  expect(told(await pull())).toEqual(['a.txt: ', 'b.txt: template-residue']);
  await server.stop();
});

test('there are none where only open files are wanted, and none stay', async () => {
  const { server, session, pull } = await open({ 'a.txt': faulty }, { scope: 'openFiles' });
  expect(await pull()).toEqual([]);
  await session.configure({ nianbao: { scope: 'allFiles' } });
  const reports = await pull();
  expect(told(reports)).toEqual(['a.txt: template-residue']);
  await session.configure({ nianbao: { scope: 'openFiles' } });
  expect(told(await pull(reports))).toEqual(['a.txt: ']);
  await server.stop();
});

test('a client that takes them piece by piece is given them so, and told how far it is', async () => {
  const files = Object.fromEntries(Array.from({ length: 120 }, (_, index) => [`${index}.txt`, index % 2 ? faulty : reportText()]));
  const { server, ask } = await open(files);
  const [pieces, steps]: [WorkspaceDocumentDiagnosticReport[][], { kind: string; percentage?: number }[]] = [[], []];
  server.connection.onNotification('$/progress', ({ token, value }: { token: string; value: { items: WorkspaceDocumentDiagnosticReport[] } & { kind: string } }) => {
    if (token === 'pieces') pieces.push(value.items);
    else steps.push(value);
  });
  const { items } = await ask([], { partialResultToken: 'pieces', workDoneToken: 'steps' });
  expect(pieces.map(({ length }) => length)).toEqual([50, 50]);
  expect(new Set([...pieces.flat(), ...items].map(({ uri }) => uri)).size).toBe(120);
  expect([steps[0]?.kind, steps.at(-2)?.percentage, steps.at(-1)?.kind]).toEqual(['begin', 100, 'end']);
  await server.stop();
});

test('asking can be withdrawn', async () => {
  const { server, ask } = await open(Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`${index}.txt`, faulty])));
  const begun = new Promise((resolve) => server.connection.onNotification('$/progress', resolve));
  const source = new CancellationTokenSource();
  const params = { previousResultIds: [], workDoneToken: 'steps' };
  const asked = server.connection.sendRequest('workspace/diagnostic', params, source.token);
  await begun;
  source.cancel();
  await expect(asked).rejects.toMatchObject({ code: -32800 });
  expect((await ask()).items).toHaveLength(300);
  await server.stop();
});

test('beyond as many files as are looked at, the user is told, once', async () => {
  const { server, pull } = await open(Object.fromEntries(Array.from({ length: 2001 }, (_, index) => [`${index}.txt`, '会议通知\n'])));
  expect(await pull()).toHaveLength(2000);
  expect(await server.next('window/showMessage')).toMatchObject({ message: expect.stringContaining('2000 个') as string });
  await pull();
  expect(server.untaken()).not.toContain('window/showMessage');
  await server.stop();
});
