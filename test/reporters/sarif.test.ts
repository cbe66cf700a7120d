import { Ajv } from 'ajv';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { analyze } from '../../server/src/analysis/analysis';
import { toFileResult } from '../../server/src/reporters/fileResult';
import { sarif } from '../../server/src/reporters/sarif';
import { toUri } from '../../server/src/reporters/toUri';
import { samples } from '../samples';
import { hostileFiles, missing, plainFile, printed, wordFile } from './hostile';

interface Log {
  readonly runs: readonly { readonly results: readonly Record<string, unknown>[]; readonly invocations: readonly unknown[]; readonly artifacts: readonly unknown[] }[];
}

/** The schema of OASIS, as the package carries it. It calls itself draft 4 and uses nothing that later drafts read otherwise. */
const schema = JSON.parse(await readFile('node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json', 'utf8'), (key, value: unknown) => (
  typeof value === 'string' && /^(?:\$schema|id)$/.test(key) ? undefined : value
)) as object;
const reference = /^(?:[\w\-.~:/?#[\]@!$&'()*+,;=]|%[\dA-Fa-f]{2})*$/;
const validate = new Ajv({ strict: false, unicodeRegExp: false, allErrors: true, formats: { uri: /^[a-z][\w+.-]*:/i, 'uri-reference': reference, 'date-time': true } }).compile(schema);

function log(...args: Parameters<typeof printed> extends [unknown, ...infer Rest] ? Rest : never): Log {
  const output = JSON.parse(printed(sarif, ...args)) as Log;
  validate(output);
  expect(validate.errors ?? []).toEqual([]);
  return output;
}

describe('sarif', () => {
  it('is a schema that can say no', () => {
    expect(validate({ version: '2.1.0', runs: [{ tool: { driver: {} } }] })).toBe(false);
  });

  it('says level, region, related places, fingerprint and safe fixes', () => {
    const [run] = log([plainFile]).runs;
    expect(run?.results[0]).toEqual({
      ruleId: 'label-typo',
      ruleIndex: expect.any(Number) as number,
      level: 'error',
      message: { text: '表三“二、上年转结”有误：“转结”应为“结转”。请按统一格式改正。' },
      locations: [{ physicalLocation: {
        artifactLocation: { uri: '2020/%E5%BB%BA%E5%A1%98%E9%95%87.txt' },
        region: { startLine: 119, startColumn: 6, endLine: 119, endColumn: 8 },
      } }],
      relatedLocations: [
        { id: 0, message: { text: '另一处' }, physicalLocation: { artifactLocation: { uri: '2020/%E5%BB%BA%E5%A1%98%E9%95%87.txt' }, region: { startLine: 17, startColumn: 1, endLine: 17, endColumn: 5 } } },
        { id: 1, message: { text: '上一年' }, physicalLocation: { artifactLocation: { uri: '2019/%E6%97%A7%20%E6%8A%A5%E5%91%8A.txt' }, region: { startLine: 4, startColumn: 2, endLine: 4, endColumn: 3 } } },
      ],
      partialFingerprints: { 'nianbao/v1': '0acf365306469836' },
      fixes: [{ description: { text: '改为“结转”' }, artifactChanges: [{
        artifactLocation: { uri: '2020/%E5%BB%BA%E5%A1%98%E9%95%87.txt' },
        replacements: [{ deletedRegion: { startLine: 119, startColumn: 6, endLine: 119, endColumn: 8 }, insertedContent: { text: '结转' } }],
      }] }],
      properties: { severity: 'error' },
    });
    expect(run?.results[1]?.['level']).toBe('note');
    expect(run?.artifacts).toEqual([{ location: { uri: '2020/%E5%BB%BA%E5%A1%98%E9%95%87.txt' }, encoding: 'GB18030' }]);
  });

  it('names places of a Word file in words, and offers no edit of it', () => {
    const [result] = log([wordFile]).runs[0]?.results ?? [];
    expect(result).toMatchObject({ locations: [{ logicalLocations: [{ fullyQualifiedName: '表三 · 二、上年转结' }] }] });
    expect(JSON.stringify(result?.['locations'])).not.toContain('region');
    expect(result).not.toHaveProperty('fixes');
  });

  it('tells what could not be checked, and who has sent nothing', () => {
    const run = log([{ path: 'x.doc', error: '是旧格式。' }], missing).runs[0];
    expect(run?.results).toEqual([]);
    expect(run?.invocations).toMatchObject([{ executionSuccessful: false, toolExecutionNotifications: [
      { level: 'error', message: { text: '未能检查：是旧格式。' } }, { level: 'warning' }, { level: 'warning' },
    ] }]);
  });

  it.each([...samples])('is valid for %s', (name, text) => {
    const analysis = analyze(TextDocument.create(name, 'nianbao-report', 0, text));
    const source = { kind: 'text', encoding: 'UTF-8', places: [] } as const;
    const file = toFileResult(name, analysis, analysis.problems, { fixed: 0, source, part: null });
    expect(log([file]).runs[0]?.results).toHaveLength(analysis.problems.length);
  });

  it('is valid whatever stands in a report', () => {
    expect(log(hostileFiles, missing).runs[0]?.results).toHaveLength(hostileFiles.length);
    log([]);
  });

  it.each([
    ['a b/年.txt', 'a%20b/%E5%B9%B4.txt'], ['/a/b.txt', 'file:///a/b.txt'], ['C:/a b/c.txt', 'file:///C:/a%20b/c.txt'], ['a:b/c', 'a%3Ab/c'], ['\uD800', '%EF%BF%BD'],
  ])('writes the path %j as %s', (path, uri) => {
    expect(toUri(path)).toBe(uri);
  });
});
