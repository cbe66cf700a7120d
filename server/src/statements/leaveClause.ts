import { isDoneElsewhere } from '../bodies/doneElsewhere';
import { resultNames } from '../lexicon/formNames';
import { otherScope, otherTime } from '../lexicon/scopeWords';
import type { Statement } from '../report/report';
import { toInteger, ZERO } from '../text/decimal';
import { flatMap } from '../text/flatMap';
import { matchesIn } from '../text/matches';
import { findQuantities, type Quantity } from '../text/quantities';
import { afterOther, afterWay, isWayOfApplying, NO_WAY } from './byWay';
import { type Context, mentioned, ON_DISCLOSURE, scopeOf, TOPICS } from './proseContext';
import type { Deed, Pair } from './situation';
import type { Subject, UnderstoodClause } from './statementWords';

/** An understood clause. */
export interface ReadClause {
  readonly said: readonly Statement[];
  readonly number: number | null;
  /** What it says of the year and of the body itself. */
  readonly words: Pick<UnderstoodClause, 'hasYear' | 'hasWhole' | 'isTotal' | 'isNew' | 'isMaking' | 'isManner'>;
  /** Whether it is about letters and complaints. */
  readonly isOther: boolean;
  /** How many applications it tells of, whatever it says of them. */
  readonly applications: number | null;
  /** Whether it speaks of applications without saying for what: in such a report, for information. */
  readonly isOnApplications: boolean;
  readonly pending: number | null;
  readonly handling: number | null;
}

const RESULT = /^(?:granted|partial|denied|unable|rejected|other)/;

/** 热线咨询906条，按期办结率100%: of these. */
const LETTERS = /^(?!其中)[^,]{0,20}(?:热线|咨询|留言|来信|信访件?|投诉|工单|诉求|建议|提案)(?!类)[^,\d申]{0,4}\d+[余多]?[件条封次个]/;
/** 与去年相比减少3件 tells no more of it. */
const COMPARED = /^(?:数量|总量)?(?:同比|环比|[比较与相][^,]{0,14}(?:上年|上一年|去年|往年|20\d\d年)[^,]{0,8})[^,]{0,6}(?:增[长加多幅]|减[少]|下降|上升|持平|多|少|翻)/;
/** 各科室密切配合, 业务科室具体承办: how it was done, not of whom it is told. */
const TOGETHER = /^(?![^,]*(?:指导|督促|组织|其中))[^,\d]*(?:配合|协调|沟通|会商|协同|联动|协作|对接|具体(?:承办|负责|落实))[^,\d]{0,4}$/;
const COUNTED_APPLICATIONS = /^(?!其中)[^,]{0,12}\d[件条份宗][^,]{0,12}申请|申请[^,]{0,8}\d[件条份宗]/;
const MAKING = /(?:制发|印发|制定|出台)[^,\d]{0,8}(?:文件|公文)\d/;
const CLEARING = /[梳清]理|审[查核议定](?=[^,]{0,10}(?:文件|规章|\d))|评估|起草|[代草]拟|备案/;

/** Behind a clause; `read` is null where it is not understood. `hasSaid`: whether its sentence has stated anything. */
export function leaveClause(context: Context, clause: string, read: ReadClause | null, subject: Subject, hasSaid: boolean): void {
  if (read) leaveUnderstood(context, read);
  else leaveOther(context, clause, subject, hasSaid);
}

/** Behind a clause that is not understood. */
function leaveOther(context: Context, clause: string, { year, organisation }: Subject, hasSaid: boolean): void {
  context.isNone = false;
  context.isOnSuits = false;
  context.deed = null;
  context.group = null;
  if (TOPICS.test(clause) || COMPARED.test(clause)) return;
  if (context.matter !== null && isOfOthers(context, clause, hasSaid)) context.matter = null;
  narrow(context, clause, year, isDoneElsewhere(clause, organisation));
  context.byWay = afterWay(context.byWay, clause, context.received);
  context.accounted += answeredOtherwise(clause);
  context.pending ??= putOff(clause);
  tellPart(context, clause);
  // 7件按申请办理，全部答复: all of these.
  if (context.received !== null && !hasSaid && COUNTED_APPLICATIONS.test(clause) && !isWayOfApplying(clause)) context.received = null;
}

/** Whether what follows is no longer about applications. */
function isOfOthers(context: Context, clause: string, hasSaid: boolean): boolean {
  return isOfSomethingElse(context, clause, hasSaid) || isReceiptOfOthers(clause) || (LETTERS.test(clause) && !isWayOfApplying(clause));
}

/** To another time, another body, documents that were looked through; or to what was made. */
function narrow(context: Context, clause: string, year: number | null, isElsewhere: boolean): void {
  if (MAKING.test(clause) && !isElsewhere) context.deed = 'made';
  context.isOtherTime ||= namesOtherYear(clause, year) || otherTime.test(clause);
  context.isOtherScope ||= (otherScope.test(clause) && !TOGETHER.test(clause)) || isElsewhere;
  context.isClearing ||= CLEARING.test(clause);
}

/** Answers for which the form has no row of their own. */
const OTHER_ANSWER = /不存在|掌握|不属于|非本(?:机关|单位|局)|(?:不是|非)政府信息|未制作/;

