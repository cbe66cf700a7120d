import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { expect } from 'vitest';
import { noPolicy, applyPolicy } from '../../server/src/config/policy';
import { toFileResult } from '../../server/src/reporters/fileResult';
import { reporters, type Format } from '../../server/src/reporters/index';
import type { FileResult } from '../../server/src/reporters/reporter';
import { hostileFiles, hostileWords, missing, plainProblem } from '../reporters/hostile';
import { holds } from './cases';
import { analysisOf, anyText } from './texts';

const formats = Object.keys(reporters) as Format[];
const anyWords = fc.oneof(fc.constantFrom(...hostileWords), fc.array(fc.oneof(fc.constantFrom(...hostileWords), fc.string({ unit: 'binary', maxLength: 4 }), fc.constantFrom('\ud800', '\udfff', '\r', '\0')), { maxLength: 4 }).map((parts) => parts.join('')));
const position = fc.record({ line: fc.nat(1e6), character: fc.nat(300) });
const range = fc.record({ start: position, end: position });

const problem = fc.record({
  message: anyWords, line: anyWords, range,
  severity: fc.constantFrom('error', 'warning', 'information', 'hint'),
  location: fc.record({ section: fc.option(anyWords), table: fc.option(anyWords), row: fc.option(anyWords), column: fc.option(anyWords) }),
  related: fc.array(fc.record({ path: anyWords, message: anyWords, range }), { maxLength: 2 }),
  fixes: fc.array(fc.record({ title: anyWords, safe: fc.boolean(), edits: fc.array(fc.record({ range, newText: anyWords }), { maxLength: 2 }) }), { maxLength: 2 }),
}).map((each) => ({ ...plainProblem, ...each }));

const file: fc.Arbitrary<FileResult> = fc.oneof(
  fc.constantFrom(...hostileFiles),
  fc.record({ path: anyWords, error: anyWords }),
  fc.record({
    path: anyWords, problems: fc.array(problem, { maxLength: 3 }), fixed: fc.nat(3), part: fc.integer({ min: 1, max: 9 }),
    report: fc.option(fc.record({ organisation: fc.option(anyWords), year: fc.option(fc.nat(9999)), form: fc.constantFrom('2019', '2021') })),
  }),
);

function print(format: Format, files: readonly FileResult[], { color = false, width = 80 } = {}): string | Uint8Array {
  const reporter = reporters[format]({ color, width });
  const text = files.map(reporter.add).join('');
  const end = reporter.end(missing);
  return typeof end === 'string' ? text + end : end;
}

/** What the programs that read a format demand of it. */
function expectReadable(format: Format, printed: string | Uint8Array): void {
  if (typeof printed !== 'string') {
    for (const xml of Object.values(unzipSync(printed))) expectXml(new TextDecoder('utf-8', { fatal: true }).decode(xml));
  } else if (format === 'junit') expectXml(printed);
  else if (format === 'json' || format === 'sarif' || format === 'gitlab') expect(() => JSON.parse(printed) as unknown).not.toThrow();
  else if (format === 'github') expect(printed).toMatch(/^(?:::(?:error|warning|notice) [^\r\n]*\n)*$/);
  else if (format === 'html') expect(printed).not.toMatch(/<script>alert|<img src=x|<svg onload/);
  else if (format === 'text' || format === 'pretty') expect(printed).not.toMatch(/[\0-\u0008\u000b-\u001f\u007f-\u009f\u202e]/);
}

function expectXml(xml: string): void {
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
}

holds('reporters', 'results of any words are printed so that what reads them can', fc.tuple(fc.constantFrom(...formats), fc.array(file, { maxLength: 4 }), fc.nat(120)), ([format, files, width]) => {
  expectReadable(format, print(format, files, { width }));
});

holds('reports', 'the findings of any text are printed in every format', anyText, (text) => {
  const analysis = analysisOf(text);
  const source = { kind: 'text', encoding: 'UTF-8', places: [] } as const;
  const result = toFileResult('a.txt', analysis, applyPolicy(analysis, noPolicy), { fixed: 0, source, part: null, draws: true });
  for (const format of formats) expectReadable(format, print(format, [result]));
});
