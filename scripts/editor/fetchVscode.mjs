import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { mkdir, rename, rm, symlink } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { wantedRelease } from './vscodeReleases.mjs';

const run = promisify(execFile);

/**
 * A real VS Code that is served to a browser, from npm and without running any install script.
 * Only terminals and tasks do not work in it, because they need a compiled node-pty.
 *
 * @param {string} root the project's directory
 * @param {(step: string) => void} report
 * @returns {Promise<string>} the directory of VS Code's server
 */
export async function fetchVscode(root, report = () => {}) {
  const release = wantedRelease();
  const directory = path.join(root, '.vscode-test', `vscode-server-${release.version}`);
  if (existsSync(directory)) return directory;
  // Built beside its place and moved there when complete, so that an interrupted run leaves nothing half done.
  const work = `${directory}.${process.pid}`;
  await mkdir(work, { recursive: true });
  try {
    if (release.node !== undefined) await addNode(work, release.node);
    report(`下载 VS Code ${release.version}（约 45 MB，仅第一次需要）…`);
    await unpack(work, release.codeServer, 'package/lib/vscode');
    report('安装 VS Code 的依赖（不运行任何安装脚本）…');
    await install(work, release);
    await rename(work, directory);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  return directory;
}

/** What is in one folder of a package. */
async function unpack(directory, wanted, folder) {
  const archive = await download(directory, wanted);
  const depth = folder.split('/').length;
  await run('tar', ['-xzf', archive, '-C', directory, `--strip-components=${depth}`, '--exclude=*.map', folder]);
  await rm(archive);
}

async function download(directory, { name, integrity }) {
  const { stdout } = await npm(directory, 'pack', name, '--silent');
  const archive = path.join(directory, stdout.trim().split('\n').at(-1) ?? '');
  const hash = createHash('sha512');
  await pipeline(createReadStream(archive), hash);
  const found = `sha512-${hash.digest('base64')}`;
  if (found !== integrity) throw new Error(`${name} 的校验值不符：${found}。请检查 npm 源后重试。`);
  return archive;
}

async function install(directory, { ripgrep }) {
  const flags = ['--ignore-scripts', '--omit=dev', '--no-save'];
  // Its npm-shrinkwrap.json pins every version. `npm ci` refuses that file: tslib is missing from it.
  await npm(directory, 'install', ...flags);
  if (ripgrep !== undefined) await npm(directory, 'install', ...flags, ripgrep);
  await symlink('node_modules', path.join(directory, 'node_modules.asar'));
}

/** Beside the server, where Microsoft's own builds have it. */
async function addNode(directory, { major, packages }) {
  const wanted = packages[`${process.platform}-${process.arch}`];
  if (wanted !== undefined) await unpack(directory, wanted, 'package/bin');
  else if (Number.parseInt(process.versions.node) < major) throw new Error(`这一版 VS Code 需要 Node.js ${major} 或更新的版本。`);
}

/**
 * @param {string} directory
 * @param {string[]} args
 */
function npm(directory, ...args) {
  const quiet = { npm_config_loglevel: 'error', npm_config_audit: 'false', npm_config_fund: 'false' };
  return run('npm', args, {
    cwd: directory,
    env: { ...process.env, ...quiet },
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === 'win32',
  });
}
