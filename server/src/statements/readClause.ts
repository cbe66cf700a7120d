import { isRegion } from '../bodies/reportingBody';
import type { Clause } from '../prose/clauses';
import type { Statement } from '../report/report';
import { sourceSpan } from '../text/fold';
import { counted } from './countedClause';
import { interpret } from './interpretClause';
import type { ReadClause } from './leaveClause';
import { type Context, OF_THE_DONE, scopeOf } from './proseContext';
import type { Situation } from './situation';
import { type Subject, understand, type UnderstoodClause } from './statementWords';

/** Longer clauses say more than a number. */
const LONGEST_CLAUSE = 80;
/** 受理的申请件已按规定答复: of whichever way. */
const OF_ALL = /^(?:受理|收到|接到|上述|所有|全部)的?(?:政府信息公开|依申请公开)?申请/;
/** What splits up all applications, by when they came, by who applied, by what became of them. */
const SHARE = /^(?:received|carriedIn|natural|organisation|business|research|social|legal|granted|partial|denied|unable|rejected|other)$/;

/** Null where the clause is not understood. `isOfAll`: whether the clause before says that it is told of all of them. */
export function readClause(clause: Clause, context: Context, subject: Subject, isOfAll: boolean): ReadClause | null {
  if (clause.text.length > LONGEST_CLAUSE) return null;
  const number = counted(clause.text);
  const own = number && understand(number.words, subject);
  if (!own) return null;
  const words = isOfAll ? { ...own, kinds: new Set([...own.kinds, 'all' as const]) } : own;
  const { value, unit } = number;
  const isOnApplications = speaksOfApplications(words, context);
  const situation = situationOf(clause, context, words, { isOnApplications, unit }, subject);
  const span = sourceSpan(clause, value === null ? words.start : number.start, number.end);
  const said = interpret(words, value, situation)
    .filter(({ concept }) => concept !== 'allHandled' || !OF_THE_DONE.test(clause.text))
    .map((found) => ({ concept: found.concept, value: found.value, span, isInWords: value === null }));
  return {
    said, words, number: value, isOnApplications,
    isOther: words.kinds.has('complaint') && said.length === 0,
    applications: countsApplications(words, said, context) ? value : null,
    pending: words.kinds.has('pending') || words.kinds.has('except') ? value : null,
    handling: isHandling(words, situation) ? value : handlingBehind(clause, said, context),
  };
}

function speaksOfApplications(words: UnderstoodClause, { isExplicit }: Context): boolean {
  return words.kinds.has('application') || isPutOff(words) || (!isExplicit && words.named('noun').some((word) => word.startsWith('申请')));
}

/** 依法延期答复并转入2026年: letters and complaints are not told of in these words. */
function isPutOff({ kinds }: UnderstoodClause): boolean {
  return kinds.has('pending') && kinds.has('done') && kinds.has('carriedOut');
}

/** 以市政府名义制发9件: in the report on a city, other bodies made documents too; applications are also answered in the name of an office. */
function isInOneName(clause: string, { organisation }: Subject): boolean {
  return organisation !== null && (isRegion(organisation) || clause.includes('申请')) && /以[省市州盟县区旗](?:人民)?政府(?:[^,]{0,10}政府)?(?:办公[室厅]|办)?名义/.test(clause);
}

/** Field by field, since this is done for each clause: to copy all of the context takes long. */
function situationOf(clause: Clause, context: Context, words: UnderstoodClause, own: Own, subject: Subject): Situation {
  const { byWay, received, handled, isOnSuits, isOnDisclosure, isElse, isSomeOnDisclosure, isNone, pending, handling, group, accounted, isSettled, isCountedDone, isOnParts, isOnSome } = context;
  const { isOtherTime, isOtherScope, isClearing } = scopeOf(context, words);
  return {
    matter: context.matter ?? (own.isOnApplications ? 'applications' : null),
    received, handled, isOnSuits, isOnDisclosure, isElse, isSomeOnDisclosure, isNone, pending, handling, group, accounted, isSettled, isCountedDone, isOnParts, isOnSome, isOtherTime, isClearing,
    // 全县265件，其中县政府办14件, in the report of this very office
    isPart: isOtherTime || isOtherScope || (words.hasBody && clause.text.startsWith('其中')) || isInOneName(clause.text, subject),
    isChannel: byWay.isChannel && !((words.hasYear || OF_ALL.test(clause.text)) && words.kinds.has('done')),
    isSumOfWays: byWay.isReceipt,
    deed: clause.isContinuation || clause.text.startsWith('其中') ? context.deed : null,
    isRemark: clause.isRemark,
    unit: own.unit,
  };
}

/** What a clause says of itself before it is read in the light of the others. */
interface Own {
  readonly isOnApplications: boolean;
  readonly unit: string | null;
}

/** Whether its number is one of all applications, from which the next clauses tell parts. */
function countsApplications({ kinds }: UnderstoodClause, said: readonly Statement[], { received }: Context): boolean {
  if (kinds.has('carriedIn') || kinds.has('carriedOut')) return false;
  // 办结98件 of 104: the whole is still 104.
  if (kinds.has('done') && received !== null) return false;
  // 因政府信息公开申请行政复议1件 counts reviews.
  if (kinds.has('application') && !kinds.has('review') && !kinds.has('suit')) return true;
  // 共收到自然人申请2件，均已办理: these.
  const isOfApplicants = kinds.has('receive') && kinds.has('noun');
  return said.some(({ concept }) => concept === 'received' || concept === 'handled' || (isOfApplicants && concept === 'natural'));
}

/** 办理30件 */
function isHandling({ kinds }: UnderstoodClause, { matter, isPart, isChannel }: Situation): boolean {
  const isOnlyHandled = kinds.has('handle') && !kinds.has('done') && !kinds.has('receive') && !kinds.has('result');
  return isOnlyHandled && matter === 'applications' && !isPart && !isChannel;
}

/** 办理30件，其中新收28件，上年结转2件，均已办结: the shares leave it as it was. */
function handlingBehind({ isRemark }: Clause, said: readonly Statement[], { handling }: Context): number | null {
  const isOnShares = said.length > 0 && said.every(({ concept }) => SHARE.test(concept));
  return isRemark || isOnShares ? handling : null;
}
