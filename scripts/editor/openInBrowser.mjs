import { spawn } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { vsixPath } from '../vsixPath.mjs';
import { fetchVscode } from './fetchVscode.mjs';
import { installExtension, serveVscode } from './serveVscode.mjs';

/**
 * Serves VS Code with the extension from this machine to this machine, until Ctrl+C.
 *
 * @param {string} root the project's directory
 * @param {string} folder
 * @param {string} file in it, open from the start
 */
export async function openInBrowser(root, folder, file) {
  const profile = path.join(root, '.vscode-test', 'browser');
  const place = {
    vscode: await fetchVscode(root, console.log),
    data: profile,
    extensions: path.join(profile, 'extensions'),
  };
  await installExtension({ ...place, vsix: vsixPath(root) });
  const flags = ['--disable-workspace-trust', '--default-folder', folder];
  const server = await serveVscode({ ...place, flags });
  const opened = pathToFileURL(file).href.replace('file://', `vscode-remote://${server.authority}`);
  const url = server.url({ payload: JSON.stringify([['openFile', opened]]) });
  console.log(`\n请在浏览器中打开（仅限本机访问）：\n\n  ${url}\n\n按 Ctrl+C 结束。`);
  openUrl(url);
  await server.exited;
}

/** Where no browser can be opened, the address that was printed has to do. */
function openUrl(url) {
  const [command, ...args] = {
    darwin: ['open', url],
    win32: ['rundll32', 'url.dll,FileProtocolHandler', url],
  }[process.platform] ?? ['xdg-open', url];
  const opener = spawn(command, args, { detached: true, stdio: 'ignore' });
  opener.once('error', () => {});
  opener.unref();
}
