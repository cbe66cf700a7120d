import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { atEnd } from '../../scripts/editor/atEnd.mjs';
import { openBrowser } from '../../scripts/editor/openBrowser.mjs';
import { runTestPage } from '../../scripts/editor/runTestPage.mjs';
import { serveVscode } from '../../scripts/editor/serveVscode.mjs';
import { temporaryDirectory } from '../../scripts/editor/temporaryDirectory.mjs';
import { testFlags, testUrl } from '../../scripts/editor/testUrl.mjs';

const marker = 'NIANBAO_E2E_RESULT';
const types = { '.js': 'text/javascript', '.json': 'application/json' };

/**
 * The smaller suite in the web extension host, as on vscode.dev: the extension and its server run in workers of the
 * browser, from the files of the packed extension.
 *
 * @param {{ root: string, vscode: string, samples: string, extension: string, suites: { web: string } }} context
 */
export async function webSuite({ root, vscode, samples, extension, suites }) {
  const files = await serveFiles(extension, { '/e2e/web.js': suites.web });
  const flags = [...testFlags, '--disable-workspace-trust'];
  const server = await serveVscode({ vscode, data: temporaryDirectory(), flags });
  const { page, close } = await openBrowser(root, { bypassCSP: true });
  const output = [];
  try {
    await page.route(
      (url) => url.host === server.authority && url.pathname === '/',
      async (route) => route.fulfill(await withWebExtension(await route.fetch(), files.authority)),
    );
    const url = testUrl(server, {
      folder: samples,
      development: [`http://${files.authority}/`],
      tests: `http://${files.authority}/e2e/web.js`,
    });
    await runTestPage(page, url, { seconds: 300, log: (line) => output.push(line) });
  } finally {
    await close();
    server.stop();
    files.stop();
  }
  return results(output);
}

function results(output) {
  const line = output.find((text) => text.includes(marker));
  if (line === undefined) return [{ title: 'web', error: output.slice(-20).join('\n') }];
  const found = JSON.parse(line.slice(line.indexOf(marker) + marker.length));
  return found.map(({ title, error }) => ({ title: `web: ${title}`, error }));
}

/** The page with our extension among those that VS Code loads from the web for development. */
async function withWebExtension(response, authority) {
  const page = await response.text();
  const settings = /(id="vscode-workbench-web-configuration" data-settings=")([^"]*)"/;
  const body = page.replace(settings, (_, start, json) => {
    const configuration = JSON.parse(json.replaceAll('&quot;', '"').replaceAll('&amp;', '&'));
    const extensions = [{ scheme: 'http', authority, path: '/' }];
    configuration.developmentOptions = { ...configuration.developmentOptions, extensions };
    const escaped = JSON.stringify(configuration).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
    return `${start}${escaped}"`;
  });
  return { response, body };
}

/** A directory, and some files from elsewhere, for pages of any origin. */
async function serveFiles(directory, others) {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = others[pathname] ?? path.join(directory, path.normalize(decodeURIComponent(pathname)));
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
    response.setHeader('Content-Type', types[path.extname(file)] ?? 'text/plain');
    try {
      response.end(await readFile(file));
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const stop = atEnd(() => server.close());
  return { authority: `127.0.0.1:${server.address().port}`, stop };
}
