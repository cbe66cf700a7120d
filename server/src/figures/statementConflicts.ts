import { isRegion } from '../bodies/reportingBody';
import { numberIn } from '../report/facts';
import { firstTable } from '../report/formTables';
import type { Fact, FormTable, Report, Statement } from '../report/report';
import { proseConcepts, type ProseConcept, type Term } from '../taxonomy/proseConcepts';
import { toInteger } from '../text/decimal';
import { flatMap } from '../text/flatMap';

/** A statement of the prose beside the cells that state the same. */
export interface Comparison {
  readonly statement: Statement;
  readonly concept: ProseConcept;
  /** Each sum of cells that the statement may rightly be; the usual one first. */
  readonly readings: readonly Reading[];
}

export interface Reading {
  readonly facts: readonly Fact[];
  readonly value: number;
}

type Stated = Pick<Report, 'statements' | 'tables' | 'organisation'>;

const byId = new Map(proseConcepts.map((concept) => [concept.id, concept]));

/** The statements that stand in a table too, as far as its cells can be read. */
export function compareStatements({ statements, tables }: Pick<Stated, 'statements' | 'tables'>): Comparison[] {
  const known = new Map<ProseConcept, readonly Reading[]>();
  return flatMap(statements, (statement) => {
    const concept = byId.get(statement.concept);
    if (!concept) return [];
    const readings = known.get(concept) ?? readingsOf(concept, tables);
    known.set(concept, readings);
    return readings.length > 0 ? [{ statement, concept, readings }] : [];
  });
}

function readingsOf(concept: ProseConcept, tables: readonly FormTable[]): Reading[] {
  const table = firstTable(tables, concept.table);
  return table ? flatMap(concept.readings, (terms) => readingOf(table, terms) ?? []) : [];
}

/** The sum of cells that the statement agrees with; else the usual one. */
export function closestReading({ statement, readings }: Comparison): Reading | undefined {
  return readings.find(({ value }) => value === statement.value) ?? readings[0];
}

/** What the prose states of a cell. */
export function statementsOn(report: Stated, fact: Fact): Comparison[] {
  return compareStatements(report).filter((comparison) => closestReading(comparison)?.facts.includes(fact));
}

/** Those that no reading makes right. Where the prose says it twice and is right once, the other speaks of a part. */
export function findConflicts(report: Stated): Comparison[] {
  const { organisation, tables } = report;
  const all = compareStatements(report).filter(isReadable);
  const right = new Set(all.filter(isRight).map(({ concept }) => concept.id));
  const applications = firstTable(tables, 't3');
  const carriedIn = applications ? readingOf(applications, CARRIED_IN)?.value ?? null : null;
  const known = { isOnRegion: organisation !== null && isRegion(organisation), carriedIn, right };
  return all.filter((each) => !right.has(each.concept.id) && !mayBePart(each, known));
}

/** Where a cell cannot be read, the statement may agree with it. */
function isReadable({ statement, concept, readings }: Comparison): boolean {
  return statement.isInWords || readings.length === concept.readings.length;
}

/** That there is none at all can be said in one way only. */
export function isRight({ statement, readings }: Comparison): boolean {
  return (statement.isInWords ? readings.slice(0, 1) : readings).some(({ value }) => value === statement.value);
}

/** What with the number of the answered ones makes an account: so many came in, so many are left. */
const BESIDE_HANDLED = ['received', 'carriedIn', 'carriedOut'];

const CARRIED_IN: readonly Term[] = [{ row: 'carriedIn', column: 'total', sign: 1 }];

/** What is known of a report as a whole. */
interface Known {
  readonly isOnRegion: boolean;
  /** How many applications of the year before the table has; null where that cannot be read. */
  readonly carriedIn: number | null;
  /** The concepts of which the prose says what the table says. */
  readonly right: ReadonlySet<string>;
}

/**
 * The prose may tell of the results of this year's applications only, while the table has those of last year's too, all
 * of them where the prose gives the whole account; and in the report on a region it may tell of one body, where the table
 * has the sum of all.
 */
function mayBePart({ statement, concept, readings: [usual] }: Comparison, { isOnRegion, carriedIn, right }: Known): boolean {
  const missing = (usual?.value ?? 0) - statement.value;
  if (missing < 0) return false;
  if (isOnRegion) return true;
  const isResult = usual?.facts.every(({ row }) => row.id.startsWith('result.')) ?? false;
  if (!isResult || carriedIn === null) return false;
  const isAccount = concept.id === 'handled' && BESIDE_HANDLED.every((id) => right.has(id));
  return isAccount ? missing === carriedIn : missing <= carriedIn;
}

/** Null where a cell is missing or does not state a whole number. */
function readingOf({ rows, definition }: FormTable, terms: readonly Term[]): Reading | null {
  const facts: Fact[] = [];
  let value = 0;
  for (const { row, column, sign } of terms) {
    const asked = definition.rows.filter(({ id }) => isWithin(id, row));
    if (asked.length === 0) return null;
    for (const each of asked) {
      const bound = rows.find((other) => other.definition === each);
      const found = bound?.facts.filter((fact) => isWithin(fact.column.id, column)) ?? [];
      if (found.length === 0) return null;
      for (const fact of found) {
        const number = numberIn(fact);
        const count = number && toInteger(number);
        if (count === null) return null;
        value += sign * count;
        facts.push(fact);
      }
    }
  }
  return { facts, value };
}

function isWithin(id: string, group: string): boolean {
  return id === group || id.startsWith(`${group}.`);
}

/** Four numbers of applications in prose that do not balance: what came in, and what became of it. */
export interface Imbalance {
  readonly received: Statement;
  readonly carriedIn: Statement;
  readonly handled: Statement;
  readonly carriedOut: Statement;
}

/** Only where there is no table three to say which of them is wrong, and each is told of once. */
export function findImbalance({ statements, tables }: Stated): Imbalance | null {
  if (firstTable(tables, 't3')) return null;
  const only = (id: string): Statement | undefined => {
    const [first, ...others] = statements.filter(({ concept }) => concept === id);
    return others.length === 0 ? first : undefined;
  };
  const [received, carriedIn, handled, carriedOut] = ['received', 'carriedIn', 'handled', 'carriedOut'].map(only);
  if (!received || !carriedIn || !handled || !carriedOut) return null;
  const after = handled.value + carriedOut.value;
  // 收办 may take in what was carried over.
  const isBalanced = received.value + carriedIn.value === after || received.value === after;
  return isBalanced ? null : { received, carriedIn, handled, carriedOut };
}
