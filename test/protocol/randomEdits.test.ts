import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Diagnostic, Position } from 'vscode-languageserver/node';
import { samples } from '../samples';
import { itemsOf, sessionOf, URI, type Session } from './session';
import { startTestServer, type TestServer } from './testServer';

const texts = [...samples.values()].flatMap((sample) => [sample, sample.replaceAll('\n', '\r\n')]);

/** Where (as a part of the text), how much is replaced, and by what. */
const edit = fc.tuple(
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.oneof({ arbitrary: fc.nat(3), weight: 4 }, { arbitrary: fc.nat(400), weight: 1 }),
  fc.oneof(fc.constantFrom('', '1', '\t', '\n', '\r\n', '[bookmark: x]', '一、', '\t0\n\n', '𠀀'), fc.string({ unit: 'grapheme', maxLength: 4 })),
);

let server: TestServer;
let session: Session;
beforeAll(async () => {
  server = await startTestServer({ capabilities: { textDocument: { diagnostic: { relatedInformation: true } } } });
  session = sessionOf(server);
});
afterAll(() => server.stop());

test('a text that has been edited has the diagnostics of the same text opened afresh', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...texts), fc.array(edit, { minLength: 1, maxLength: 6 }), async (text, edits) => {
      await session.open(text);
      let edited = text;
      for (const [index, [place, length, newText]] of edits.entries()) {
        const start = boundary(edited, Math.floor(place * edited.length));
        const end = boundary(edited, Math.min(start + length, edited.length));
        await session.change(index + 2, [{ range: { start: positionAt(edited, start), end: positionAt(edited, end) }, text: newText }]);
        if (index % 2 === 0) await session.pull();
        edited = edited.slice(0, start) + newText + edited.slice(end);
      }
      const diagnostics = itemsOf(await session.pull());
      await session.close();
      await session.open(edited);
      const fresh = itemsOf(await session.pull());
      await session.close();
      expect(diagnostics).toEqual(fresh);
      expectInside(edited, fresh);
    }),
    { numRuns: 60 },
  );
});

/** Not between the two halves of a character or of a line break: no cursor stands there. */
function boundary(text: string, offset: number): number {
  const halves = text.slice(offset - 1, offset + 1);
  return offset > 0 && (halves === '\r\n' || /^[\ud800-\udbff][\udc00-\udfff]$/.test(halves)) ? offset - 1 : offset;
}

function positionAt(text: string, offset: number): Position {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: lines.length - 1, character: lines.at(-1)!.length };
}

function expectInside(text: string, diagnostics: readonly Diagnostic[]): void {
  const lines = text.split(/\r\n|\r|\n/);
  const places = diagnostics.flatMap(({ range, relatedInformation = [] }) => {
    return [range, ...relatedInformation.map(({ location }) => location.range)].flatMap(({ start, end }) => [start, end]);
  });
  expect(places.filter(({ line, character }) => character > (lines[line]?.length ?? -1))).toEqual([]);
  expect(diagnostics.flatMap(({ relatedInformation = [] }) => relatedInformation).every(({ location }) => location.uri === URI)).toBe(true);
}
