import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';

/**
 * Opens a folder in the desktop's VS Code with the extension in development: the one that is installed, with the
 * user's own settings and language, else one that is downloaded.
 *
 * @param {string} root the project's directory
 * @param {string} folder
 * @param {string} file in it, open from the start
 * @returns {Promise<boolean>} whether there is a desktop and a VS Code for it
 */
export async function openDesktop(root, folder, file) {
  if (!hasScreen()) return false;
  const args = ['--new-window', `--extensionDevelopmentPath=${root}`, folder, file];
  const shell = process.platform === 'win32';
  if (hasCode(shell) && spawnSync('code', args, { stdio: 'inherit', shell }).status === 0) {
    console.log(`已在 VS Code 中打开 ${folder}。`);
    return true;
  }
  const executable = await download(root);
  if (executable === undefined) return false;
  const profile = path.join(root, '.vscode-test', 'desktop');
  const own = [`--user-data-dir=${profile}`, '--disable-workspace-trust', '--skip-welcome'];
  spawn(executable, [...own, ...args], { detached: true, stdio: 'ignore' }).unref();
  console.log(`已在下载的 VS Code 中打开 ${folder}。`);
  return true;
}

function hasScreen() {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return process.platform !== 'linux' || Boolean(DISPLAY) || Boolean(WAYLAND_DISPLAY);
}

/** In a terminal of a remote VS Code, `code` is another program, which cannot load an extension in development. */
function hasCode(shell) {
  if (process.env.VSCODE_IPC_HOOK_CLI !== undefined) return false;
  return spawnSync('code', ['--version'], { stdio: 'ignore', shell }).status === 0;
}

async function download(root) {
  const { downloadAndUnzipVSCode } = await import('@vscode/test-electron');
  try {
    const cachePath = path.join(root, '.vscode-test');
    return await downloadAndUnzipVSCode({ cachePath, timeout: 15_000 });
  } catch {
    console.log('无法下载桌面版 VS Code，改在浏览器中打开。');
    return undefined;
  }
}
