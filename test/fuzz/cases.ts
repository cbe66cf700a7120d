import fc from 'fast-check';
import { test } from 'vitest';

/**
 * How the cases of one run are shared out among the properties: 10,000 in `npm test`, always the same ones; any number
 * by hand, always others: `NIANBAO_FUZZ=1000000 npx vitest run test/fuzz`. A failure prints its seed.
 */
const shares = {
  bytes: 1200, encodings: 900, pages: 500, wordFiles: 500, sheets: 500, ownSheets: 400,
  layout: 500, blocks: 300, printedTables: 900,
  rules: 500, edited: 100, anyFix: 200, safeFixes: 400, fixAll: 250,
  requests: 250, formatting: 150,
  reporters: 350, reports: 100,
  settings: 1000, sideFiles: 1000,
} as const;

const STANDARD = Object.values(shares).reduce((sum, share) => sum + share, 0);
const asked = process.env['NIANBAO_FUZZ'];
const cases = Number(asked ?? STANDARD);

/** A whole night, where somebody asks for that. */
const MOST_MILLISECONDS = asked === undefined ? 60_000 : 10 * 3_600_000;

/** A test that `predicate` throws for no value. */
export function holds<T>(share: keyof typeof shares, name: string, values: fc.Arbitrary<T>, predicate: (value: T) => void): void {
  const numRuns = Math.ceil((shares[share] / STANDARD) * cases);
  test(name, () => {
    fc.assert(fc.property(values, predicate), { numRuns, ...(asked === undefined ? { seed: 2021 } : {}) });
  }, MOST_MILLISECONDS);
}
