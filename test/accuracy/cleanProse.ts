import { readdirSync, readFileSync } from 'node:fs';
import { parseLayout } from '../../server/src/layout/parseLayout';
import { buildReport } from '../../server/src/structure/buildReport';

const reports = new URL('../reports/', import.meta.url);

/** What is wrong in the prose of the samples, with what it should be. */
const listedMistakes: readonly (readonly [string, string])[] = [
  ['审批台帐', '审批台账'],
  ['无其它需要', '无其他需要'],
  ['[bookmark: _GoBack]', ''],
  // The sum of the list and that of the table below it, which differ from the total and from each other.
  ['主动公开政府信息337条，其中，政府决策类12条，工作信息类281条', '主动公开政府信息339条，其中，政府决策类12条，工作信息类269条'],
  ['财政信息类34条。', '财政信息类34条，其他类16条。'],
];

const LAST_SECTION = '六、其他需要报告的事项';

/** The samples with the mistakes in their prose mended. */
export function mendedSamples(): { name: string; text: string }[] {
  const files = readdirSync(reports).filter((name) => name.endsWith('.txt')).sort();
  return files.map((name) => {
    const text = readFileSync(new URL(name, reports), 'utf8');
    const mended = listedMistakes.reduce((result, [wrong, right]) => result.replaceAll(wrong, right), text);
    return { name, text: /^\s*六、/m.test(mended) ? mended : `${mended.trimEnd()}\n\n${LAST_SECTION}\n无。\n` };
  });
}

/** The paragraphs of their prose. */
export function sampleParagraphs(): string[] {
  return mendedSamples().flatMap(({ text }) => (
    buildReport(parseLayout(text)).prose.map(({ span }) => text.slice(span.start, span.end))
  ));
}

/** Sentences of the genre that are no sample's. */
export function genreParagraphs(): string[] {
  return readFileSync(new URL('genre.txt', import.meta.url), 'utf8').trim().split('\n');
}
