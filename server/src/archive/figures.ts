import { numberIn } from '../report/facts';
import type { Fact, FormTable } from '../report/report';
import type { FormId } from '../taxonomy/taxonomy';
import { toInteger } from '../text/decimal';
import type { Span } from '../text/span';
import { formConcepts, type FormConcept } from './formConcepts';

/** Where something stands in a text: line and character from 0, in UTF-16 units, on one line. */
export interface Place {
  readonly line: number;
  readonly character: number;
  readonly length: number;
}

/** Where a span of a text stands. */
export type PlaceOf = (span: Span) => Place;

/** The whole numbers in a report's tables and where they stand: 16 bytes and less than 8 KB a report. */
export interface Figures {
  readonly form: FormId;
  /** By the order of the form's concepts; NaN where the cell is not there, or states no whole number. */
  readonly counts: Float64Array;
  /** Line, character and length for each. */
  readonly places: Uint32Array;
}

export interface Figure {
  readonly concept: FormConcept;
  readonly count: number;
  readonly place: Place;
}

/** A table that stands there twice is left out: which of the two is meant cannot be known. */
export function figuresOf(form: FormId, tables: readonly FormTable[], placeOf: PlaceOf): Figures {
  const { list, firstOf } = formConcepts(form);
  const counts = new Float64Array(list.length).fill(NaN);
  const places = new Uint32Array(list.length * 3);
  for (const { definition, facts } of soleTables(form, tables).flatMap(({ rows }) => rows)) {
    const first = firstOf.get(definition);
    if (first === undefined) continue;
    for (const [column, fact] of facts.entries()) {
      const count = wholeNumberIn(fact);
      if (count === null) continue;
      const { line, character, length } = placeOf(fact.span);
      counts[first + column] = count;
      const at = (first + column) * 3;
      places[at] = line;
      places[at + 1] = character;
      places[at + 2] = length;
    }
  }
  return { form, counts, places };
}

function wholeNumberIn(fact: Fact): number | null {
  if (fact.value.kind === 'number' && fact.value.count !== null) return fact.value.count;
  const number = numberIn(fact);
  return number && toInteger(number);
}

/** The figures of one form, of the tables that stand there once. */
export function soleTables(form: FormId, tables: readonly FormTable[]): FormTable[] {
  return tables.filter((table) => table.form.id === form
    && tables.every((other) => other === table || other.definition.id !== table.definition.id));
}

/** Null where there is none that can be read. */
export function figureAt({ form, counts, places }: Figures, key: string): Figure | null {
  const { list, indexOf } = formConcepts(form);
  const index = indexOf.get(key) ?? -1;
  const concept = list[index];
  const count = counts[index];
  if (!concept || count === undefined || Number.isNaN(count)) return null;
  const [line = 0, character = 0, length = 0] = places.subarray(index * 3, index * 3 + 3);
  return { concept, count, place: { line, character, length } };
}
