import type { StatementWord } from '../lexicon/statements';
import { documentsSaid } from './documentsSaid';
import { none } from './noneSaid';
import type { Pair, Situation } from './situation';
import { namesIn, type UnderstoodClause } from './statementWords';

interface Said {
  readonly concept: string;
  readonly value: number;
}

/** What an understood clause says: `value` is its number; null where it has none. */
export function interpret(clause: UnderstoodClause, value: number | null, situation: Situation): Said[] {
  const found = value === null ? inWords(clause, situation) : inNumbers(clause, value, situation);
  return found.map(([concept, each]) => ({ concept, value: each }));
}

function inNumbers(clause: UnderstoodClause, value: number, situation: Situation): Pair[] {
  const has = (kind: StatementWord): boolean => clause.kinds.has(kind);
  // 这4件申请均未引发行政复议
  if (has('not') && has('all') && (has('review') || has('suit')) && value === situation.received) return none(clause, situation);
  if (has('not') || has('complaint')) return [];
  // 予以公开21件，无法提供25件，总计46件
  if (clause.isTotal && situation.accounted > 0 && value === situation.accounted && !situation.isPart) return [['handled', value]];
  if (clause.isTotal && (situation.isSumOfWays || situation.isOnSuits)) return total(value, situation);
  // 行政诉讼2件（其中2023年结转1件）
  const isOfCase = situation.matter === 'cases' && !has('application');
  if (has('carriedIn')) return has('receive') || situation.isPart || isOfCase ? [] : [['carriedIn', value]];
  if (has('carriedOut')) return isOnApplications(clause, situation) && !situation.isPart ? [['carriedOut', value]] : [];
  if (has('carried')) return isLeftOver(value, situation) ? [['carriedOut', value]] : [];
  if (has('pending') || has('except')) return [];
  if (has('review') || has('suit') || has('direct') || has('afterReview')) return cases(clause, value, situation);
  const documents = documentsSaid(clause, value, situation);
  if (documents) return documents;
  if (has('cause') && !has('applicant') && !has('application') && !has('result')) return [];
  return isOnApplications(clause, situation) ? applications(clause, value, situation) : [];
}

/** 网上申请14件，信函申请2件，共16件; 直接起诉9件，复议后起诉12件，共21件 */
function total(value: number, { isPart, isRemark, isSumOfWays, isOnDisclosure, isElse, matter }: Situation): Pair[] {
  if (isPart || isRemark) return [];
  if (isSumOfWays) return matter === 'applications' ? [['received', value]] : [];
  return isOnDisclosure && !isElse ? [['litigation', value]] : [];
}

/** 收到4件，办结3件、结转1件 */
function isLeftOver(value: number, { received, handled, isPart, isChannel }: Situation): boolean {
  return value > 0 && received !== null && handled !== null && handled + value === received && !isPart && !isChannel;
}

function isOnApplications({ kinds }: UnderstoodClause, { matter }: Situation): boolean {
  return kinds.has('application') || matter === 'applications';
}

function cases({ kinds, named, isOnBoth, hasSubject }: UnderstoodClause, value: number, { isOnDisclosure, isElse, isSomeOnDisclosure, isPart, isRemark, received }: Situation): Pair[] {
  if (isPart || kinds.has('result') || kinds.has('done')) return [];
  if (kinds.has('direct')) return [['litDirect', value]];
  if (kinds.has('afterReview')) return [['litAfterReview', value]];
  // More cases than applications: 行政复议144件 is of all kinds, although the sentence before tells of disclosure.
  const isUnnamed = !kinds.has('topic') && !kinds.has('application');
  const isTooMany = received !== null && value > received;
  // 我局收到行政复议12件 begins anew: on what, is not said.
  const isOfItsOwn = kinds.has('receive') && hasSubject && !kinds.has('cause');
  // 行政复议0件: of whatever kind, unless the body decides them itself.
  const isOnAny = value === 0 && ((!kinds.has('receive') && !kinds.has('handle')) || !kinds.has('review'));
  if (isRemark || !(isOnDisclosure || isOnAny) || isElse || (isUnnamed && (isTooMany || isOfItsOwn || (isSomeOnDisclosure && value > 0)))) return [];
  // 行政复议、行政诉讼各1件; 3件 may be the number of both.
  if (kinds.has('review') && kinds.has('suit')) {
    const both: Pair[] = [['review', value], ['litigation', value]];
    if (value > 0) return named('filler').includes('各') ? both : [];
    return isOnBoth && kinds.has('application') ? [['received', 0], ...both] : both;
  }
  return [[kinds.has('review') ? 'review' : 'litigation', value]];
}

