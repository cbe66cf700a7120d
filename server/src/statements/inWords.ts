import { none } from './noneSaid';
import type { Pair, Situation, WordReader } from './situation';
import { namesIn, type UnderstoodClause } from './statementWords';

/** What a clause without a number may be, in the order in which it is asked. */
const READERS: readonly WordReader[] = [negation, ofPart, waysOfSuing, ofSuits, ofOtherMatter, putOff, rowOfGroup, ofNothingCounted, allDone, resultOfGroup, resultOfAll];

export function inWords(clause: UnderstoodClause, situation: Situation): readonly Pair[] {
  for (const read of READERS) {
    const said = read(clause, situation);
    if (said) return said;
  }
  return [];
}

/** 未收到申请 */
function negation(clause: UnderstoodClause, situation: Situation): readonly Pair[] | null {
  const { kinds } = clause;
  if (!kinds.has('not')) return null;
  const isOfPart = situation.isPart && !kinds.has('review') && !kinds.has('suit');
  return situation.isOtherTime || isOfPart ? [] : none(clause, situation);
}

/** 其中区政府受理37件，均已办结; but 办结率100% is of the whole. */
function ofPart({ kinds }: UnderstoodClause, { isPart, isOtherTime, received }: Situation): readonly Pair[] | null {
  const isRateOfAll = kinds.has('rate') && received !== null && !isOtherTime;
  return (isPart && !isRateOfAll) || kinds.has('complaint') ? [] : null;
}

/** 行政诉讼7件，均为未经复议直接起诉 */
function waysOfSuing({ kinds, named }: UnderstoodClause, { group, isRemark }: Situation): readonly Pair[] | null {
  if (group?.[0] !== 'litigation' || !(kinds.has('direct') || kinds.has('afterReview'))) return null;
  const isOfAll = kinds.has('all') || isRemark || named('filler').includes('系');
  return isOfAll ? [[kinds.has('direct') ? 'litDirect' : 'litAfterReview', group[1]]] : null;
}

/** 未发生因政府信息公开申请行政复议，提起行政诉讼的情况 */
function ofSuits({ kinds }: UnderstoodClause, { isNone }: Situation): readonly Pair[] | null {
  if (!kinds.has('suit')) return null;
  return isNone ? [['litigation', 0]] : [];
}

function ofOtherMatter({ kinds }: UnderstoodClause, { matter }: Situation): readonly Pair[] | null {
  return matter !== 'applications' || kinds.has('carriedIn') ? [] : null;
}

/** 1件正在办理，结转下年 */
function putOff({ kinds }: UnderstoodClause, { pending }: Situation): readonly Pair[] | null {
  if (!kinds.has('carriedOut')) return null;
  return pending === null ? [] : [['carriedOut', pending]];
}

/** 无法提供52件，均为本机关不掌握相关政府信息 */
function rowOfGroup(clause: UnderstoodClause, { group }: Situation): readonly Pair[] | null {
  if (group === null || !clause.kinds.has('all') || !clause.kinds.has('result')) return null;
  return rowIn(clause, group) ?? [];
}

/** The row of a group that is the only one named. */
function rowIn(clause: UnderstoodClause, [group, value]: Pair): readonly Pair[] | null {
  const [row, ...others] = namesIn(clause);
  return row?.startsWith(`${group}.`) && others.length === 0 ? [[row, value]] : null;
}

/** Nothing has been counted, or 已办结的申请中 only says of which ones a list is. */
function ofNothingCounted({ kinds, isScope }: UnderstoodClause, { received, handling, isOnDisclosure }: Situation): readonly Pair[] | null {
  const isCounted = received !== null || handling !== null || kinds.has('application') || (kinds.has('noun') && isOnDisclosure);
  return !isCounted || isScope || kinds.has('pending') || kinds.has('except') ? [] : null;
}

/** 均已办结; 按时答复 behind a number. */
function allDone(clause: UnderstoodClause, situation: Situation): readonly Pair[] | null {
  const { accounted, handling } = situation;
  if (!saysAllDone(clause, situation)) return null;
  // 办理16件，其中予以公开9件，均已答复: these 9.
  const isOfPart = accounted > 0 && accounted !== handling;
  return handling === null || isOfPart ? [['allHandled', 0]] : [['handled', handling], ['allHandled', 0]];
}

function saysAllDone(clause: UnderstoodClause, situation: Situation): boolean {
  const { kinds } = clause;
  if (situation.isChannel) return false;
  if (kinds.has('result')) return isAnsweredInPublic(clause, situation);
  if (kinds.has('rate')) return true;
  const isDone = kinds.has('done') || (kinds.has('handle') && kinds.has('all') && isHandledThrough(clause));
  return isDone && (kinds.has('all') || isSaidOfAll(clause, situation));
}

/** 均予以公开答复: it may be open what the answer was, but not that there was one. */
function isAnsweredInPublic({ kinds, named }: UnderstoodClause, { received, isOnSome }: Situation): boolean {
  const isOfAll = kinds.has('all') || (received === 1 && !isOnSome);
  return received !== null && isOfAll && named('result').every((word) => word.endsWith('公开答复') && !/^不|部/.test(word));
}

/** What says how, and so that it was done: 按时, 依法, 在法定期限内. */
const HOW = /^(?:[按以依遵]|及时|如期|在?(?:第一时间|法定|规定|时限|期限|办理))/;

/** Whether it speaks of all, although it has no word for that: 已答复; 按时答复, 作了答复 behind a number. */
function isSaidOfAll({ kinds, named }: UnderstoodClause, { received, handling, isOnSome }: Situation): boolean {
  if (isOnSome) return false;
  const fillers = named('filler');
  // 收到1件，经审核后答复申请人
  const isTheOnlyOne = received === 1 && kinds.has('done');
  return isTheOnlyOne || fillers.some((word) => word.startsWith('已') || (received !== null && (HOW.test(word) || (word === '了' && handling === null))));
}

/** 全部网上办理 and 均已登记办理 tell of the way it is done, 全部办理, 均妥善办理 and 均已办理 that it is. */
function isHandledThrough({ kinds, named }: UnderstoodClause): boolean {
  const fillers = named('filler');
  return !kinds.has('receive') && (fillers.length === 0 || fillers.some((word) => /[已按依期时妥到]/.test(word)));
}

/** 不予公开1件（属于行政执法案卷） */
function resultOfGroup(clause: UnderstoodClause, { group }: Situation): readonly Pair[] | null {
  return group === null ? null : rowIn(clause, group);
}

/** 均予以公开; 均予以公开答复 may be answered in public, too. */
function resultOfAll(clause: UnderstoodClause, { received, isOnSome }: Situation): readonly Pair[] | null {
  const { kinds, named } = clause;
  const [name, ...others] = namesIn(clause);
  if (received === null || name === undefined || others.length > 0) return null;
  const isOnAnswering = kinds.has('done') || kinds.has('receive') || kinds.has('handle') || named('result').some((word) => word.endsWith('公开答复'));
  const isOfAll = !kinds.has('result') || (received === 1 && !isOnSome) || kinds.has('all');
  return !isOnAnswering && isOfAll ? [[name, received]] : null;
}
