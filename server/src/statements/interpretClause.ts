import { applicationsSaid } from './applicationsSaid';
import { carriedOver } from './carriedOver';
import { casesSaid } from './casesSaid';
import { documentsSaid } from './documentsSaid';
import { inWords } from './inWords';
import { none } from './noneSaid';
import type { NumberReader, Pair, Situation } from './situation';
import type { UnderstoodClause } from './statementWords';

interface Said {
  readonly concept: string;
  readonly value: number;
}

/** What an understood clause says: `value` is its number; null where it has none. */
export function interpret(clause: UnderstoodClause, value: number | null, situation: Situation): Said[] {
  const found = value === null ? inWords(clause, situation) : inNumbers(clause, value, situation);
  return found.map(([concept, each]) => ({ concept, value: each }));
}

/** What a clause with a number may be, in the order in which it is asked: the first reader that knows it says what it says. */
const READERS: readonly NumberReader[] = [
  noneOfTheReceived, ofNothing, sumOfAnswers, sumOfWays, sumOfSuits, carriedOver, notYetAnswered, casesSaid, documentsSaid, causeAlone, applicationsSaid,
];

function inNumbers(clause: UnderstoodClause, value: number, situation: Situation): readonly Pair[] {
  for (const read of READERS) {
    const said = read(clause, value, situation);
    if (said) return said;
  }
  return [];
}

/** 这4件申请均未引发行政复议 */
function noneOfTheReceived(clause: UnderstoodClause, value: number, situation: Situation): readonly Pair[] | null {
  const { kinds } = clause;
  const isOnCases = kinds.has('review') || kinds.has('suit');
  return kinds.has('not') && kinds.has('all') && isOnCases && value === situation.received ? none(clause, situation) : null;
}

/** 未按时答复1件, 投诉3件 */
function ofNothing({ kinds }: UnderstoodClause): readonly Pair[] | null {
  return kinds.has('not') || kinds.has('complaint') ? [] : null;
}

/** 予以公开21件，无法提供25件，总计46件 */
function sumOfAnswers({ isTotal }: UnderstoodClause, value: number, { accounted, isPart }: Situation): readonly Pair[] | null {
  return isTotal && accounted > 0 && value === accounted && !isPart ? [['handled', value]] : null;
}

/** 网上申请14件，信函申请2件，共16件 */
function sumOfWays({ isTotal }: UnderstoodClause, value: number, { isSumOfWays, isPart, isRemark, matter }: Situation): readonly Pair[] | null {
  if (!isTotal || !isSumOfWays) return null;
  return !isPart && !isRemark && matter === 'applications' ? [['received', value]] : [];
}

/** 直接起诉9件，复议后起诉12件，共21件 */
function sumOfSuits({ isTotal }: UnderstoodClause, value: number, { isOnSuits, isPart, isRemark, isOnDisclosure, isElse }: Situation): readonly Pair[] | null {
  if (!isTotal || !isOnSuits) return null;
  return !isPart && !isRemark && isOnDisclosure && !isElse ? [['litigation', value]] : [];
}

/** 尚有3件, 除3件 */
function notYetAnswered({ kinds }: UnderstoodClause): readonly Pair[] | null {
  return kinds.has('pending') || kinds.has('except') ? [] : null;
}

/** 因公开引起3件: of what, is not said. */
function causeAlone({ kinds }: UnderstoodClause): readonly Pair[] | null {
  return kinds.has('cause') && !kinds.has('applicant') && !kinds.has('application') && !kinds.has('result') ? [] : null;
}
