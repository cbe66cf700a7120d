import fc from 'fast-check';
import { expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { analyze } from '../../server/src/analysis/analysis';
import { fileAnalysis } from '../../server/src/analysis/compare';
import { formConcepts } from '../../server/src/archive/formConcepts';
import { packReport, unpackFigures, unpackPassages, type PackedReport } from '../../server/src/archive/packedReport';
import type { Passages } from '../../server/src/archive/passages';
import { forms } from '../../server/src/taxonomy/forms';
import { samples } from '../samples';

function unpackContent(form: PackedReport['form'], bytes: Uint8Array) {
  return { figures: unpackFigures(form, bytes), passages: unpackPassages(bytes) };
}

function plain({ places, hashes, lengths }: Passages) {
  return { places: Array.from(places), hashes: Array.from(hashes), lengths: Array.from(lengths) };
}

it.each([...samples])('keeps all that is filed of %s, in 2 KB', (_, text) => {
  const filed = fileAnalysis(analyze(TextDocument.create('a.txt', 'nianbao-report', 0, text)), 'a.txt', (name) => name)!;
  const { form, bytes } = packReport(filed);
  expect(unpackContent(form, bytes)).toEqual({ figures: filed.figures, passages: plain(filed.passages) });
  expect(bytes.length).toBeLessThan(2048);
});

const count = fc.oneof(fc.constant(NaN), fc.integer(), fc.maxSafeInteger().filter((number) => Math.abs(number) < 2 ** 52));
const place = fc.nat(2 ** 31);
const hash = fc.nat(2 ** 32 - 1);

it('keeps any number, at any place', () => {
  fc.assert(fc.property(fc.constantFrom(...forms), fc.array(count), fc.array(place), fc.array(hash), ({ id }, numbers, at, hashes) => {
    const { list } = formConcepts(id);
    const counts = Float64Array.from(list, (_, index) => numbers[index % Math.max(1, numbers.length)] ?? NaN);
    const places = Uint32Array.from({ length: list.length * 3 }, (_, index) => (Number.isNaN(counts[Math.floor(index / 3)]) ? 0 : at[index % Math.max(1, at.length)] ?? 0));
    const content = {
      figures: { form: id, counts, places },
      passages: { places: Uint32Array.from(at), hashes: Uint32Array.from(hashes), lengths: Uint16Array.from(hashes, (value) => value) },
    };
    const { bytes } = packReport({ file: '', body: '', organisation: '', year: 2023, reviewsStock: false, growths: [], ...content });
    expect(unpackContent(id, bytes)).toEqual({ ...content, passages: plain(content.passages) });
  }));
});
