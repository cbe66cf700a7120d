import { isTotalCell } from '../report/facts';
import type { Calculation, Cause, Fact } from '../report/report';
import { flatMap } from '../text/flatMap';
import { groupBy } from '../text/groupBy';
import { countOf, holds } from './calculations';

/** One cell with another value: an explanation is a set of these that makes every calculation hold. */
interface Change {
  readonly fact: Fact;
  readonly delta: number;
}

/** Explanations of more cells are not looked for: then every broken calculation speaks for itself. */
const MOST_CHANGES = 4;

/** Bounds the search, whatever the numbers are. */
const MOST_STEPS = 4000;

/**
 * Which cells are wrong: the smallest sets of cells that explain every calculation that does not hold.
 * In table three each cell stands in at least two calculations and two calculations share at most one
 * cell, so one wrong cell is always found. Cells that all smallest explanations share are certain.
 */
export function findCauses(calculations: readonly Calculation[]): Cause[] {
  const broken = calculations.filter((calculation) => !holds(calculation));
  if (broken.length === 0) return [];
  const system = buildSystem(calculations);
  const obvious = obviousChanges(system);
  for (const change of obvious) apply(system, change);
  const rest = broken.filter((calculation) => system.differences.get(calculation) !== 0);
  const explanations = smallestExplanations(system);
  for (const change of obvious.toReversed()) apply(system, { ...change, delta: -change.delta });
  const certain = obvious.map((change) => causeOf(change, system, []));
  if (rest.length === 0) return inOrder(certain);
  if (explanations.length === 0) return inOrder([...certain, ...merged(flatMap(rest, unexplained))]);
  return inOrder([...certain, ...sharedCauses(explanations, system), ...ambiguousCauses(explanations, system)]);
}

/** left − right of each calculation, and the calculations of each cell with the side it stands on. */
interface System {
  readonly differences: Map<Calculation, number>;
  readonly uses: Map<Fact, readonly Use[]>;
}

interface Use {
  readonly fact: Fact;
  readonly calculation: Calculation;
  readonly sign: 1 | -1;
}

function buildSystem(calculations: readonly Calculation[]): System {
  const usesOf = (calculation: Calculation): Use[] => [
    ...calculation.left.map((fact): Use => ({ fact, calculation, sign: 1 })),
    ...calculation.right.map((fact): Use => ({ fact, calculation, sign: -1 })),
  ];
  const uses = groupBy(flatMap(calculations, usesOf), ({ fact }) => fact);
  const differences = new Map(calculations.map((each) => [each, each.leftSum - each.rightSum]));
  return { differences, uses };
}

function apply({ differences, uses }: System, { fact, delta }: Change): void {
  for (const { calculation, sign } of uses.get(fact) ?? []) {
    differences.set(calculation, (differences.get(calculation) ?? 0) + sign * delta);
  }
}

/** By how much the cell would have to change for each of its calculations to hold. */
function deltasOf({ differences, uses }: System, fact: Fact): Set<number> {
  return new Set(uses.get(fact)?.map(({ calculation, sign }) => -sign * (differences.get(calculation) ?? 0)));
}

function brokenOf({ differences }: System): Calculation[] {
  const broken: Calculation[] = [];
  for (const [calculation, difference] of differences) if (difference !== 0) broken.push(calculation);
  return broken;
}

/**
 * Cells all of whose calculations (two or more) are broken by the same amount. Several wrong cells that
 * do not meet in one calculation are found one by one here, however many they are.
 */
function obviousChanges(system: System): Change[] {
  const found: Change[] = [];
  const candidates = new Set(flatMap(brokenOf(system), ({ left, right }) => [...left, ...right]));
  for (const fact of candidates) {
    const uses = system.uses.get(fact) ?? [];
    const deltas = deltasOf(system, fact);
    const [delta] = deltas;
    if (uses.length < 2 || deltas.size !== 1 || delta === undefined || !isPossible({ fact, delta })) continue;
    found.push({ fact, delta });
  }
  // Two such cells in one calculation exclude each other: then neither is obvious.
  return found.filter((change) => !found.some((other) => other !== change && meet(system, change, other)));
}

function meet({ uses }: System, a: Change, b: Change): boolean {
  const calculations = new Set(uses.get(a.fact)?.map(({ calculation }) => calculation));
  return uses.get(b.fact)?.some(({ calculation }) => calculations.has(calculation)) ?? false;
}

function isPossible({ fact, delta }: Change): boolean {
  return delta !== 0 && (countOf(fact) ?? 0) + delta >= 0;
}

/** All explanations of the fewest cells, found by iterative deepening; none if the search is given up. */
function smallestExplanations(system: System): Change[][] {
  const budget = { steps: MOST_STEPS };
  for (let size = 1; size <= MOST_CHANGES; size++) {
    const found = new Map<string, Change[]>();
    search(system, size, [], found, budget);
    if (budget.steps <= 0) return [];
    if (found.size > 0) return [...found.values()];
  }
  return [];
}

