import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseLayout } from '../../server/src/layout/parseLayout';
import type { Calculation, Cause, FormTable } from '../../server/src/report/report';
import { buildReport } from '../../server/src/structure/buildReport';
import { holds } from '../../server/src/tables/calculations';
import { printSkeleton } from '../../server/src/tables/skeleton';
import { forms } from '../../server/src/taxonomy/forms';
import type { Concept, TableDefinition, TableId } from '../../server/src/taxonomy/taxonomy';
import { correctCounts, keyOf, seededRandom, type Counts } from '../accuracy/randomTable';

/** A table in which every calculation holds, and some of its cells; small enough to be printed when a test fails. */
function tableAndCells(id: TableId, cells: number): fc.Arbitrary<Sample> {
  const form = fc.constantFrom(...forms.map((each) => each.id));
  return fc.record({ id: fc.constant(id), form, seed: fc.nat(), cells: fc.uniqueArray(fc.nat(174), { minLength: cells, maxLength: cells }) });
}

interface Sample {
  readonly id: TableId;
  readonly form: string;
  readonly seed: number;
  readonly cells: readonly number[];
}

function read({ id, form, seed, cells: indices }: Sample): { definition: TableDefinition; counts: Counts; cells: Concept[] } {
  const definition = definitionOf(form, id);
  const all = concepts(definition);
  const cells = indices.flatMap((index) => all[index % all.length] ?? []);
  return { definition, counts: correctCounts(definition, seededRandom(seed)), cells: [...new Set(cells)] };
}

function definitionOf(form: string, id: TableId): TableDefinition {
  return forms.find((each) => each.id === form)!.tables.find((table) => table.id === id)!;
}

describe('table three', () => {
  it('has no causes where every calculation holds', () => {
    fc.assert(fc.property(tableAndCells('t3', 0), (sample) => {
      const { definition, counts } = read(sample);
      const table = tableWith(definition, counts);
      expect(table.calculations).toHaveLength(definition.calculations.length);
      expect(table.causes).toEqual([]);
    }));
  });

  it('names the one wrong cell and its right value', () => {
    fc.assert(fc.property(tableAndCells('t3', 1), fc.integer({ min: -50, max: 50 }), (sample, by) => {
      const { definition, counts, cells } = read(sample);
      const wrong = changed(counts, cells, [by]);
      const { causes, calculations } = tableWith(definition, wrong);
      const isWrong = cells.filter((cell) => wrong.get(keyOf(cell)) !== counts.get(keyOf(cell)));
      expect(causes.map(({ fact, expected, alternatives }) => [keyOf(fact), expected, alternatives])).toEqual(
        isWrong.map((cell) => [keyOf(cell), counts.get(keyOf(cell)), []]),
      );
      expect(new Set(causes.flatMap((cause) => cause.calculations))).toEqual(new Set(calculations.filter(isBroken)));
    }), { numRuns: 300 });
  });

  it('names two wrong cells, or says between which cells it cannot decide', () => {
    const changes = fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 }));
    fc.assert(fc.property(tableAndCells('t3', 2), changes, (sample, by) => {
      const { definition, counts, cells } = read(sample);
      const wrong = changed(counts, cells, by);
      const { causes } = tableWith(definition, wrong);
      const named = causes.flatMap(({ fact, expected, alternatives }) => [{ fact, expected }, ...alternatives]);
      for (const cell of cells) {
        const right = counts.get(keyOf(cell));
        if (right === wrong.get(keyOf(cell))) continue;
        expect(named.filter(({ fact, expected }) => keyOf(fact) === keyOf(cell) && expected === right)).not.toEqual([]);
      }
      expect(tableWith(definition, corrected(wrong, causes)).causes).toEqual([]);
    }), { numRuns: 300 });
  });

  it('lists the other cells that would explain it as well', () => {
    const definition = definitionOf('2019', 't3');
    const counts = new Map([['new/natural', 2], ['new/total', 2], ['result.granted/natural', 1], ['result.granted/total', 1]]);
    const { causes } = tableWith(definition, new Map([...counts, ['result.total/natural', 1], ['result.total/total', 1]]));
    expect(causes.map(({ fact, expected }) => [keyOf(fact), expected])).toEqual([['new/natural', 1], ['new/total', 1]]);
    expect(causes.map(({ alternatives }) => alternatives.map(({ fact, expected }) => [keyOf(fact), expected]))).toEqual([
      [['carriedOut/natural', 1]],
      [['carriedOut/total', 1]],
    ]);
  });

  it('keeps to calculations whose cells can all be read', () => {
    const definition = definitionOf('2019', 't3');
    const text = printSkeleton(definition, 'tabs', '\n', ({ row, column }) => {
      if (row.id === 'new' && column.id === 'natural') return '增';
      return row.id === 'new' && column.id === 'total' ? '5' : '0';
    });
    const { causes } = tableOf(definition, text);
    expect(causes.map(({ fact, expected }) => [keyOf(fact), expected])).toEqual([['new/total', 0]]);
  });
});

