import { flatMap } from '../text/flatMap';
import type { Deed, Matter, Pair, Situation } from './situation';
import type { UnderstoodClause } from './statementWords';

const ROWS = ['normative', 'regulations'] as const;
const DEEDS = ['made', 'repealed', 'valid'] as const;

/** 主动发布规章12件, 集中发布: how they are disclosed. */
const DISCLOSED = /主动|集中|统一|公开/;

/** How many were made, repealed, are in force; null where the clause does not speak of documents. */
export function documentsSaid(clause: UnderstoodClause, value: number, situation: Situation): Pair[] | null {
  const { kinds } = clause;
  const named = ROWS.filter((each) => kinds.has(each));
  const row = named[0] ?? ROWS.find((each) => each === situation.matter);
  const stated = deedsIn(clause, row !== undefined);
  if (named.length === 0 && stated.length === 0) return null;
  const isMade = row === 'regulations' && stated.length === 0 && isIssued(clause);
  const deeds = isMade ? ['made' as const] : deedsOf(stated, situation.deed);
  // 制发、废止均为0件; 3件 may be the number of both, and so may that of 规章规范性文件.
  const isOfOne = (deeds.length === 1 && named.length < ROWS.length) || value === 0;
  const isOnlyIssued = kinds.has('issued') && !isMade;
  if (!row || !isOfOne || isOnlyIssued || kinds.has('revised') || isOfSome(situation)) return [];
  return deeds.map((each) => [`${row}.${each}`, value] as const);
}

/** What a clause says was done with documents; 新增规范性文件3件: made. */
function deedsIn({ kinds, named }: UnderstoodClause, isOnDocuments: boolean): Deed[] {
  return DEEDS.filter((each) => kinds.has(each) || (each === 'made' && isOnDocuments && named('receive').includes('新增')));
}

function isOfSome({ isPart, isRemark, isClearing }: Situation): boolean {
  return isPart || isRemark || isClearing;
}

/** 发布规章5部: how regulations are made; other documents may have been made by others, or before. */
function isIssued({ kinds, named }: UnderstoodClause): boolean {
  return kinds.has('issued') && !named('filler').some((word) => DISCLOSED.test(word));
}

/** Those that a clause states, else the one that the clause before does. */
function deedsOf(stated: readonly Deed[], before: Deed | null): readonly Deed[] {
  return stated.length === 0 && before !== null ? [before] : stated;
}

/** 未制发规范性文件，无废止: that there are none; null where the clause does not speak of documents. */
export function noDocuments({ kinds }: UnderstoodClause, matter: Matter | null): Pair[] | null {
  const named = ROWS.filter((row) => kinds.has(row));
  const deeds = DEEDS.filter((deed) => kinds.has(deed));
  const rows = named.length > 0 || deeds.length === 0 ? named : ROWS.filter((row) => row === matter);
  return rows.length > 0 ? flatMap(rows, (row) => deeds.map((deed) => [`${row}.${deed}`, 0] as const)) : null;
}
