import { execFile, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { atEnd } from './atEnd.mjs';
import { deadline } from './deadline.mjs';

/** Nothing but the files and our extension is to be seen. */
const calmSettings = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'telemetry.telemetryLevel': 'off',
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'window.restoreWindows': 'none',
  'files.autoSave': 'off',
  'chat.disableAIFeatures': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
};

/**
 * Serves VS Code to browsers of this machine; only those that know the token get in.
 *
 * @param {object} options
 * @param {string} options.vscode from `fetchVscode`
 * @param {string} options.data the profile
 * @param {string} [options.extensions] where extensions are installed
 * @param {Record<string, unknown>} [options.settings] besides the calm ones
 * @param {string[]} [options.flags]
 */
export async function serveVscode({ vscode, data, extensions, settings, flags = [] }) {
  writeSettings(data, { ...calmSettings, ...settings });
  const token = randomUUID();
  const args = [
    ...serverArguments(vscode, data, extensions),
    ...['--host', '127.0.0.1', '--port', '0', '--connection-token', token],
    ...['--accept-server-license-terms', '--telemetry-level', 'off', ...flags],
  ];
  // A group of its own, so that the extension host and the file watcher end with it.
  const server = spawn(nodeOf(vscode), args, { detached: process.platform !== 'win32' });
  const stop = atEnd(() => endGroup(server));
  const port = await deadline(listening(server), 30, 'VS Code 的服务');
  const authority = `127.0.0.1:${port}`;
  return {
    authority,
    stop,
    /** @param {Record<string, string>} query */
    url: (query = {}) => `http://${authority}/?${new URLSearchParams({ tkn: token, ...query })}`,
    exited: new Promise((resolve) => server.once('exit', resolve)),
  };
}

/** Installs a .vsix for `serveVscode` with the same profile and place. */
export async function installExtension({ vscode, data, extensions, vsix }) {
  const args = [...serverArguments(vscode, data, extensions), '--install-extension', vsix, '--force'];
  await promisify(execFile)(nodeOf(vscode), args, { timeout: 60_000 });
}

/** Its own, when it needs a newer one than this. */
function nodeOf(vscode) {
  const own = path.join(vscode, 'node');
  return existsSync(own) ? own : process.execPath;
}

function serverArguments(vscode, data, extensions) {
  const place = extensions === undefined ? [] : ['--extensions-dir', extensions];
  return [path.join(vscode, 'out', 'server-main.js'), '--server-data-dir', data, ...place];
}

/** As settings of this machine, for those of the user are kept by each browser. */
function writeSettings(data, settings) {
  const machine = path.join(data, 'data', 'Machine');
  mkdirSync(machine, { recursive: true });
  writeFileSync(path.join(machine, 'settings.json'), JSON.stringify(settings, null, 2));
}

function listening(server) {
  return new Promise((resolve, reject) => {
    let output = '';
    const read = (chunk) => {
      output += chunk;
      const port = /listening on (\d+)/.exec(output)?.[1];
      if (port !== undefined) resolve(port);
    };
    server.stdout.on('data', read);
    server.stderr.on('data', read);
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`VS Code 的服务已退出（${code}）：\n${output}`)));
  });
}

function endGroup(server) {
  try {
    // At once: it would go on writing to a profile that is being deleted.
    if (process.platform === 'win32') server.kill();
    else process.kill(-server.pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}
