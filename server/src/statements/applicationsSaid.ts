import { isOnApplications, type Pair, type Situation } from './situation';
import { namesIn, type UnderstoodClause } from './statementWords';

/** How many applications were received, how many answered, and how: the rows and columns of the form's third table. */
export function applicationsSaid(clause: UnderstoodClause, value: number, situation: Situation): readonly Pair[] {
  if (!isOnApplications(clause, situation) || isOutsideTheForm(clause, situation)) return [];
  const row = rowNamed(clause, value, situation);
  if (namesIn(clause).length > 0 && !tellsOfAll(clause)) return row;
  const said = [...row, ...received(clause, value, situation)];
  if (!isAnswered(clause, value, situation)) return said;
  return clause.kinds.has('rest') ? rest(value, situation) : [...said, ...answered(clause, value, situation, said)];
}

/** What is counted in words of the form, but not as the form does. */
function isOutsideTheForm(clause: UnderstoodClause, { isRemark, group, isOnParts }: Situation): boolean {
  const [name] = namesIn(clause);
  // 不予处理2件（…1件为逾期未补正）: not where the form has it.
  const isOfOtherGroup = isRemark && group !== null && name?.includes('.') === true && !name.startsWith(`${group[0]}.`);
  // 因不属于本单位公开范围且未掌握相关信息等情形答复8件: for several reasons.
  const isForSeveral = clause.named('noun').some((word) => word.startsWith('不属于')) && clause.kinds.has('result');
  return isOfOtherGroup || isForSeveral || (isOpenResult(clause) && !isOnParts);
}

/** 公开9件 may be those disclosed in part too, unless the sentence counts these apart. */
function isOpenResult({ named }: UnderstoodClause): boolean {
  return named('result').some((word) => /^(?!予以|同意)[^部不]{0,2}公开$/.test(word));
}

/** 收到自然人申请5件，均已答复 tells of all of them besides. */
function tellsOfAll({ kinds }: UnderstoodClause): boolean {
  return kinds.has('receive') && kinds.has('all');
}

/** The one row or column that it names: 予以公开5件, 自然人3件. */
function rowNamed(clause: UnderstoodClause, value: number, { isPart }: Situation): Pair[] {
  const { kinds } = clause;
  const [name, ...others] = namesIn(clause);
  if (name === undefined || others.length > 0) return [];
  // 答复自然人申请5件, 予以公开5件均已答复: how many were answered.
  const isOnAnswering = kinds.has('done') && (kinds.has('all') || !kinds.has('result'));
  return isOnAnswering || (isPart && kinds.has('result')) ? [] : [[name, value]];
}

function isWhole({ isPart, isChannel, isRemark }: Situation): boolean {
  return !isPart && !isChannel && !isRemark;
}

function received(clause: UnderstoodClause, value: number, situation: Situation): Pair[] {
  if (!isWhole(situation) && !isNewAmongHandled(clause, value, situation)) return [];
  // 收到6件，受理并答复5件: of these.
  const isOfTheReceived = clause.kinds.has('done') && situation.received !== null && value !== situation.received;
  return isReceived(clause, situation) && !isOfTheReceived ? [['received', value]] : [];
}

/** 依申请公开7件 says as much as 收到依申请公开申请7件; 依申请公开信息7条 may be what was disclosed. */
function isReceived(clause: UnderstoodClause, situation: Situation): boolean {
  const { kinds } = clause;
  if (kinds.has('receive')) return isOnApplications(clause, situation);
  // 31件申请中，予以公开12件: carried over ones are among these.
  if (clause.isScope) return false;
  return kinds.has('application') && !kinds.has('done') && !kinds.has('handle') && situation.unit !== '条' && situation.unit !== '项';
}

/** 办理5件（其中当年收到4件，上年结转1件） */
function isNewAmongHandled(clause: UnderstoodClause, value: number, { isRemark, isPart, handling }: Situation): boolean {
  return isRemark && !isPart && handling !== null && value < handling && clause.kinds.has('receive') && isOfThisYear(clause);
}

/** 本年新收 */
function isOfThisYear({ hasYear, named }: UnderstoodClause): boolean {
  return hasYear || named('receive').some((word) => word.startsWith('新'));
}

function isAnswered(clause: UnderstoodClause, value: number, situation: Situation): boolean {
  return clause.kinds.has('done') || isHandledToTheEnd(clause, value, situation);
}

/** 已办理2件，结转下年1件; 收到164件；办理85件，结转下年81件: what does not go over is answered. */
function isHandledToTheEnd(clause: UnderstoodClause, value: number, { isSettled, isCountedDone, received: all }: Situation): boolean {
  const { kinds, named } = clause;
  if (!kinds.has('handle') || !isSettled || kinds.has('receive')) return false;
  return isAlready(clause) || (all !== null && value !== all && !isCountedDone && !named('filler').includes('其中'));
}

/** 已 */
function isAlready({ named }: UnderstoodClause): boolean {
  return named('filler').some((word) => word.startsWith('已'));
}

function answered(clause: UnderstoodClause, value: number, situation: Situation, said: readonly Pair[]): Pair[] {
  if (value > 0 && isSaidOfAll(clause, value, situation, said)) {
    // 办理4件，其中3件…，1件…，4件均已答复
    return situation.handling === value ? [['handled', value], ['allHandled', 0]] : [['allHandled', 0]];
  }
  const isCount = !clause.kinds.has('all') || value === 0 || isAllThatStay(value, situation);
  return isWhole(situation) && isCount ? [['handled', value]] : [];
}

/** 全部登记在册并答复16件, of 20, is not all. */
function isSaidOfAll(clause: UnderstoodClause, value: number, situation: Situation, said: readonly Pair[]): boolean {
  if (!clause.kinds.has('all')) return said.length > 0 && isAlready(clause);
  return situation.received === null ? said.some(([concept]) => concept === 'received') : value === situation.received;
}

/** 收到136件，123件均已答复，13件结转下年度 */
function isAllThatStay(value: number, { received: all, isSettled }: Situation): boolean {
  return isSettled && all !== null && value < all;
}

/** 其余26件均已答复: of the whole where the others are not, of all where the sentence says what became of them. */
function rest(value: number, situation: Situation): readonly Pair[] {
  const { received: all, pending, accounted } = situation;
  if (all === null) return pending !== null && isWhole(situation) ? [['handled', value]] : [];
  if (value + (pending ?? 0) === all) return [['handled', value]];
  return value + accounted === all ? [['allHandled', 0]] : [];
}
