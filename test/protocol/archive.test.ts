import type { Diagnostic } from 'vscode-languageserver/node';
import { expect, test } from 'vitest';
import type { Review } from '../../server/src/features/review';
import { reportText } from '../features/reportText';
import { codesOf, itemsOf, sessionOf } from './session';
import { startTestServer, type ClientOptions, type TestServer } from './testServer';

const ofYear = (text: string, year: number): string => text.replace('2021', String(year));
const count = (row: string, value: number) => ({ [`${row} natural`]: String(value), [`${row} total`]: String(value) });
const lastYear = (left: number) => ofYear(reportText({ cells: { ...count('new', left), ...count('carriedOut', left) } }), 2022);
const thisYear = ofYear(reportText({ cells: { ...count('carriedIn', 1), ...count('result.granted', 1), ...count('result.total', 1) } }), 2023);

const LAST = 'file:///reports/2022.txt';
const THIS = 'file:///reports/2023.txt';

async function open(options: ClientOptions = {}) {
  const server = await startTestServer({
    capabilities: {
      textDocument: { diagnostic: {}, publishDiagnostics: { relatedInformation: true } },
      workspace: { diagnostics: { refreshSupport: true } },
    },
    ...options,
  });
  return { server, session: sessionOf(server) };
}

const refreshed = (server: TestServer) => server.next('workspace/diagnostic/refresh');

test('two reports of a body that are open are compared, in whatever order they come', async () => {
  const { server, session } = await open();
  await session.open(thisYear, { uri: THIS });
  const before = await session.pull(undefined, THIS);
  expect(itemsOf(before)).toEqual([]);
  await session.open(lastYear(2), { uri: LAST });
  await refreshed(server);
  const [natural, total] = itemsOf(await session.pull((before as { resultId: string }).resultId, THIS)) as [Diagnostic, Diagnostic];
  expect(codesOf([natural, total])).toEqual(['carry-over-conflict', 'carry-over-conflict']);
  const [elsewhere] = natural.relatedInformation ?? [];
  expect(elsewhere?.location.uri).toBe(LAST);
  const line = lastYear(2).split('\n')[elsewhere!.location.range.start.line]!;
  expect(line.slice(elsewhere!.location.range.start.character, elsewhere!.location.range.end.character)).toBe('2');
  expect(line).toContain('四、结转下年度继续办理');
  // Last year's is mended: nothing is left to find.
  await session.change(2, [{ text: lastYear(1) }], LAST);
  // An editor asks about what it has changed.
  await session.pull(undefined, LAST);
  await refreshed(server);
  expect(itemsOf(await session.pull(undefined, THIS))).toEqual([]);
  await server.stop();
});

test('typing in the prose of one disturbs no other', async () => {
  const { server, session } = await open();
  await session.open(lastYear(1), { uri: LAST });
  await session.open(thisYear, { uri: THIS });
  const { resultId } = (await session.pull(undefined, THIS)) as { resultId: string };
  await session.change(2, [{ text: lastYear(1).replace('本机关', '本机关认真') }], LAST);
  await session.pull(undefined, LAST);
  expect(await session.pull(resultId, THIS)).toMatchObject({ kind: 'unchanged' });
  expect(server.untaken()).not.toContain('workspace/diagnostic/refresh');
  await server.stop();
});

test('the review learns which reports would be found otherwise by now', async () => {
  const { server } = await open();
  const review = async (uri: string, text: string) => (await server.connection.sendRequest<Review>('nianbao/review', { uri, bytes: Buffer.from(text).toString('base64') }))
    .reports.flatMap(({ problems }) => problems.map(({ rule }) => rule));
  const stale = () => server.connection.sendRequest<string[]>('nianbao/stale');
  expect(await review(THIS, thisYear)).toEqual([]);
  expect(await stale()).toEqual([]);
  await review(LAST, lastYear(2));
  expect(await stale()).toEqual([THIS]);
  expect(await review(THIS, thisYear)).toEqual(['carry-over-conflict', 'carry-over-conflict']);
  expect(await stale()).toEqual([]);
  // What is no report any more is compared with nothing.
  await review(LAST, '今天天气很好。');
  expect(await stale()).toEqual([THIS]);
  await server.stop();
});

test('what the review has read counts as well, by the names that nianbao.json gives', async () => {
  const { server, session } = await open({ initializationOptions: { config: true }, config: (uri) => (
    uri === 'file:///reports/nianbao.json' ? '{ "organisations": { "青山街道办事处": ["青山镇人民政府"] } }' : null
  ) });
  await session.open(thisYear.replaceAll('青山镇人民政府', '青山街道办事处'), { uri: THIS });
  expect(itemsOf(await session.pull(undefined, THIS))).toEqual([]);
  const sent = { uri: LAST, bytes: Buffer.from(lastYear(2)).toString('base64') };
  expect((await server.connection.sendRequest<Review>('nianbao/review', sent)).reports[0]?.year).toBe(2022);
  await refreshed(server);
  expect(codesOf(itemsOf(await session.pull(undefined, THIS)))).toEqual(['carry-over-conflict', 'carry-over-conflict']);
  await server.stop();
});

test('a report whose file is renamed is not taken for two', async () => {
  const { server, session } = await open({ capabilities: {
    textDocument: { diagnostic: {} }, workspace: { didChangeWatchedFiles: { dynamicRegistration: true } },
  } });
  await session.open(thisYear, { uri: THIS });
  await session.open(lastYear(2), { uri: LAST });
  await session.pull(undefined, LAST);
  await session.close(LAST);
  const renamed = 'file:///reports/last.txt';
  await session.open(lastYear(2), { uri: renamed });
  await session.pull(undefined, renamed);
  await server.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: renamed, type: 1 }, { uri: LAST, type: 3 }] });
  const found = itemsOf(await session.pull(undefined, THIS));
  expect(codesOf(found)).toEqual(['carry-over-conflict', 'carry-over-conflict']);
  // One that is open stays, whatever becomes of its file.
  await server.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: renamed, type: 3 }] });
  expect(codesOf(itemsOf(await session.pull(undefined, THIS)))).toEqual(['carry-over-conflict', 'carry-over-conflict']);
  await server.stop();
});

test('nor one whose name the editor escapes in more places than the system', async () => {
  const { server, session } = await open();
  await session.open(thisYear, { uri: THIS });
  const sent = { uri: 'file:///reports/2022(1).txt', text: lastYear(2) };
  await server.connection.sendRequest<Review>('nianbao/review', sent);
  await session.open(lastYear(2), { uri: 'file:///reports/2022%281%29.txt' });
  await session.pull(undefined, 'file:///reports/2022%281%29.txt');
  expect(codesOf(itemsOf(await session.pull(undefined, THIS)))).toEqual(['carry-over-conflict', 'carry-over-conflict']);
  await server.stop();
});

test('a client that does not ask is sent what is new in the other report', async () => {
  const { server, session } = await open({ capabilities: {} });
  await session.open(thisYear, { uri: THIS });
  expect((await session.pushed()).diagnostics).toEqual([]);
  await session.open(lastYear(2), { uri: LAST });
  for (;;) {
    const { uri, diagnostics } = await session.pushed();
    if (uri !== THIS || diagnostics.length === 0) continue;
    expect(codesOf(diagnostics)).toEqual(['carry-over-conflict', 'carry-over-conflict']);
    break;
  }
  await server.stop();
});