function applications(clause: UnderstoodClause, value: number, situation: Situation): Pair[] {
  const { kinds } = clause;
  const said: Pair[] = [];
  const [name, ...others] = namesIn(clause);
  // 因不属于本单位公开范围且未掌握相关信息等情形答复8件: for several reasons.
  // 不予处理2件（…1件为逾期未补正）: not where the form has it.
  const isOfOtherGroup = situation.isRemark && situation.group !== null && name?.includes('.') === true && !name.startsWith(`${situation.group[0]}.`);
  const isForSeveral = clause.named('noun').some((word) => word.startsWith('不属于')) && kinds.has('result');
  if (isOfOtherGroup || isForSeveral || (isOpenResult(clause) && !situation.isOnParts)) return said;
  if (name !== undefined && others.length === 0 && !(situation.isPart && kinds.has('result')) && !(kinds.has('done') && (kinds.has('all') || !kinds.has('result')))) said.push([name, value]);
  if (name !== undefined && !((kinds.has('result') || kinds.has('applicant')) && kinds.has('receive') && kinds.has('all'))) return said;
  const { received, isPart, isChannel, isRemark, isSettled, isCountedDone } = situation;
  const isWhole = !isPart && !isChannel && !isRemark;
  // 收到6件，受理并答复5件: of these.
  const isOfTheReceived = kinds.has('done') && received !== null && value !== received;
  // 办理5件（其中当年收到4件，上年结转1件）
  const isNewAmongHandled = isRemark && !isPart && situation.handling !== null && value < situation.handling && kinds.has('receive') && isOfThisYear(clause);
  if ((isWhole || isNewAmongHandled) && isReceived(clause, situation) && !isOfTheReceived) said.push(['received', value]);
  // 已办理2件，结转下年1件; 收到164件；办理85件，结转下年81件: what does not go over is answered.
  const isHandled = kinds.has('handle') && isSettled && !kinds.has('receive');
  const isDone = kinds.has('done') || (isHandled && (clause.named('filler').some((word) => word.startsWith('已')) || (received !== null && value !== received && !isCountedDone && !clause.named('filler').includes('其中'))));
  if (!isDone) return said;
  if (kinds.has('rest')) return rest(value, situation);
  // 全部登记在册并答复16件, of 20, is not all.
  const isSaidOfAll = kinds.has('all') ? value === (received ?? (said.some(([concept]) => concept === 'received') ? value : null)) : said.length > 0 && clause.named('filler').some((word) => word.startsWith('已'));
  // 受理数、办结数均为0件
  // 办理4件，其中3件…，1件…，4件均已答复
  if (isSaidOfAll && value > 0) said.push(...(situation.handling === value ? [['handled', value] as const] : []), ['allHandled', 0]);
  else if (isWhole && (!kinds.has('all') || value === 0 || isAllThatStay(value, situation))) said.push(['handled', value]);
  return said;
}

/** 收到136件，123件均已答复，13件结转下年度 */
function isAllThatStay(value: number, { received, isSettled }: Situation): boolean {
  return isSettled && received !== null && value < received;
}

/** 本年新收 */
function isOfThisYear({ hasYear, named }: UnderstoodClause): boolean {
  return hasYear || named('receive').some((word) => word.startsWith('新'));
}

/** 公开9件 may be those disclosed in part too, unless the sentence counts these apart. */
function isOpenResult({ named }: UnderstoodClause): boolean {
  return named('result').some((word) => /^(?!予以|同意)[^部不]{0,2}公开$/.test(word));
}

/** 其余26件均已答复: of the whole where the others are not, of all where the sentence says what became of them. */
function rest(value: number, { received, pending, accounted, isPart, isChannel, isRemark }: Situation): Pair[] {
  if (received === null) return pending === null || isPart || isChannel || isRemark ? [] : [['handled', value]];
  if (value + (pending ?? 0) === received) return [['handled', value]];
  return value + accounted === received ? [['allHandled', 0]] : [];
}

/** 依申请公开7件 says as much as 收到依申请公开申请7件; 依申请公开信息7条 may be what was disclosed. */
function isReceived({ kinds, isScope }: UnderstoodClause, { matter, unit }: Situation): boolean {
  if (kinds.has('receive')) return kinds.has('application') || matter === 'applications';
  // 31件申请中，予以公开12件: carried over ones are among these.
  if (isScope) return false;
  return kinds.has('application') && !kinds.has('done') && !kinds.has('handle') && unit !== '条' && unit !== '项';
}

