// Opens the sample reports in VS Code with this extension: in the desktop's when there is one, else in the browser.
// Must run before `npm install`, so everything that is not of Node is imported when it is there.
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
process.chdir(root);
if (!isInstalled()) step('安装依赖…', 'npm', ['ci', '--no-audit', '--no-fund']);
step('构建…', process.execPath, ['scripts/package.mjs']);

const place = path.join(root, '.vscode-test', '样例年报');
rmSync(place, { recursive: true, force: true });
const { copySamples } = await import('./editor/copySamples.mjs');
const { openDesktop } = await import('./editor/openDesktop.mjs');
const { openInBrowser } = await import('./editor/openInBrowser.mjs');

const folder = copySamples(root, place);
// One is open from the start: an empty editor shows nothing of what this is about.
const file = path.join(folder, '003_51b21fc9b3159953.txt');
const wantsBrowser = process.argv.includes('--browser');
if (wantsBrowser || !(await openDesktop(root, folder, file))) await openInBrowser(root, folder, file);

/** npm writes its own copy of the lock file last. */
function isInstalled() {
  const mark = path.join(root, 'node_modules', '.package-lock.json');
  return existsSync(mark) && statSync(mark).mtimeMs >= statSync('package-lock.json').mtimeMs;
}

function step(name, command, args) {
  console.log(name);
  const shell = process.platform === 'win32' && command === 'npm';
  const { status } = spawnSync(command, args, { stdio: 'inherit', shell });
  if (status !== 0) process.exit(status ?? 1);
}
