import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];
/** Chromium in an npm package, for machines where nothing can be installed. */
const packaged = '@sparticuz/chromium@147.0.0';

/**
 * @param {string} root the project's directory
 * @returns {Promise<string>} the program
 */
export async function findChromium(root) {
  const own = process.env.CHROMIUM;
  if (own !== undefined && own !== '') return own;
  return installed.find((file) => existsSync(file)) ?? (await fetchChromium(root));
}

async function fetchChromium(root) {
  const directory = path.join(root, '.vscode-test', 'chromium');
  if (!existsSync(path.join(directory, 'node_modules', '@sparticuz'))) {
    await mkdir(directory, { recursive: true });
    const flags = ['--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--prefix', directory];
    await promisify(execFile)('npm', ['install', ...flags, packaged], { cwd: directory });
  }
  const chromium = createRequire(path.join(directory, 'package.json'))('@sparticuz/chromium');
  return chromium.executablePath();
}
