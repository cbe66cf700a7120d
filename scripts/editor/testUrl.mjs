import path from 'node:path';

/** For the server: without it newer releases take no page's word for what is in development. */
export const testFlags = ['--enable-smoke-test-driver'];

/**
 * The page that runs a test suite in an extension host, as `code --extensionTestsPath=…` does on the desktop.
 *
 * @param {{ authority: string, url: (query: Record<string, string>) => string }} server
 * @param {{ folder: string, development: string[], tests: string }} options directories and a module of this machine, or http URLs
 */
export function testUrl(server, { folder, development, tests }) {
  const resource = (place) =>
    place.startsWith('http:') ? place : `vscode-remote://${server.authority}${path.resolve(place)}`;
  const web = development.some((place) => place.startsWith('http:'));
  const payload = [
    ...development.map((place) => ['extensionDevelopmentPath', resource(place)]),
    ...(web ? [['extensionDevelopmentKind', 'web']] : []),
    ['extensionTestsPath', resource(tests)],
    ['skipWelcome', 'true'],
  ];
  return server.url({ folder: path.resolve(folder), payload: JSON.stringify(payload) });
}
