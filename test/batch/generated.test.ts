import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { emptyFolder, nianbao } from '../cli/nianbao';
import { generatedReport } from './generatedReports';

interface Output {
  readonly files: readonly { readonly path: string; readonly problems: readonly { readonly rule: string }[] }[];
}

const reports = Array.from({ length: 300 }, (_, index) => generatedReport(index));

it('finds every planted fault, and none else', async () => {
  const cwd = await emptyFolder();
  for (const { path, text } of reports) {
    await mkdir(dirname(join(cwd, path)), { recursive: true });
    await writeFile(join(cwd, path), text);
  }
  const { stdout, stderr, status } = await nianbao(['check', '.', '--format', 'json', '--jobs', '2'], { cwd });
  const found = (JSON.parse(stdout) as Output).files.flatMap(({ path, problems }) => problems.map(({ rule }) => `${path}: ${rule}`));
  const planted = reports.flatMap(({ path, planted: rule }) => (rule === null ? [] : [`${path}: ${rule}`]));
  expect(found.toSorted()).toEqual(planted.toSorted());
  expect(new Set(reports.flatMap(({ planted: rule }) => rule ?? [])).size).toBeGreaterThan(10);
  expect([stderr, status]).toEqual(['', 1]);
});