function inWords(clause: UnderstoodClause, situation: Situation): Pair[] {
  const { kinds } = clause;
  const { matter, received, isPart } = situation;
  if (kinds.has('not')) return situation.isOtherTime || (isPart && !kinds.has('review') && !kinds.has('suit')) ? [] : none(clause, situation);
  // 全区受理229件，其中区政府受理37件，办结率100%: of the whole.
  const isRateOfAll = kinds.has('rate') && received !== null && !situation.isOtherTime;
  if ((isPart && !isRateOfAll) || kinds.has('complaint')) return [];
  if ((kinds.has('direct') || kinds.has('afterReview')) && (kinds.has('all') || situation.isRemark || clause.named('filler').includes('系')) && situation.group?.[0] === 'litigation') return [[kinds.has('direct') ? 'litDirect' : 'litAfterReview', situation.group[1]]];
  // 未发生因政府信息公开申请行政复议，提起行政诉讼的情况
  if (kinds.has('suit')) return situation.isNone ? [['litigation', 0]] : [];
  if (matter !== 'applications' || kinds.has('carriedIn')) return [];
  if (kinds.has('carriedOut')) return situation.pending === null ? [] : [['carriedOut', situation.pending]];
  // 无法提供52件，均为本机关不掌握相关政府信息
  if (situation.group !== null && kinds.has('all') && kinds.has('result')) {
    const [row, ...rows] = namesIn(clause);
    return row?.startsWith(`${situation.group[0]}.`) && rows.length === 0 ? [[row, situation.group[1]]] : [];
  }
  if (received === null && situation.handling === null && !kinds.has('application') && !(kinds.has('noun') && situation.isOnDisclosure)) return [];
  // 已办结的申请中 only says of which ones a list is.
  if (clause.isScope || kinds.has('pending') || kinds.has('except')) return [];
  if (saysAllDone(clause, situation)) {
    // 办理16件，其中予以公开9件，均已答复: these 9.
    const isOfPart = situation.accounted > 0 && situation.accounted !== situation.handling;
    return situation.handling === null || isOfPart ? [['allHandled', 0]] : [['handled', situation.handling], ['allHandled', 0]];
  }
  const [name, ...others] = namesIn(clause);
  // 不予公开1件（属于行政执法案卷）
  if (situation.group !== null && name?.startsWith(`${situation.group[0]}.`) && others.length === 0) return [[name, situation.group[1]]];
  // 均予以公开答复 may be answered in public, too.
  const isOnlyNamed = !clause.named('result').some((word) => word.endsWith('公开答复')) && !kinds.has('done') && !kinds.has('receive') && !kinds.has('handle');
  const isOfAll = !kinds.has('result') || (received === 1 && !situation.isOnSome) || kinds.has('all');
  return isOnlyNamed && isOfAll && name !== undefined && others.length === 0 && received !== null ? [[name, received]] : [];
}

/** 均已办结; 按时答复 behind a number. */
function saysAllDone(clause: UnderstoodClause, { received, isOnSome, isChannel }: Situation): boolean {
  const { kinds } = clause;
  // 均予以公开答复: it may be open what the answer was, but not that there was one.
  if (kinds.has('result') || isChannel) return !isChannel && received !== null && (kinds.has('all') || (received === 1 && !isOnSome)) && clause.named('result').every((word) => word.endsWith('公开答复') && !/^不|部/.test(word));
  if (kinds.has('rate')) return true;
  const fillers = clause.named('filler');
  // 收到1件，经审核后答复申请人
  const isTheOnlyOne = received === 1 && kinds.has('done');
  const isSaidOfAll = kinds.has('all') || (!isOnSome && (isTheOnlyOne || fillers.some((word) => word.startsWith('已')) ||
    (received !== null && fillers.some((word) => /^(?:[按以依遵]|及时|如期|在?(?:第一时间|法定|规定|时限|期限|办理))/.test(word)))));
  return isSaidOfAll && (kinds.has('done') || (kinds.has('handle') && kinds.has('all') && isHandledThrough(clause)));
}

/** 全部网上办理 and 均已登记办理 tell of the way it is done, 全部办理, 均妥善办理 and 均已办理 that it is. */
function isHandledThrough({ kinds, named }: UnderstoodClause): boolean {
  const fillers = named('filler');
  return !kinds.has('receive') && (fillers.length === 0 || fillers.some((word) => /[已按依期时妥到]/.test(word)));
}
