import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Analysis } from '../../server/src/analysis/analysis';
import { fingerprintKey, fingerprintOf } from '../../server/src/analysis/fingerprint';
import { analysisOf, BOOKMARK, reportText } from '../features/reportText';
import { samples } from '../samples';
import { tableStyles } from '../tableStyles';

const none: ReadonlyMap<string, string> = new Map();

function keysOf({ report, problems }: Analysis): string[] {
  return problems.map((problem) => fingerprintKey(fingerprintOf(report, problem), none)).sort();
}

const faulty = reportText({
  body: `本机关${BOOKMARK}落实各项要求。\n其他文字。\n再一次${BOOKMARK}写到。`,
  cells: { 'new natural': '3', 'grant total': '/' },
});

describe('a fingerprint', () => {
  test('says what is found, where in the form, in which report', () => {
    const { report, problems } = analysisOf(faulty);
    const found = problems.map((problem) => fingerprintOf(report, problem));
    expect(found).toContainEqual({
      rule: 'template-residue', organisation: '青山镇人民政府', year: 2021, place: '一', text: BOOKMARK, context: '本机关…落实各项要求。',
    });
    expect(found.filter(({ place }) => place?.startsWith('三 / 表三 / '))).not.toEqual([]);
    expect(new Set(keysOf({ report, problems } as Analysis)).size).toBe(problems.length);
  });

  /** Lines that a clerk may put in: sentences and blanks, but no heading, table or date. */
  const line = fc.constantFrom('', '　　', '加强组织领导，明确责任分工。', '\t', '全年共组织培训若干次；', '（此处从略）');

  test.each([['made', faulty], ...samples])('stays the same whatever is put in above: %s', (_, text) => {
    const keys = keysOf(analysisOf(text));
    const lines = text.split('\n');
    const heading = lines.findIndex((each) => /^\s*一、/.test(each.replaceAll('\u00A0', ' ')));
    expect(heading).toBeGreaterThan(0);
    // Beside the first finding of section one a sentence more would be another context; below its heading none stands.
    fc.assert(fc.property(fc.array(line, { maxLength: 8 }), (added) => {
      const after = [...lines.slice(0, heading + 1), ...added, ...lines.slice(heading + 1)].join('\n');
      const now = new Set(keysOf(analysisOf(after)));
      expect(keys.filter((key) => !now.has(key))).toEqual([]);
    }), { numRuns: 30 });
  });

  test.each(tableStyles)('is the same in a table written as %s', (style) => {
    const cells = { 'new natural': '3', 'new total': '4' };
    expect(keysOf(analysisOf(reportText({ style, cells })))).toEqual(keysOf(analysisOf(reportText({ cells }))));
  });

  test.each([
    ['the text', faulty.replace('落实各项', '贯彻各项')],
    ['the year', faulty.replaceAll('2021', '2022')],
    ['the organisation', faulty.replaceAll('青山镇', '绿水镇')],
  ])('is another when %s is another', (_, other) => {
    const before = new Set(keysOf(analysisOf(faulty)));
    expect(keysOf(analysisOf(other)).some((key) => !before.has(key))).toBe(true);
  });

  test('is that of the same organisation under its other name', () => {
    const { report, problems } = analysisOf(faulty);
    const [problem] = problems;
    const fingerprint = fingerprintOf(report, problem!);
    const aliases = new Map([['青山镇政府', '青山镇人民政府']]);
    expect(fingerprintKey({ ...fingerprint, organisation: '青山镇政府' }, aliases)).toBe(fingerprintKey(fingerprint, aliases));
    expect(fingerprintKey({ ...fingerprint, organisation: '青山镇政府' }, none)).not.toBe(fingerprintKey(fingerprint, none));
  });
});
