import { describe, expect, test } from 'vitest';
import { fingerprintOf } from '../../server/src/analysis/fingerprint';
import { parseConfig } from '../../server/src/config/config';
import { applyPolicy, noPolicy, policyOf, type Policy } from '../../server/src/config/policy';
import type { RuleLevels } from '../../server/src/config/ruleLevels';
import { seenReport, unusedAcceptances } from '../../server/src/config/unusedAcceptances';
import { analysisOf, BOOKMARK, reportText } from '../features/reportText';

const analysis = analysisOf(reportText({ body: `本机关${BOOKMARK}落实要求。` }));
const [problem] = analysis.problems;
const accepted = fingerprintOf(analysis.report, problem!);

function policy(config: object, { editor = {}, commandLine, path = '镇/报告.txt' }: {
  editor?: RuleLevels; commandLine?: RuleLevels; path?: string;
} = {}): Policy {
  const hold = { config: parseConfig(JSON.stringify(config)).config, path, name: 'nianbao.json' };
  return policyOf({ name: '设置', levels: editor }, hold, commandLine && { name: '命令行', levels: commandLine });
}

function severities(wanted: Policy): string[] {
  return applyPolicy(analysis, wanted).map(({ severity }) => severity);
}

describe('what is wanted of a finding', () => {
  const rules = (level: string): object => ({ rules: { 'template-residue': level } });

  test('is said by the rule, then the editor, then nianbao.json, then the command line', () => {
    const editor = { 'template-residue': 'hint' } as const;
    const commandLine = { 'template-residue': 'error' } as const;
    expect(severities(noPolicy)).toEqual(['warning']);
    expect(severities(policy({}, { editor }))).toEqual(['hint']);
    expect(severities(policy(rules('information'), { editor }))).toEqual(['information']);
    expect(severities(policy(rules('off'), { editor, commandLine }))).toEqual(['error']);
    expect(severities(policy({ exclude: [{ files: '镇/', rules: ['template-residue'] }], ...rules('error') }))).toEqual([]);
  });

  test('is nothing in files that are excluded, whatever else is said', () => {
    const commandLine = { 'template-residue': 'error' } as const;
    expect(severities(policy({ exclude: ['镇/**'] }, { commandLine }))).toEqual([]);
    expect(severities(policy({ exclude: ['镇/**'] }, { path: '县/报告.txt' }))).toEqual(['warning']);
    expect(policy({ exclude: ['县/**', '*.txt'] }).excludedBy).toBe('*.txt');
  });

  test('is nothing where it is accepted, or its text is a word of the dictionary', () => {
    expect(severities(policy({ accepted: [accepted].map(stated) }))).toEqual([]);
    expect(severities(policy({ accepted: [{ ...stated(accepted), organisation: '青山镇' }] }))).toEqual(['warning']);
    expect(severities(policy({
      organisations: { 青山镇人民政府: ['青山镇'] }, accepted: [{ ...stated(accepted), organisation: '青山镇' }],
    }))).toEqual([]);
    expect(severities(policy({ dictionary: [BOOKMARK] }))).toEqual([]);
  });

  test('is nothing where a wrong character is part of a word of the dictionary', () => {
    const typo = analysisOf(reportText({ body: '本机关设有政物公开工作领导小组。' }));
    const ids = (dictionary: string[]): string[] => applyPolicy(typo, policy({ dictionary })).map(({ rule }) => rule.id);
    expect(ids([])).toEqual(['term-typo']);
    for (const word of ['政物', '政物公开', '政物公开工作领导小组', '设有政物公开', '物']) expect(ids([word])).toEqual([]);
    for (const word of ['政务公开', '公开工作', '政物管理', '设有政']) expect(ids([word])).toEqual(['term-typo']);
  });
});

describe('an acceptance', () => {
  const unused = (entries: readonly object[], text: string, all = false): number[] => {
    const { config } = parseConfig(JSON.stringify({ accepted: entries }));
    return unusedAcceptances(config, [seenReport(analysisOf(text), config.aliases)], all).map(({ index }) => index);
  };

  test('is unused when its report no longer has the finding', () => {
    const other = { ...stated(accepted), text: '[bookmark: x]' };
    expect(unused([stated(accepted), other], analysis.report.text)).toEqual([1]);
    expect(unused([stated(accepted), other], reportText())).toEqual([0, 1]);
  });

  test('is not called unused for want of its report, unless all are known', () => {
    const elsewhere = [{ ...stated(accepted), year: 2022 }, { ...stated(accepted), organisation: '绿水镇人民政府' }];
    expect(unused(elsewhere, reportText())).toEqual([]);
    expect(unused(elsewhere, reportText(), true)).toEqual([0, 1]);
  });
});

/** As it is written down: without what does not apply. */
function stated(fingerprint: object): object {
  return Object.fromEntries(Object.entries(fingerprint).filter(([, value]) => value !== null));
}
