#!/usr/bin/env node
// Takes the arguments of the desktop's `code` and does the same with VS Code served to a browser without a window.
// So @vscode/test-electron runs the one suite in either.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { fetchVscode } from './fetchVscode.mjs';
import { openBrowser } from './openBrowser.mjs';
import { runTestPage } from './runTestPage.mjs';
import { serveVscode } from './serveVscode.mjs';
import { temporaryDirectory } from './temporaryDirectory.mjs';
import { testFlags, testUrl } from './testUrl.mjs';

const root = path.resolve(import.meta.dirname, '..', '..');
const { values, positionals } = parseArgs({
  // The desktop has many more options (--no-sandbox, --disable-updates …), which mean nothing here.
  strict: false,
  options: {
    'extensionDevelopmentPath': { type: 'string', multiple: true },
    'extensionTestsPath': { type: 'string' },
    'extensions-dir': { type: 'string' },
  },
});
// Whoever started this may be killed without a chance to end it.
const parent = process.ppid;
setInterval(() => process.ppid === parent || process.exit(1), 1000).unref();

const server = await serveVscode({
  vscode: await fetchVscode(root),
  // Not --user-data-dir: that belongs to the caller, who may be gone before this.
  data: temporaryDirectory(),
  extensions: values['extensions-dir'],
  flags: [...testFlags, ...process.argv.filter((argument) => argument === '--disable-workspace-trust')],
});
const { page } = await openBrowser(root);
const url = testUrl(server, {
  folder: positionals[0] ?? '.',
  development: values.extensionDevelopmentPath ?? [],
  tests: values.extensionTestsPath ?? '',
});
const output = [];
const code = await runTestPage(page, url, { seconds: 300, log: (line) => output.push(line) });
if (code !== 0) console.log(output.join('\n'));
process.exit(code);
