import { isDoneElsewhere } from '../bodies/doneElsewhere';
import { otherScope, otherTime, resultNames } from '../lexicon/statements';
import type { Statement } from '../report/report';
import { toInteger, ZERO } from '../text/decimal';
import { flatMap } from '../text/flatMap';
import { matchesIn } from '../text/matches';
import { findQuantities, type Quantity } from '../text/quantities';
import { afterOther, afterWay, type ByWay, isWayOfApplying, NO_WAY } from './byWay';
import type { Deed, Matter, Pair, Told } from './situation';
import type { Subject, UnderstoodClause } from './statementWords';

/** What a paragraph has spoken of up to a clause. One object that changes as the paragraph is read on: clauses are many. */
export interface Context extends Writable<Told> {
  /** Whether it has come to speak of a part of the body. */
  isOtherScope: boolean;
  byWay: ByWay;
  /** The number that 其中 stands behind, as long as only parts of it are told, and how much of it they are. */
  whole: number | null;
  told: number;
  /** Whether the sentence names applications for information as such: 申请 alone then means others too. */
  isExplicit: boolean;
  /** The sentence that is being read, and whether it names two results of applications, which is looked for once, when it matters. */
  sentence: string;
  hasResults: boolean | null;
  /** Whether it goes on with what the one before tells of (其中，…). */
  goesOn: boolean;
}

type Writable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

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

