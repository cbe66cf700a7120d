import { expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { analyze } from '../../server/src/analysis/analysis';
import { contains } from '../../server/src/text/span';
import { mendedSamples } from './cleanProse';

test('the prose of the samples, its listed mistakes mended, has no warnings', () => {
  const rows = mendedSamples().map(({ name, text }) => {
    const { problems, report } = analyze(TextDocument.create(`file:///${name}`, 'nianbao-report', 1, text));
    const inProse = problems.filter(({ span, severity }) => (
      (severity === 'warning' || severity === 'error') && report.prose.some((paragraph) => contains(paragraph.span, span))
    ));
    const characters = report.prose.reduce((sum, { content }) => sum + content.length, 0);
    return { name, characters, findings: inProse.map(({ rule, message }) => `${rule.id}: ${message}`) };
  });
  const characters = rows.reduce((sum, row) => sum + row.characters, 0);
  const findings = rows.flatMap((row) => row.findings);
  console.log(`${characters} characters of prose, ${((1e4 * findings.length) / characters).toFixed(2)} findings in 10,000\n${findings.join('\n')}`);
  expect(characters).toBeGreaterThan(7000);
  expect(findings).toEqual([]);
});
