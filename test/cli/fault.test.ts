import { readFile } from 'node:fs/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { hierarchyOf } from '../../server/src/archive/hierarchy';
import { check } from '../../server/src/cli/check';
import { checkText } from '../../server/src/cli/checkFile';
import { parseCommandLine } from '../../server/src/cli/commandLine';
import type { Output, StreamedOutput } from '../../server/src/cli/output';
import { noPolicy } from '../../server/src/config/policy';
import { isChecked } from '../../server/src/reporters/reporter';
import { reportRules } from '../../server/src/rules/index';
import type { ReportRule } from '../../server/src/rules/rule';

const broken: ReportRule = {
  id: 'broken', title: '', rationale: '', basis: '', severity: 'error',
  check: () => { throw new Error('out of ideas'); },
};

describe('a rule that throws', () => {
  const list = reportRules as ReportRule[];
  afterEach(() => { list.splice(list.indexOf(broken), 1); });

  it('is named as our fault, without a stack, and costs no other finding', async () => {
    list.unshift(broken);
    const text = await readFile('test/reports/004_c98690ffdef99389.txt', 'utf8');
    const source = { kind: 'text', text, encoding: 'UTF-8', byteOrderMark: false, places: [] } as const;
    const hierarchy = hierarchyOf(new Map(), new Map(), () => null);
    const [run] = checkText('004.txt', source, 0, { policy: noPolicy, config: null, hierarchy, draws: false });
    const { result, notes, faulty } = run!;
    expect(notes).toEqual(['规则 broken 检查 004.txt 时程序出错（out of ideas）。这是 nianbao 的缺陷，请连同文件一起反馈。']);
    expect(faulty).toBe(true);
    const command = parseCommandLine(['check', 'test/reports/004_c98690ffdef99389.txt']);
    expect(command.kind === 'check' && await lastOf(await check(command))).toMatchObject({ status: 2, stderr: expect.stringContaining('规则 broken') as string });
    expect(isChecked(result) && result.problems.map(({ rule }) => rule)).toContain('template-residue');
  });
});

async function lastOf(output: Output | StreamedOutput): Promise<Pick<Output, 'stderr' | 'status'>> {
  if ('stdout' in output) return output;
  for (;;) {
    const { done, value } = await output.next();
    if (done) return value;
  }
}
