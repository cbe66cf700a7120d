import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Status } from '../../server/src/features/status';
import { BOOKMARK, reportText } from '../features/reportText';
import { itemsOf, sessionOf, URI, type Session } from './session';
import { startTestServer, type TestServer } from './testServer';

describe('an English editor', () => {
  let server: TestServer;
  let session: Session;
  beforeAll(async () => {
    server = await startTestServer({
      locale: 'en-GB', capabilities: { textDocument: { diagnostic: {} }, workspace: { configuration: true } },
      configuration: () => ({ rules: { 'no-such-rule': 'off' } }),
    });
    session = sessionOf(server);
    await session.open(reportText({ body: `本机关${BOOKMARK}落实要求。` }));
  });
  afterAll(() => server.stop());

  test('is told of findings in Chinese', async () => {
    expect(itemsOf(await session.pull()).map(({ message }) => message)).toEqual([expect.stringContaining('请删除')]);
  });

  test('is told in English what is wrong with the settings', async () => {
    expect(await server.next('window/showMessage')).toEqual({
      type: 2, message: 'The setting nianbao.rules names the rule no-such-rule, which does not exist; correct or remove it.',
    });
  });

  test('is told in English where levels come from', async () => {
    const text = await server.connection.sendRequest<string>('nianbao/explainSettings', { textDocument: { uri: URI }, scopes: [] });
    expect(text).toContain("the last one wins: the rule's own");
    expect(text).toMatch(/^ {2}blank-cell +warning +a warning +the rule's own {2}数字格空白$/m);
    expect(text.split('\n').filter((line) => !line.startsWith('  ') && /\p{Script=Han}/u.test(line))).toEqual([]);
  });

  test('is told in English what is wrong with the words of a new report', async () => {
    const { mistakes } = await server.connection.sendRequest<{ mistakes: object }>('nianbao/newReport', { organisation: '', year: '2018' });
    expect(mistakes).toEqual({
      organisation: 'Type the name of the public body, for example 青山镇人民政府.',
      year: 'There are official forms from 2019 on; type 2019 or a later year.',
    });
  });

  test('is told in English why a file is not checked', async () => {
    const uri = 'file:///notes.txt';
    await session.open('会议纪要', { uri, languageId: 'plaintext' });
    const { notices } = await server.connection.sendRequest<Status>('nianbao/status', { uri });
    expect(notices).toEqual([expect.stringMatching(/^The word 公开 is nowhere/)]);
  });
});
