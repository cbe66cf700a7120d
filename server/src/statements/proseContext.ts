import { resultNames } from '../lexicon/formNames';
import { type ByWay, NO_WAY } from './byWay';
import type { Matter, Told } from './situation';
import type { UnderstoodClause } from './statementWords';

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

export const ON_DISCLOSURE = /信息公开|依申请|申请公开|公开(?:政府|政务)?信息|公开行政(?:复议|诉讼)|申请人[因对不][^,]{0,8}答复/;
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
  // One literal without spreading: only so V8 knows the object's shape, which is asked for at each clause.
  return {
    matter: isOnApplications ? 'applications' : null, received: null, told: 0,
    isOnDisclosure: ON_DISCLOSURE.test(heading) || (content.includes('直接起诉') && content.includes('复议后起诉')),
    sentence: '', isElse: false, isSomeOnDisclosure: false, isSettled: false, isCountedDone: false, isOnParts: ON_PARTS.test(content), isExplicit: false, goesOn: false,
    isOtherTime: false, isOtherScope: false, isClearing: false, byWay: NO_WAY, whole: null, deed: null, isOnSuits: false, isNone: false,
    handled: null, pending: null, handling: null, group: null, accounted: 0, isOnSome: false, hasResults: null,
  };
}

/** The form's word for what is left at the end of a year. */
const CARRIED_OVER = /(?:结转|转结|顺延|延期?)[至到入]?(?:下一?年|次年|20\d\d年)/;
/** What else is handled and carried over. */
const OTHERS = /投诉|举报|信访|热线|工单|留言|信箱|信件|来信|来电|来访|建议|提案|许可|处罚|审批|复议|诉讼|咨询|诉求|公文|收文|案件|执法|窗口|登记(?!表)|证照|救助|补[贴助]|低保|资格|鉴定|认定|调解|仲裁/;

const EXPLICIT = /信息公开[^,。#]{0,4}申请|依申请/;

export function enterSentence(context: Context, sentence: string): void {
  forget(context);
  context.sentence = sentence;
  const isOnCases = sentence.includes('诉') || sentence.includes('复议');
  // 其他行政复议5件；行政诉讼2件: on what, is not said.
  context.isElse = isOnCases && (NOT_ON_DISCLOSURE.test(sentence) || (context.isElse && CASES_ALONE.test(sentence) && !ON_DISCLOSURE.test(sentence)));
  context.isSomeOnDisclosure = isOnCases && SOME_ON_DISCLOSURE.test(sentence);
  context.isSettled = mayGoOver(sentence) && SETTLED.test(sentence);
  context.isCountedDone = context.isSettled && COUNTED_DONE.test(sentence);
  context.isExplicit = EXPLICIT.test(sentence);
  context.goesOn = sentence.startsWith('其中');
  context.isOnDisclosure ||= sentence.includes('信息公开类)') || (sentence.includes('均') && ALL_ON_DISCLOSURE.test(sentence));
}

/** Times, bodies and channels hold for one sentence, and so do most counts. */
function forget(context: Context): void {
  context.isOtherTime = false;
  context.isOtherScope = false;
  context.isClearing = false;
  context.byWay = NO_WAY;
  context.whole = null;
  context.deed = null;
  context.isOnSuits = false;
  context.isNone = false;
  context.handled = null;
  context.pending = null;
  context.handling = null;
  context.group = null;
  context.accounted = 0;
  context.isOnSome = false;
  context.hasResults = null;
}

/** 行政复议6件，均因政府信息公开答复引起, 行政复议（政府信息公开类）6件: said behind what is counted. */
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

/** What applications are about (主要集中在规划计划等方面) says nothing of the time, the body and the way they came. */
export const TOPICS = /集中[在于]|主要涉及|内容(?:大?多|主要)?(?:涉及|包括|为|是)|涉及[^,\d]{0,40}(?:方面|领域|内容|事项)$/;

/** What a clause names itself. */
export function mentioned(clause: string, isOnDisclosure: boolean): Matter | null {
  if (/复议|诉讼|应诉|被诉/.test(clause)) return 'cases';
  if (clause.includes('规范性文件')) return 'normative';
  if (/规章(?!制度)/.test(clause)) return 'regulations';
  return isOnDisclosure && /申请(?!人)/.test(clause) ? 'applications' : null;
}

/** A clause that names the year or the whole body speaks of these again. */
export function scopeOf(context: Context, words: Pick<UnderstoodClause, 'hasYear' | 'hasWhole' | 'isNew'>): Pick<Context, 'isOtherTime' | 'isOtherScope' | 'isClearing'> {
  return {
    isOtherTime: context.isOtherTime && !words.hasYear,
    isOtherScope: context.isOtherScope && !words.hasYear && !words.hasWhole,
    isClearing: context.isClearing && !words.hasYear && !words.hasWhole && !words.isNew,
  };
}
