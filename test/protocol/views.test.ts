import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Preview } from '../../server/src/features/preview';
import type { Status } from '../../server/src/features/status';
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
