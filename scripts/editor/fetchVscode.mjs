import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { mkdir, rename, rm, symlink } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The last release of code-server that runs on Node 20; it carries VS Code 1.100.3 as Microsoft publishes the sources. */
const codeServer = {
  name: 'code-server@4.100.3',
  integrity:
    'sha512-q/Fh2DOxCRNhC/WiG/6sAhSKnj7ZACTVBaeeZ+rWjol//0FCbl/qg1ln5ecZ99jYcfqMxZZAyWcN+YBIo0DgpA==',
};
/** VS Code asks for a version whose install script downloads the binary; this one has it in an npm package. */
const ripgrep = '@vscode/ripgrep@1.18.0';

/**
 * A real VS Code that is served to a browser, from npm and without running any install script.
 * Only terminals and tasks do not work in it, because they need a compiled node-pty.
 *
 * @param {string} root the project's directory
 * @param {(step: string) => void} report
 * @returns {Promise<string>} the directory of VS Code's server
 */
export async function fetchVscode(root, report = () => {}) {
  const directory = path.join(root, '.vscode-test', 'vscode-server-1.100.3');
  if (existsSync(directory)) return directory;
  // Built beside its place and moved there when complete, so that an interrupted run leaves nothing half done.
  const work = `${directory}.${process.pid}`;
  await mkdir(work, { recursive: true });
  try {
    report('下载 VS Code（约 42 MB，仅第一次需要）…');
    await unpack(work, await download(work));
    report('安装 VS Code 的依赖（不运行任何安装脚本）…');
    await install(work);
    await rename(work, directory);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  return directory;
}

async function download(directory) {
  const { stdout } = await npm(directory, 'pack', codeServer.name, '--silent');
  const archive = path.join(directory, stdout.trim().split('\n').at(-1) ?? '');
  const hash = createHash('sha512');
  await pipeline(createReadStream(archive), hash);
  const integrity = `sha512-${hash.digest('base64')}`;
  if (integrity !== codeServer.integrity) {
    throw new Error(`${codeServer.name} 的校验值不符：${integrity}。请检查 npm 源后重试。`);
  }
  return archive;
}

async function unpack(directory, archive) {
  const only = ['--strip-components=3', '--exclude=*.map', 'package/lib/vscode'];
  await run('tar', ['-xzf', archive, '-C', directory, ...only]);
  await rm(archive);
}

async function install(directory) {
  const flags = ['--ignore-scripts', '--omit=dev', '--no-save'];
  // Its npm-shrinkwrap.json pins every version. `npm ci` refuses that file: tslib is missing from it.
  await npm(directory, 'install', ...flags);
  await npm(directory, 'install', ...flags, ripgrep);
  await symlink('node_modules', path.join(directory, 'node_modules.asar'));
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
