import { execFile, spawnSync } from 'node:child_process';
import { chmod, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { bundle } from '../bundle';
import { emptyFolder } from '../cli/nianbao';
import { analysisOf, BOOKMARK, reportText } from '../features/reportText';
import { recipe } from './recipe';

/** What stands before the mark counts two UTF-16 units and four bytes a character. */
const BEFORE = '本机关😀𠮷严格';
const TEXT = reportText({ body: `${BEFORE}${BOOKMARK}落实各项公开要求，持续提高公开质量。`, cells: { 'new total': '7' } });

/** What the editor's script writes down. */
interface Seen {
  readonly findings: readonly { readonly text: string; readonly code?: string; readonly message?: string }[];
  readonly symbols: readonly string[];
  readonly lines: readonly string[];
  readonly left: readonly unknown[];
}

/** Runs an editor as a user has it after following README.md: `nianbao` on the path, the recipe in its settings. */
async function run(editor: string, code: string, argsOf: (files: { readonly settings: string; readonly report: string }) => readonly string[]): Promise<Seen> {
  const folder = await emptyFolder();
  const [settings, report, result] = [editor === 'nvim' ? 'init.lua' : 'init.el', 'report.txt', 'result.json'].map((name) => join(folder, name)) as [string, string, string];
  const command = join(folder, 'nianbao');
  await writeFile(command, `#!/bin/sh\nexec "${process.execPath}" "${await bundle('nianbao')}" "$@"\n`);
  await chmod(command, 0o755);
  await writeFile(settings, code);
  await writeFile(report, TEXT);
  const env = { PATH: `${folder}:${process.env['PATH']}`, HOME: folder, XDG_CONFIG_HOME: folder, XDG_STATE_HOME: folder, LC_ALL: 'C.UTF-8', NIANBAO_RESULT: result, NIANBAO_REPORT: report };
  await promisify(execFile)(editor, argsOf({ settings, report }), { env, cwd: folder, timeout: 60_000 });
  return JSON.parse(await readFile(result, 'utf8')) as Seen;
}

function expectSeen({ findings, symbols, lines, left }: Seen): void {
  const { problems } = analysisOf(TEXT);
  expect(findings.map(({ text }) => text).toSorted()).toEqual(problems.map(({ span }) => TEXT.slice(span.start, span.end)).toSorted());
  expect(findings.some(({ text }) => text === BOOKMARK)).toBe(true);
  expect(symbols.join('\n')).toMatch(/一、总体情况[^]*二、主动公开政府信息情况[^]*六、其他需要报告的事项/);
  expect(lines.join('\n').trimEnd()).toBe(TEXT.replace(BOOKMARK, '').trimEnd());
  expect(left).toHaveLength(findings.length - 1);
}

/** Says which editor is missing: a test that is passed over in silence looks like one that has passed. */
function isThere(editor: string, args: readonly string[], wanted: RegExp): boolean {
  const { stdout, error } = spawnSync(editor, args, { encoding: 'utf8' });
  const isFound = !error && wanted.test(stdout);
  if (!isFound) console.log(`not run, as it is not on this machine: ${editor} (apt-get install neovim emacs-nox elpa-eglot)`);
  return isFound;
}

const hasNeovim = isThere('nvim', ['--version'], /^NVIM v0\.(?:[7-9]|\d\d)/);
const hasEglot = isThere('emacs', ['--batch', '--eval', "(progn (package-initialize) (princ (locate-library \"eglot\")))"], /eglot/);

describe('the recipes of README.md', () => {
  test.runIf(hasNeovim)('Neovim shows the findings and the outline, and mends', async () => {
    expectSeen(await run('nvim', recipe('Neovim 0.7'), ({ settings, report }) => ['--headless', '-u', settings, '-n', report, '-c', `luafile ${resolve('test/editors/neovim.lua')}`]));
  }, 90_000);

  test.runIf(hasEglot)('Emacs shows the findings and the outline, and mends', async () => {
    expectSeen(await run('emacs', recipe('Emacs'), ({ settings }) => ['--batch', '-f', 'package-initialize', '-l', settings, '-l', resolve('test/editors/emacs.el')]));
  }, 90_000);
});