const ON_DISCLOSURE = /信息公开|依申请|申请公开|公开(?:政府|政务)?信息|申请人[因对不][^,]{0,8}答复/;
/** 均与政府信息公开无关；其他行政复议5件；因信访事项被行政复议2件；行政复议12件，其中信息公开类2件；作为复议机关受理的 */
const NOT_ON_DISCLOSURE =
  /无关|\d[件起宗例][(,](?:其中)?(?:涉及|关于|有关)?(?:政府|政务)?信息公开(?:类|的|方面|领域|案件|工作|事项)*\d|其[他它](?:行政)?(?:复议|诉讼|应诉)|因(?:信访|投诉|举报|征收|征地|拆迁|处罚|许可)[^,。;]{0,8}(?:复议|诉讼)|(?:作为|担任)(?:行政)?复议机[关构]|(?<![在由被经])复议机[关构](?:共|累计|新)?(?:受理|收到|审理)/;

/** 行政复议5件，其中涉及政府信息公开的行政复议2件: those before are of all kinds. */
const SOME_ON_DISCLOSURE = /\d[件起宗例],其中[^,。;、\d]{0,6}(?:政府|政务)?信息公开[^,。;、\d]{0,12}\d/;

const CASES_ALONE = /^(?:提起|办理|处理|受理|参与|承办|参加)?行政(?:复议|诉讼|应诉)/;

/** At the start of a paragraph (half width) below `heading`. */
export function contextOf(content: string, heading: string): Context {
  // Two names of results, and it is about applications, also where it does not say so.
  const isOnResults = new Set(content.match(resultNames)).size > 1;
  const isOnApplications = isOnResults || (mayGoOver(content) && CARRIED_OVER.test(content) && /申请|答复/.test(content) && !OTHERS.test(content));
  return {
    matter: isOnApplications ? 'applications' : null, received: null, handled: null, whole: null, told: 0,
    isOnDisclosure: ON_DISCLOSURE.test(heading) || (content.includes('直接起诉') && content.includes('复议后起诉')),
    isOtherTime: false, isOtherScope: false, isClearing: false, byWay: NO_WAY, deed: null, isOnSuits: false, isElse: false, isSomeOnDisclosure: false, isNone: false,
    pending: null, handling: null, group: null, accounted: 0, isSettled: false, isCountedDone: false, isOnParts: false, isOnSome: false, isExplicit: false, sentence: '', hasResults: null, goesOn: false,
  };
}

/** The form's word for what is left at the end of a year. */
const CARRIED_OVER = /(?:结转|转结|顺延|延期?)[至到入]?(?:下一?年|次年|20\d\d年)/;
/** What else is handled and carried over. */
const OTHERS = /投诉|举报|信访|热线|工单|留言|信箱|信件|来信|来电|来访|建议|提案|许可|处罚|审批|复议|诉讼|咨询|诉求|公文|收文|案件|执法|窗口|登记(?!表)|证照|救助|补[贴助]|低保|资格|鉴定|认定|调解|仲裁/;

const EXPLICIT = /信息公开[^,。#]{0,4}申请|依申请/;
const RESULT = /^(?:granted|partial|denied|unable|rejected|other)/;

/** At the start of a sentence: times, bodies and channels hold for one sentence. */
export function enterSentence(context: Context, sentence: string): void {
  context.sentence = sentence;
  context.hasResults = null;
  context.isOtherTime = false;
  context.isOtherScope = false;
  context.isClearing = false;
  context.byWay = NO_WAY;
  context.handled = null;
  context.whole = null;
  context.deed = null;
  context.isOnSuits = false;
  // 其他行政复议5件；行政诉讼2件: on what, is not said.
  context.isElse = NOT_ON_DISCLOSURE.test(sentence) || (context.isElse && CASES_ALONE.test(sentence) && !ON_DISCLOSURE.test(sentence));
  context.isSomeOnDisclosure = SOME_ON_DISCLOSURE.test(sentence);
  context.isNone = false;
  context.pending = null;
  context.handling = null;
  context.group = null;
  context.accounted = 0;
  context.isSettled = mayGoOver(sentence) && SETTLED.test(sentence);
  context.isCountedDone = context.isSettled && COUNTED_DONE.test(sentence);
  context.isOnParts = ON_PARTS.test(sentence);
  context.isOnSome = false;
  context.isExplicit = EXPLICIT.test(sentence);
  context.goesOn = sentence.startsWith('其中');
  context.isOnDisclosure ||= sentence.includes('均') && ALL_ON_DISCLOSURE.test(sentence);
}

/** 行政复议6件，均因政府信息公开答复引起: said behind the number. */
const ALL_ON_DISCLOSURE = /均(?:因|由|系|为|属)[^,。;]{0,10}信息公开/;

/** Quick to see. */
function mayGoOver(text: string): boolean {
  return text.includes('转') || text.includes('延');
}

const SETTLED = /(?:结转|转结|顺延|延期?|转)[至到入为]?(?:下|次年|20\d\d年)|[下次]一?年度?结转/;
const COUNTED_DONE = /(?:[办完]结|[答办回]复|办毕|处理完)[^,;。\d]{0,8}\d|\d[件宗起][^,;。\d]{0,10}(?:[办完]结|[答办回]复|办毕)/;
const ON_PARTS = /部[分份](?:予以)?公开[^,。;、\d]{0,4}\d|\d[件条份宗](?:予以)?部[分份](?:予以)?公开/;
/** 其中97件准予公开 */
const SOME = /^其中(?![^,]{0,20}结转)\D{0,40}\d/;
/** 办结件均按时答复 says nothing of the others. */
export const OF_THE_DONE = /^(?:所有|上述|全部)?已?(?:办结|答复)(?:件|的)/;

/** At 其中: what follows are parts of the number before. */
export function beginParts(context: Context, whole: number | null): void {
  context.whole = whole === 0 ? null : whole;
  context.told = 0;
}

/** At a clause, with what it speaks of itself. */
export function enterClause(context: Context, clause: string): void {
  context.isOnDisclosure ||= ON_DISCLOSURE.test(clause);
  context.isOnSome ||= SOME.test(clause) || OF_THE_DONE.test(clause);
  const mention = mentioned(clause, context.isOnDisclosure);
  // 申请内容涉及规范性文件目录 is still about applications.
  if (mention !== null && mention !== context.matter && !TOPICS.test(clause)) context.matter = mention;
}

function mentioned(clause: string, isOnDisclosure: boolean): Matter | null {
  if (/复议|诉讼|应诉|被诉/.test(clause)) return 'cases';
  if (clause.includes('规范性文件')) return 'normative';
  if (/规章(?!制度)/.test(clause)) return 'regulations';
  return isOnDisclosure && /申请(?!人)/.test(clause) ? 'applications' : null;
}

/** Behind a clause; `read` is null where it is not understood. `hasSaid`: whether its sentence has stated anything. */
export function leaveClause(context: Context, clause: string, read: ReadClause | null, subject: Subject, hasSaid: boolean): void {
  if (read) leaveUnderstood(context, read);
  else leaveOther(context, clause, subject, hasSaid);
}

function leaveOther(context: Context, clause: string, { year, organisation }: Subject, hasSaid: boolean): void {
  context.isNone = false;
  context.isOnSuits = false;
  context.deed = null;
  context.group = null;
  if (TOPICS.test(clause) || COMPARED.test(clause)) return;
  const isElsewhere = isDoneElsewhere(clause, organisation);
  if (context.matter !== null && (isOfSomethingElse(context, clause, hasSaid) || isReceiptOfOthers(clause) || (LETTERS.test(clause) && !isWayOfApplying(clause)))) context.matter = null;
  if (MAKING.test(clause) && !isElsewhere) context.deed = 'made';
  context.isOtherTime ||= namesOtherYear(clause, year) || otherTime.test(clause);
  context.isOtherScope ||= (otherScope.test(clause) && !TOGETHER.test(clause)) || isElsewhere;
  context.isClearing ||= CLEARING.test(clause);
  context.byWay = afterWay(context.byWay, clause, context.received);
  context.accounted += answeredOtherwise(clause);
  tellPart(context, clause);
  // 7件按申请办理，全部答复: all of these.
  if (context.received !== null && !hasSaid && COUNTED_APPLICATIONS.test(clause) && !isWayOfApplying(clause)) context.received = null;
}

/** Answers for which the form has no row of their own. */
const OTHER_ANSWER = /不存在|掌握|不属于|非本(?:机关|单位|局)|(?:不是|非)政府信息|未制作/;

/** 信息不存在9件: how many were answered so. */
function answeredOtherwise(clause: string): number {
  return OTHER_ANSWER.test(clause) ? (toInteger(onlyQuantity(clause)?.value ?? ZERO) ?? 0) : 0;
}

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

/** 热线咨询906条，按期办结率100%: of these. */
const LETTERS = /^(?!其中)[^,]{0,20}(?:热线|咨询|留言|来信|信访件?|投诉|工单|诉求|建议|提案)(?!类)[^,\d申]{0,4}\d+[余多]?[件条封次个]/;
/** What applications are about (主要集中在规划计划等方面) says nothing of the time, the body and the way they came. */
const TOPICS = /集中[在于]|主要涉及|内容(?:大?多|主要)?(?:涉及|包括|为|是)|涉及[^,\d]{0,40}(?:方面|领域|内容|事项)$/;
/** 与去年相比减少3件 tells no more of it. */
const COMPARED = /^(?:数量|总量)?(?:同比|环比|[比较与相][^,]{0,14}(?:上年|上一年|去年|往年|20\d\d年)[^,]{0,8})[^,]{0,6}(?:增[长加多幅]|减[少]|下降|上升|持平|多|少|翻)/;
/** 各科室密切配合, 业务科室具体承办: how it was done, not of whom it is told. */
const TOGETHER = /^(?![^,]*(?:指导|督促|组织|其中))[^,\d]*(?:配合|协调|沟通|会商|协同|联动|协作|对接|具体(?:承办|负责|落实))[^,\d]{0,4}$/;
const COUNTED_APPLICATIONS = /^(?!其中)[^,]{0,12}\d[件条份宗][^,]{0,12}申请|申请[^,]{0,8}\d[件条份宗]/;
const MAKING = /(?:制发|印发|制定|出台)[^,\d]{0,8}(?:文件|公文)\d/;
const CLEARING = /[梳清]理|审[查核议定](?=[^,]{0,10}(?:文件|规章|\d))|评估|起草|[代草]拟|备案/;
/** A clause that names the year or the whole body speaks of these again. */
export function scopeOf(context: Context, words: ReadClause['words']): Pick<Context, 'isOtherTime' | 'isOtherScope' | 'isClearing'> {
  return {
    isOtherTime: context.isOtherTime && !words.hasYear,
    isOtherScope: context.isOtherScope && !words.hasYear && !words.hasWhole,
    isClearing: context.isClearing && !words.hasYear && !words.hasWhole && !words.isNew,
  };
}