/** 信息不存在9件: how many were answered so. */
function answeredOtherwise(clause: string): number {
  return OTHER_ANSWER.test(clause) ? (toInteger(onlyQuantity(clause)?.value ?? ZERO) ?? 0) : 0;
}

/** 1件因材料不全暂缓办理: how many are left. */
function putOff(clause: string): number | null {
  const quantity = STILL_OPEN.test(clause) ? onlyQuantity(clause) : null;
  return quantity && toInteger(quantity.value);
}

const STILL_OPEN = /(?:正在|[尚仍还]在|暂缓)[^,\d]{0,12}$/;

/** The one number of a clause, if it is exact. */
function onlyQuantity(clause: string): Quantity | null {
  const [quantity, ...others] = findQuantities(clause, 0);
  return quantity && others.length === 0 && !quantity.isApproximate ? quantity : null;
}

/** 收到19件，其中上半年11件、下半年8件，均已办结: when the parts are told to the last, what follows is on the whole again. */
function tellPart(context: Context, clause: string): void {
  const quantity = context.whole === null ? null : onlyQuantity(clause);
  const value = quantity && /^[件条份宗起例项个部]/.test(quantity.unit) ? toInteger(quantity.value) : null;
  if (value === null) return;
  context.told += value;
  if (context.told !== context.whole) return;
  context.isOtherTime = false;
  context.isOtherScope = false;
  context.byWay = NO_WAY;
  context.isOnSome = false;
}

function namesOtherYear(clause: string, year: number | null): boolean {
  return clause.includes('年') && matchesIn(clause, YEAR).some((match) => Number(match[1]) !== year);
}

const YEAR = /(?<![比较])(20\d\d)年/g;

/** Behind one that is. */
function leaveUnderstood(context: Context, { said, words, isOther, applications, isOnApplications, pending, handling }: ReadClause): void {
  const { isOtherTime, isOtherScope, isClearing } = scopeOf(context, words);
  if (context.told > 0) context.whole = null;
  context.isOtherTime = isOtherTime;
  context.isOtherScope = isOtherScope;
  // 经清理，现行有效7件，废止1件: the latter may be of another year.
  context.isClearing = isClearing || (context.isClearing && words.isNew && !words.isMaking && !words.hasYear && !words.hasWhole);
  context.byWay = afterOther(context.byWay, words.isTotal);
  context.deed = deedIn(said);
  context.isOnSuits = said.some(({ concept }) => /^lit[DA]/.test(concept));
  context.matter = isOther ? null : context.matter ?? (isOnApplications || said.some(({ concept }) => concept === 'carriedIn') ? 'applications' : null);
  context.received = applications ?? context.received;
  context.handled = said.find(({ concept }) => concept === 'handled')?.value ?? context.handled;
  context.pending = pending ?? context.pending;
  context.accounted = said.reduce((sum, { concept, value }) => (RESULT.test(concept) ? sum + value : sum), context.accounted);
  context.handling = handling;
  context.group = groupIn(said);
  context.isNone = said.some(({ concept, isInWords }) => isInWords && concept === 'review');
}

/** Behind a remark in brackets: of what time, body and way it spoke, and of what part, holds for itself only. */
export function leaveRemark(context: Context, outside: Readonly<Context>): void {
  const { received, pending, isOnDisclosure } = context;
  Object.assign(context, outside, { received: outside.received ?? received, pending: outside.pending ?? pending, isOnDisclosure });
}

function deedIn(said: readonly Statement[]): Deed | null {
  const [first] = flatMap(said, ({ concept }) => /\.(?:made|repealed|valid)$/.exec(concept) ?? []);
  return first === undefined ? null : (first.slice(1) as Deed);
}

/** 不予公开2件, of which a row may be told next; 行政诉讼7件, which may all have been brought in one way. */
function groupIn([first, ...others]: readonly Statement[]): Pair | null {
  return first && others.length === 0 && GROUP.test(first.concept) ? [first.concept, first.value] : null;
}

const GROUP = /^(?:denied|unable|rejected|litigation)$/;

/** A sentence that begins with another count (共制发文件130件) is about that; one that goes on with 其中 is not. */
function isOfSomethingElse(context: Context, clause: string, hasSaid: boolean): boolean {
  const { isOnDisclosure, goesOn, byWay } = context;
  return !hasSaid && !goesOn && !byWay.isReceipt && !clause.startsWith('其中') && !isWayOfApplying(clause) && mentioned(clause, isOnDisclosure) === null && /\d[件条份]/.test(clause) && !/^公开\d+件$/.test(clause) && !hasResults(context);
}

/** 61件申请中，告知获取途径的12件，部分公开的2件，不掌握的26件 */
function hasResults(context: Context): boolean {
  const { sentence } = context;
  return (context.hasResults ??= sentence.includes('申请') && new Set(sentence.match(resultNames)).size > 1);
}

/** 收到信息公开申请6件，受理资格认定申请320件，办结310件: these are the latter. */
function isReceiptOfOthers(clause: string): boolean {
  return RECEIPT_OF_OTHERS.test(clause) && !ON_DISCLOSURE.test(clause) && !isWayOfApplying(clause);
}

const RECEIPT_OF_OTHERS = /^(?!其中)[^,]{0,16}(?:受理|收到|接到|承办|办理)[^,\d]{3,20}\d+[件条份宗起]/;