function search(
  system: System, left: number, chosen: Change[], found: Map<string, Change[]>, budget: { steps: number },
): void {
  const broken = brokenOf(system);
  if (broken.length === 0) {
    const sorted = chosen.toSorted((a, b) => a.fact.span.start - b.fact.span.start);
    found.set(sorted.map(({ fact, delta }) => `${String(fact.span.start)}:${String(delta)}`).join(), sorted);
    return;
  }
  // A cell stands in at most three calculations.
  if (left === 0 || broken.length > 3 * left) return;
  // One of the cells of each broken calculation must change: those of the shortest are the fewest to try.
  const shortest = broken.reduce((best, each) => (sizeOf(each) < sizeOf(best) ? each : best));
  for (const fact of [...shortest.left, ...shortest.right]) {
    if (chosen.some((change) => change.fact === fact)) continue;
    for (const delta of deltasOf(system, fact)) {
      const change = { fact, delta };
      if (!isPossible(change) || budget.steps-- <= 0) continue;
      apply(system, change);
      search(system, left - 1, [...chosen, change], found, budget);
      apply(system, { fact, delta: -delta });
    }
  }
}

function sizeOf({ left, right }: Calculation): number {
  return left.length + right.length;
}

function sharedCauses(explanations: readonly Change[][], system: System): Cause[] {
  return (explanations[0] ?? []).filter((change) => isShared(change, explanations)).map((each) => causeOf(each, system, []));
}

/** One cause for what the explanations differ in: the likeliest cell, the others as alternatives. */
function ambiguousCauses(explanations: readonly Change[][], system: System): Cause[] {
  const open = explanations.map((changes) => changes.filter((change) => !isShared(change, explanations)));
  const [likeliest, ...others] = open.toSorted((a, b) => totals(b) - totals(a));
  if (!likeliest || likeliest.length === 0) return [];
  const byFact = new Map(others.flat().toReversed().map((change) => [change.fact, change]));
  for (const { fact } of likeliest) byFact.delete(fact);
  const distinct = [...byFact.values()].toReversed();
  return likeliest.map((change) => {
    const calculations = brokenUses(change, system);
    // Of another explanation only the cells that stand in for this one, not all that go with them.
    const alternatives = distinct.filter((other) => brokenUses(other, system).some((each) => calculations.includes(each)));
    return causeOf(change, system, alternatives);
  });
}

function isShared(change: Change, explanations: readonly Change[][]): boolean {
  return explanations.every((each) => each.some(({ fact, delta }) => fact === change.fact && delta === change.delta));
}

/** Clerks mistake totals more often than items, which are copied from the files. */
function totals(changes: readonly Change[]): number {
  return changes.filter(({ fact }) => isTotalCell(fact)).length / Math.max(1, changes.length);
}

function causeOf(change: Change, system: System, alternatives: readonly Change[]): Cause {
  const { fact, delta } = change;
  return {
    fact,
    expected: (countOf(fact) ?? 0) + delta,
    calculations: brokenUses(change, system),
    alternatives: alternatives.map((each) => ({ fact: each.fact, expected: (countOf(each.fact) ?? 0) + each.delta })),
  };
}

function brokenUses({ fact }: Change, { uses }: System): Calculation[] {
  return flatMap((uses.get(fact) ?? []), ({ calculation }) => (holds(calculation) ? [] : [calculation]));
}

/** A calculation by itself, where no small explanation covers all: its stated sum should be the other one. */
function unexplained(calculation: Calculation): Cause[] {
  const cells = [...calculation.left, ...calculation.right];
  const difference = calculation.rightSum - calculation.leftSum;
  const readings = flatMap(cells, (fact) => {
    const expected = (countOf(fact) ?? 0) + (calculation.left.includes(fact) ? difference : -difference);
    return expected < 0 ? [] : [{ fact, expected }];
  });
  const [likeliest, ...alternatives] = readings.toSorted((a, b) => Number(isTotalCell(b.fact)) - Number(isTotalCell(a.fact)));
  return likeliest ? [{ ...likeliest, calculations: [calculation], alternatives }] : [];
}

/** Causes in the same cell as one: the value of the first, with which the others may not hold. */
function merged(causes: readonly Cause[]): Cause[] {
  return flatMap([...new Set(causes.map(({ fact }) => fact))], (fact) => {
    const [first, ...others] = causes.filter((cause) => cause.fact === fact);
    if (!first) return [];
    const all = [first, ...others];
    const alternatives = new Map(flatMap(all, (cause) => cause.alternatives.map((each) => [each.fact, each] as const)));
    return [{ ...first, calculations: flatMap(all, (cause) => cause.calculations), alternatives: [...alternatives.values()] }];
  });
}

function inOrder(causes: readonly Cause[]): Cause[] {
  return causes.toSorted((a, b) => a.fact.span.start - b.fact.span.start);
}
