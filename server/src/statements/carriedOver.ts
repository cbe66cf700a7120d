import { isOnApplications, type Pair, type Situation } from './situation';
import type { UnderstoodClause } from './statementWords';

/** What came over from the year before, or goes over to the next; null where the clause speaks of neither. */
export function carriedOver(clause: UnderstoodClause, value: number, situation: Situation): readonly Pair[] | null {
  const { kinds } = clause;
  if (kinds.has('carriedIn')) return isCarriedIn(clause, situation) ? [['carriedIn', value]] : [];
  if (kinds.has('carriedOut')) return isOnApplications(clause, situation) && !situation.isPart ? [['carriedOut', value]] : [];
  if (kinds.has('carried')) return isLeftOver(value, situation) ? [['carriedOut', value]] : [];
  return null;
}

/** Not 行政诉讼2件（其中2023年结转1件）. */
function isCarriedIn({ kinds }: UnderstoodClause, { matter, isPart }: Situation): boolean {
  const isOfCase = matter === 'cases' && !kinds.has('application');
  return !kinds.has('receive') && !isPart && !isOfCase;
}

/** 收到4件，办结3件、结转1件 */
function isLeftOver(value: number, { received, handled, isPart, isChannel }: Situation): boolean {
  return value > 0 && received !== null && handled !== null && handled + value === received && !isPart && !isChannel;
}
