import type { Pair, Situation } from './situation';
import type { UnderstoodClause } from './statementWords';

/** How many reviews and suits there were; null where the clause does not speak of cases. */
export function casesSaid(clause: UnderstoodClause, value: number, situation: Situation): readonly Pair[] | null {
  const { kinds } = clause;
  const isOnSuits = kinds.has('direct') || kinds.has('afterReview');
  if (!isOnSuits && !kinds.has('review') && !kinds.has('suit')) return null;
  // 维持2件, 审结2件: what became of them.
  if (situation.isPart || kinds.has('result') || kinds.has('done')) return [];
  if (isOnSuits) return [[kinds.has('direct') ? 'litDirect' : 'litAfterReview', value]];
  if (!isOnDisclosure(clause, value, situation) || isOfAnyKind(clause, value, situation)) return [];
  return kinds.has('review') && kinds.has('suit') ? both(clause, value) : [[kinds.has('review') ? 'review' : 'litigation', value]];
}

function isOnDisclosure({ kinds }: UnderstoodClause, value: number, { isRemark, isElse, isOnDisclosure: isSo }: Situation): boolean {
  // 行政复议0件: of whatever kind, unless the body decides them itself.
  const isNoneOfAny = value === 0 && ((!kinds.has('receive') && !kinds.has('handle')) || !kinds.has('review'));
  return !isRemark && !isElse && (isSo || isNoneOfAny);
}

/** Whether cases that the clause does not name itself may be others than those before. */
function isOfAnyKind({ kinds, hasSubject }: UnderstoodClause, value: number, { received, isSomeOnDisclosure }: Situation): boolean {
  if (kinds.has('topic') || kinds.has('application')) return false;
  // More cases than applications: 行政复议144件 is of all kinds, although the sentence before tells of disclosure.
  const isTooMany = received !== null && value > received;
  // 我局收到行政复议12件 begins anew: on what, is not said.
  const isOfItsOwn = kinds.has('receive') && hasSubject && !kinds.has('cause');
  return isTooMany || isOfItsOwn || (isSomeOnDisclosure && value > 0);
}

/** 行政复议、行政诉讼各1件; 3件 may be the number of both. */
function both({ kinds, named, isOnBoth }: UnderstoodClause, value: number): readonly Pair[] {
  const each: Pair[] = [['review', value], ['litigation', value]];
  if (value > 0) return named('filler').includes('各') ? each : [];
  return isOnBoth && kinds.has('application') ? [['received', 0], ...each] : each;
}
