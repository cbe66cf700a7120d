import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver-types';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Preview } from '../../server/src/features/preview';
import type { Status } from '../../server/src/features/status';
import type { Review } from '../../server/src/features/review';
import { toGbk } from '../cli/toGbk';
import { docxOf, paragraph } from '../intake/writeDocx';
import { BOOKMARK, reportText } from '../features/reportText';
import { codesOf, itemsOf, sessionOf, URI, type Session } from './session';
import { startTestServer, type TestServer } from './testServer';

const faulty = reportText({ body: `本机关${BOOKMARK}落实要求。` });

describe('what our own client asks for', () => {
  let server: TestServer;
  let session: Session;
  beforeAll(async () => {
    server = await startTestServer({
      capabilities: { textDocument: { diagnostic: {} }, workspace: { diagnostics: { refreshSupport: true }, configuration: true } },
      configuration: () => ({ rules: { 'template-residue': 'hint' } }),
    });
    session = sessionOf(server);
    await session.open(faulty);
  });
  afterAll(() => server.stop());

  const ask = <Result>(method: string, uri = URI) => server.connection.sendRequest<Result>(method, { uri });

  test('the preview follows the settings and the text', async () => {
    const { title, html } = await ask<Preview>('nianbao/preview');
    expect(title).toBe('青山镇人民政府 2021');
    expect(html).toContain('class="hint"');
    await session.change(2, [{ text: reportText() }]);
    expect((await ask<Preview>('nianbao/preview')).html).toContain('未发现问题');
    await session.change(3, [{ text: faulty }]);
  });

  test('there is none of what is not open, or no report', async () => {
    expect((await ask<Preview>('nianbao/preview', 'file:///elsewhere.txt')).html).toContain('没有可预览的内容');
    expect(await ask('nianbao/status', 'file:///elsewhere.txt')).toBeNull();
  });

  test('the status counts as the settings want it', async () => {
    const { report } = await ask<Status>('nianbao/status');
    expect(report?.counts).toEqual({ error: 0, warning: 0, information: 0, hint: 1 });
    expect(report?.milliseconds).toBeGreaterThan(0);
  });

  test('a file that is not open is reviewed from its bytes, in either encoding, as the settings want it', async () => {
    const uri = 'file:///elsewhere/2021.txt';
    const expected = { reports: [{ organisation: '青山镇人民政府', year: 2021, problems: [{ rule: 'template-residue', severity: 'hint' }] }] };
    for (const bytes of [Buffer.from(faulty), toGbk(faulty)]) {
      const sent = { uri, bytes: Buffer.from(bytes).toString('base64') };
      expect(await server.connection.sendRequest<Review>('nianbao/review', sent)).toMatchObject(expected);
    }
  });

  test('a file has the diagnostics that it would have in the editor, and an open one those of its text there', async () => {
    const bytes = Buffer.from(faulty).toString('base64');
    const ask = (uri: string) => server.connection.sendRequest<Diagnostic[]>('nianbao/diagnostics', { uri, bytes });
    expect(await ask('file:///elsewhere/2021.txt')).toEqual(itemsOf(await session.pull()));
    expect(await ask('file:///elsewhere/2021.txt')).toMatchObject([{ code: 'template-residue', severity: DiagnosticSeverity.Hint }]);
    const other = Buffer.from(reportText()).toString('base64');
    expect(await server.connection.sendRequest('nianbao/diagnostics', { uri: URI, bytes: other })).toEqual(itemsOf(await session.pull()));
  });

  test('an open file is reviewed as it is in the editor', async () => {
    const bytes = Buffer.from(reportText()).toString('base64');
    const { reports: [report] } = await server.connection.sendRequest<Review>('nianbao/review', { uri: URI, bytes });
    expect(report?.problems).toHaveLength(1);
    const unsynchronised = { uri: 'file:///elsewhere.log.txt', text: faulty };
    expect((await server.connection.sendRequest<Review>('nianbao/review', unsynchronised)).reports[0]?.problems).toHaveLength(1);
  });

  const review = (uri: string, content: Uint8Array) => (
    server.connection.sendRequest<Review>('nianbao/review', { uri, bytes: Buffer.from(content).toString('base64') })
  );

  test('a Word file and a web page are reviewed with the place in words', async () => {
    const lines = faulty.split('\n').filter((line) => line !== '');
    const page = (charset: string): string => `<html><head><meta charset="${charset}"></head><body>${lines.map((line) => `<p>${line}</p>`).join('')}</body></html>`;
    const expected = { organisation: '青山镇人民政府', year: 2021, problems: [{ rule: 'template-residue', severity: 'hint', place: '第一部分 第1段“[bookmark: _…”' }] };
    for (const [uri, content] of [
      ['file:///elsewhere/2021.docx', docxOf(lines.map(paragraph).join(''))],
      ['file:///elsewhere/2021.html', Buffer.from(page('utf-8'))],
      ['file:///elsewhere/2021.htm', toGbk(page('gb2312'))],
    ] as const) expect(await review(uri, content)).toMatchObject({ reports: [expected], isReadable: true });
    const unsaved = { uri: 'file:///elsewhere/2021.html', text: page('gb2312') };
    expect(await server.connection.sendRequest('nianbao/review', unsaved)).toMatchObject({ reports: [expected] });
  });

  test('several reports in one Word file are told apart', async () => {
    const lines = [faulty, faulty.replaceAll('青山镇', '白水镇')].join('\n').split('\n').filter((line) => line !== '');
    const { reports } = await review('file:///elsewhere/all.docx', docxOf(lines.map(paragraph).join('')));
    expect(reports.map(({ organisation, problems }) => [organisation, problems.length])).toEqual([['青山镇人民政府', 1], ['白水镇人民政府', 1]]);
  });

  test('of a Word file that cannot be read there is no review', async () => {
    expect(await review('file:///elsewhere/broken.docx', Buffer.from([0x50, 0x4b, 3, 4]))).toEqual({ reports: [], isReadable: false });
  });

  test('of what is no text there is no review', async () => {
    const sent = { uri: 'file:///word.txt', bytes: Buffer.from([0x50, 0x4b, 3, 4]).toString('base64') };
    expect(await server.connection.sendRequest('nianbao/review', sent)).toEqual({ reports: [], isReadable: false });
  });

  test('what the user says that a file is holds at once, and after it was closed', async () => {
    await server.connection.sendNotification('nianbao/treatAs', { uri: URI, as: 'text' });
    await server.next('workspace/diagnostic/refresh');
    expect(itemsOf(await session.pull())).toEqual([]);
    await session.close();
    await session.open(faulty);
    expect(itemsOf(await session.pull())).toEqual([]);
    await server.connection.sendNotification('nianbao/treatAs', { uri: URI, as: null });
    expect(codesOf(itemsOf(await session.pull()))).toEqual(['template-residue']);
  });

  test('a text that the user calls a report is checked, whatever it looks like', async () => {
    const uri = 'file:///notes.txt';
    await session.open('会议纪要\n一、总体情况\n良好\n', { uri, languageId: 'plaintext' });
    expect(await ask<Status>('nianbao/status', uri)).toMatchObject({ report: null, treatedAs: null });
    await server.connection.sendNotification('nianbao/treatAs', { uri, as: 'report' });
    expect(codesOf(itemsOf(await session.pull(undefined, uri)))).toContain('missing-section');
    expect(await ask<Status>('nianbao/status', uri)).toMatchObject({ report: { year: null }, treatedAs: 'report' });
  });
});
