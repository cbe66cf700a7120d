import { flatMap } from '../text/flatMap';
import type { Deed, Matter, Pair, Situation } from './situation';
import type { UnderstoodClause } from './statementWords';

const ROWS = ['normative', 'regulations'] as const;
const DEEDS = ['made', 'repealed', 'valid'] as const;

/** 主动发布规章12件, 集中发布: how they are disclosed. */
const DISCLOSED = /主动|集中|统一|公开/;

/** Null where the clause does not speak of documents. */
export function documentsSaid({ kinds, named }: UnderstoodClause, value: number, { matter, isPart, isRemark, isClearing, deed }: Situation): Pair[] | null {
  const stated = DEEDS.filter((kind) => kinds.has(kind));
  const row = kinds.has('normative') ? 'normative' : kinds.has('regulations') ? 'regulations' : matter;
  // 发布规章5部: how regulations are made; other documents may have been made by others, or before.
  const isMade = row === 'regulations' && kinds.has('issued') && stated.length === 0 && !named('filler').some((word) => DISCLOSED.test(word));
  const isOnlyIssued = kinds.has('issued') && !isMade;
  const verbs: readonly Deed[] = isMade ? ['made'] : stated.length === 0 && deed ? [deed] : stated;
  if (stated.length === 0 && !kinds.has('normative') && !kinds.has('regulations')) return null;
  // 制发、废止均为0件; 3件 may be the number of both, and so may that of 规章规范性文件.
  const isOfOne = (verbs.length === 1 && !(kinds.has('normative') && kinds.has('regulations'))) || value === 0;
  const isClear = isOfOne && !isPart && !isRemark && !isClearing && !isOnlyIssued && !kinds.has('revised');
  return isClear && (row === 'normative' || row === 'regulations') ? verbs.map((verb) => [`${row}.${verb}`, value] as const) : [];
}

/** 未制发规范性文件，无废止: that there are none; null where the clause does not speak of documents. */
export function noDocuments({ kinds }: UnderstoodClause, matter: Matter | null): Pair[] | null {
  const named = ROWS.filter((row) => kinds.has(row));
  const verbs = DEEDS.filter((verb) => kinds.has(verb));
  const rows = named.length > 0 || verbs.length === 0 ? named : ROWS.filter((row) => row === matter);
  return rows.length > 0 ? flatMap(rows, (row) => verbs.map((verb) => [`${row}.${verb}`, 0] as const)) : null;
}
