import { execFile } from 'node:child_process';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { bundle } from '../bundle';
import { BOOKMARK, reportText } from '../features/reportText';
import { emptyFolder } from './nianbao';

const faulty = reportText({ body: `本机关${BOOKMARK}落实要求。` });

interface Ran {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number;
}

/** A repository with reports, and the program as a recipe installs it beside. */
async function repository(): Promise<{ readonly cwd: string; readonly installed: string }> {
  const [cwd, installed] = await Promise.all([emptyFolder(), emptyFolder()]);
  await mkdir(join(cwd, '年报'));
  await writeFile(join(cwd, '年报', '有 空格.txt'), faulty);
  await writeFile(join(cwd, 'README.md'), '# 说明\n');
  await mkdir(join(installed, 'dist'));
  await mkdir(join(installed, 'scripts'));
  const bundles = dirname(await bundle('nianbao'));
  for (const file of ['nianbao.js', 'cli.js', 'languageServer.js']) await copyFile(join(bundles, file), join(installed, 'dist', file));
  await copyFile('scripts/preCommit.sh', join(installed, 'scripts', 'preCommit.sh'));
  return { cwd, installed };
}

/** As a runner does: a file of lines, for a shell that stops at the first failure. */
async function shell(script: string, cwd: string, env: Readonly<Record<string, string>>): Promise<Ran> {
  const path = join(await emptyFolder(), 'step.sh');
  await writeFile(path, script);
  const options = { cwd, env: { PATH: process.env['PATH'], ...env } };
  return promisify(execFile)('bash', ['-e', '-o', 'pipefail', path], options).then(
    (ran) => ({ ...ran, code: 0 }),
    (error: unknown) => error as Ran,
  );
}

async function yaml<T>(path: string): Promise<T> {
  return parse(await readFile(path, 'utf8')) as T;
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly runs: { readonly steps: readonly { readonly name?: string; readonly run?: string; readonly env?: Readonly<Record<string, string>> }[] };
}

describe('the GitHub action', () => {
  const check = async (inputs: Readonly<Record<string, string>>): Promise<Ran & { readonly read: (name: string) => Promise<string> }> => {
    const { cwd, installed } = await repository();
    const action = await yaml<Action>('action.yml');
    const step = action.runs.steps.find(({ name }) => name === 'Check');
    const given = new Map(Object.entries(action.inputs).map(([name, { default: value }]) => [`inputs.${name}`, inputs[name] ?? value]));
    given.set('github.action_path', installed);
    const fill = (value: string): string => value.replace(/\$\{\{ ([\w.-]+) \}\}/g, (_, name: string) => given.get(name) ?? '?');
    expect(step?.run).not.toContain('${{');
    const env = Object.fromEntries(Object.entries(step?.env ?? {}).map(([name, value]) => [name, fill(value)]));
    const ran = await shell(step?.run ?? 'false', cwd, { ...env, GITHUB_STEP_SUMMARY: join(cwd, 'summary.md') });
    return { ...ran, read: (name) => readFile(join(cwd, name), 'utf8') };
  };

  it('writes SARIF and a summary, and fails as asked', async () => {
    const { code, stderr, read } = await check({ 'paths': '年报/有 空格.txt\n\nREADME.md\n', 'fail-on': 'warning' });
    expect([stderr, code]).toEqual(['', 1]);
    const log = JSON.parse(await read('nianbao.sarif')) as { runs: { results: { locations: unknown[] }[] }[] };
    expect(log.runs[0]?.results).toMatchObject([{ ruleId: 'template-residue', locations: [{ physicalLocation: { artifactLocation: { uri: '%E5%B9%B4%E6%8A%A5/%E6%9C%89%20%E7%A9%BA%E6%A0%BC.txt' } } }] }]);
    expect(await read('summary.md')).toContain('| template-residue |');
    expect((await check({})).code).toBe(0);
  });

  it('takes its inputs for words, not for commands', async () => {
    const { code, read } = await check({ paths: '$(touch pwned); `touch pwned`\n--fix' });
    expect(code).toBe(2);
    await expect(read('pwned')).rejects.toThrow();
  });

  it('is used as it is in the recipe', async () => {
    const { jobs } = await yaml<{ jobs: { nianbao: { steps: { uses: string; with?: Record<string, string> }[] } } }>('ci/github.yml');
    const { inputs } = await yaml<Action>('action.yml');
    const [, own, upload] = jobs.nianbao.steps;
    expect(Object.keys(own?.with ?? {}).filter((name) => !(name in inputs))).toEqual([]);
    expect(upload?.with?.['sarif_file']).toBe(inputs['sarif']?.default);
    const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
    expect(own?.uses).toBe(`nianbao/nianbao@v${version}`);
  });
});

describe('the recipe for GitLab', () => {
  it('leaves the reports that it names, and fails by errors', async () => {
    const { cwd, installed } = await repository();
    const { nianbao } = await yaml<{ nianbao: { variables: Record<string, string>; script: string[]; artifacts: { reports: Record<string, string> } } }>('ci/gitlab.yml');
    const run = (): Promise<Ran> => shell(nianbao.script.join('\n'), cwd, { ...nianbao.variables, NIANBAO: installed });
    expect(await run()).toMatchObject({ code: 0, stderr: '' });
    const { codequality = '', junit = '' } = nianbao.artifacts.reports;
    expect(JSON.parse(await readFile(join(cwd, codequality), 'utf8'))).toMatchObject([{ check_name: 'template-residue', location: { path: '年报/有 空格.txt' } }]);
    expect(await readFile(join(cwd, junit), 'utf8')).toContain('<testsuites');
    await writeFile(join(cwd, 'nianbao.json'), '{ "rules": { "template-residue": "error" } }');
    expect(await run()).toMatchObject({ code: 1 });
  });
});

describe('the hook for pre-commit', () => {
  const hooks = async (): Promise<{ entry: string; files: string }[]> => yaml('.pre-commit-hooks.yaml');

  it('checks what is committed, and says nothing of the rest', async () => {
    const { cwd, installed } = await repository();
    const [hook] = await hooks();
    const run = (args: string): Promise<Ran> => shell(`"$HOOK" ${args}`, cwd, { HOOK: resolve(installed, hook?.entry ?? '') });
    expect(await run('README.md')).toMatchObject({ code: 0, stdout: '', stderr: '' });
    expect(await run('--fail-on warning README.md "年报/有 空格.txt"')).toMatchObject({ code: 1, stdout: expect.stringContaining('template-residue') as string });
  });

  it('is asked for what nianbao reads', async () => {
    const [hook] = await hooks();
    const files = new RegExp(hook?.files.replace('(?i)', '') ?? '', 'i');
    expect(['a.txt', 'b/年报.DOCX', 'c.html', 'd.htm', 'e.csv'].filter((name) => !files.test(name))).toEqual([]);
    expect(['a.ts', 'b.txt.bak', 'nianbao.json'].filter((name) => files.test(name))).toEqual([]);
  });
});
