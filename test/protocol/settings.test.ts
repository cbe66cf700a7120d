import { expect, test } from 'vitest';
import { DiagnosticSeverity } from 'vscode-languageserver-types';
import { BOOKMARK, reportText } from '../features/reportText';
import { codesOf, itemsOf, sessionOf, URI } from './session';
import { startTestServer } from './testServer';

const faulty = reportText({ body: `本机关${BOOKMARK}落实要求。` });
const diagnostic = { textDocument: { diagnostic: {} } };

test('a client that can be asked is asked for each document, and asks again after a change', async () => {
  let rules: unknown = { 'template-residue': 'hint' };
  const server = await startTestServer({
    capabilities: {
      ...diagnostic,
      workspace: { configuration: true, diagnostics: { refreshSupport: true }, didChangeConfiguration: { dynamicRegistration: true } },
    },
    configuration: (scopeUri) => (scopeUri === URI ? { rules } : null),
  });
  const session = sessionOf(server);
  expect(await server.next('client/registerCapability')).toMatchObject({
    registrations: [{ method: 'workspace/didChangeConfiguration', registerOptions: { section: 'nianbao' } }],
  });

  await session.open(faulty);
  await session.open(faulty, { uri: 'file:///other.txt' });
  const first = await session.pull();
  expect(itemsOf(first)).toMatchObject([{ code: 'template-residue', severity: DiagnosticSeverity.Hint }]);
  expect(itemsOf(await session.pull(undefined, 'file:///other.txt'))).toMatchObject([{ severity: DiagnosticSeverity.Warning }]);

  rules = { 'template-residue': 'error' };
  await session.close();
  await session.open(faulty);
  expect(itemsOf(await session.pull())).toMatchObject([{ severity: DiagnosticSeverity.Error }]);

  rules = { 'template-residue': 'off' };
  await session.configure(null);
  await server.next('workspace/diagnostic/refresh');
  expect(await session.pull(first.resultId)).toMatchObject({ kind: 'full', items: [] });
  expect(await server.stop()).toBe(0);
});

test('a client that cannot is believed what it sends, at the start and later', async () => {
  const server = await startTestServer({ initializationOptions: { settings: { rules: { 'template-residue': 'error' } } } });
  const session = sessionOf(server);
  await session.open(faulty);
  expect((await session.pushed()).diagnostics).toMatchObject([{ severity: DiagnosticSeverity.Error }]);
  await session.configure({ nianbao: { rules: { 'template-residue': 'off' } } });
  expect((await session.pushed()).diagnostics).toEqual([]);
  await session.configure({});
  expect((await session.pushed()).diagnostics).toMatchObject([{ severity: DiagnosticSeverity.Warning }]);
  expect(await server.stop()).toBe(0);
  expect(server.untaken()).toEqual([]);
});

test('a client that refuses what it promised is served all the same', async () => {
  const server = await startTestServer({
    capabilities: {
      ...diagnostic,
      workspace: { configuration: true, diagnostics: { refreshSupport: true }, didChangeConfiguration: { dynamicRegistration: true } },
    },
    refuses: ['workspace/configuration', 'workspace/diagnostic/refresh', 'client/registerCapability'],
  });
  const session = sessionOf(server);
  await session.open(faulty);
  expect(codesOf(itemsOf(await session.pull()))).toEqual(['template-residue']);
  await session.configure(null);
  await server.next('workspace/diagnostic/refresh');
  expect(codesOf(itemsOf(await session.pull()))).toEqual(['template-residue']);
  expect(await server.stop()).toBe(0);
});

test('settings that make no sense are reported once, and the others hold', async () => {
  const rules = { 'no-such-rule': 'error', 'template-residue': 'hint' };
  const server = await startTestServer({
    capabilities: { ...diagnostic, workspace: { configuration: true } },
    configuration: () => ({ rules }),
  });
  const session = sessionOf(server);
  await session.open(faulty);
  await session.open(faulty, { uri: 'file:///other.txt' });
  expect(itemsOf(await session.pull())).toMatchObject([{ severity: DiagnosticSeverity.Hint }]);
  expect(itemsOf(await session.pull(undefined, 'file:///other.txt'))).toMatchObject([{ severity: DiagnosticSeverity.Hint }]);
  expect(await server.next('window/showMessage')).toEqual({ type: 2, message: expect.stringContaining('no-such-rule') as string });
  expect(await server.next('window/logMessage')).toMatchObject({ message: expect.stringContaining('no-such-rule') as string });
  expect(await server.stop()).toBe(0);
  expect(server.untaken()).not.toContain('window/showMessage');
});

test.each([[null], [7], ['x'], [[]], [{ recognised: 'yes', settings: 3 }]])('any options at the start will do: %j', async (initializationOptions) => {
  const server = await startTestServer({ capabilities: diagnostic, initializationOptions });
  const session = sessionOf(server);
  await session.open(faulty);
  expect(codesOf(itemsOf(await session.pull()))).toEqual(['template-residue']);
  expect(await server.stop()).toBe(0);
});