describe('table four', () => {
  it('takes the total for the likeliest and every item for another possibility', () => {
    fc.assert(fc.property(tableAndCells('t4', 1), fc.integer({ min: 1, max: 9 }), (sample, by) => {
      const { definition, counts, cells } = read(sample);
      const { causes } = tableWith(definition, changed(counts, cells, [by]));
      expect(causes).toHaveLength(1);
      const [cause] = causes;
      expect(cause?.fact.column.id).toMatch(/\.total$/);
      const named = [cause!, ...cause!.alternatives].map(({ fact, expected }) => `${keyOf(fact)} ${expected}`);
      expect(named).toContain(`${keyOf(cells[0]!)} ${counts.get(keyOf(cells[0]!)) ?? 0}`);
    }));
  });
});

describe('any numbers', () => {
  const number = fc.oneof(fc.constant(0), fc.nat(9), fc.nat(100000));
  const any = fc.tuple(fc.constantFrom('t3' as const, 't4' as const), fc.array(number, { maxLength: 175 }));

  it('leaves no broken calculation without a cause and names no cell twice', () => {
    fc.assert(fc.property(any, ([id, numbers]) => {
      const definition = definitionOf('2021', id);
      const counts = new Map(concepts(definition).map((concept, index) => [keyOf(concept), numbers[index] ?? 0]));
      const { calculations, causes } = tableWith(definition, counts);
      expect(new Set(causes.flatMap((cause) => cause.calculations))).toEqual(new Set(calculations.filter(isBroken)));
      for (const { fact, expected, alternatives } of causes) {
        expect(expected).toBeGreaterThanOrEqual(0);
        expect(expected).not.toBe(counts.get(keyOf(fact)));
        const cells = [fact, ...alternatives.map((each) => each.fact)];
        expect(new Set(cells).size).toBe(cells.length);
      }
      const starts = causes.map(({ fact }) => fact.span.start);
      expect(starts).toEqual(starts.toSorted((a, b) => a - b));
      expect(new Set(starts).size).toBe(starts.length);
    }), { numRuns: 60 });
  });
});

function isBroken(calculation: Calculation): boolean {
  return !holds(calculation);
}

function concepts(definition: TableDefinition): Concept[] {
  return definition.rows.flatMap((row) => row.columns.map((column) => ({ row, column })));
}

function changed(counts: Counts, cells: readonly Concept[], by: readonly number[]): Counts {
  const wrong = new Map(counts);
  cells.forEach((cell, index) => {
    const count = counts.get(keyOf(cell)) ?? 0;
    wrong.set(keyOf(cell), Math.max(0, count + (by[index] ?? 0)));
  });
  return wrong;
}

function corrected(counts: Counts, causes: readonly Cause[]): Counts {
  return new Map([...counts, ...causes.map(({ fact, expected }): [string, number] => [keyOf(fact), expected])]);
}

function tableWith(definition: TableDefinition, counts: Counts): FormTable {
  return tableOf(definition, printSkeleton(definition, 'tabs', '\n', (concept) => String(counts.get(keyOf(concept)) ?? 0)));
}

function tableOf(definition: TableDefinition, text: string): FormTable {
  const heading = definition.id === 't3' ? '三、收到和处理政府信息公开申请情况' : '四、政府信息公开行政复议、行政诉讼情况';
  const { tables } = buildReport(parseLayout(`${heading}\n\n${text}\n`));
  const table = tables.find(({ definition: { id } }) => id === definition.id);
  if (!table) throw new Error('the printed table is not read');
  return table;
}
