import { otherScope, otherTime, resultNames } from '../lexicon/statements';
import { flatMap } from '../text/flatMap';
import { matchesIn } from '../text/matches';
import { afterOther, afterWay, type ByWay, isWayOfApplying, NO_WAY } from './byWay';
import { isDoneElsewhere } from './doneElsewhere';
import type { Statement } from './report';
import type { Deed, Matter, Told } from './situation';
import type { Subject, UnderstoodClause } from './statementWords';

/** What a paragraph has spoken of up to a clause. One object that changes as the paragraph is read on: clauses are many. */
export interface Context extends Writable<Told> {
  /** Whether it has come to speak of a part of the body. */
  isOtherScope: boolean;
  byWay: ByWay;
  /** Whether the sentence names applications for information as such: 申请 alone then means others too. */
  isExplicit: boolean;
  /** Whether it goes on with what the one before tells of (其中，…). */
  goesOn: boolean;
}

type Writable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

/** An understood clause. */
export interface ReadClause {
  readonly said: readonly Statement[];
  /** What it says of the year and of the body itself. */
  readonly words: Pick<UnderstoodClause, 'hasYear' | 'hasWhole' | 'isTotal' | 'isNew'>;
  /** Whether it is about letters and complaints. */
  readonly isOther: boolean;
  /** How many applications it tells of, whatever it says of them. */
  readonly applications: number | null;
  /** Whether it speaks of applications without saying for what: in such a report, for information. */
  readonly isOnApplications: boolean;
  readonly pending: number | null;
  readonly handling: number | null;
}

const ON_DISCLOSURE = /信息公开|依申请|申请公开|公开(?:政府|政务)?信息/;
/** 均与政府信息公开无关；行政复议12件，其中信息公开类2件；作为复议机关受理的 */
const NOT_ON_DISCLOSURE =
  /无关|\d[件起宗例][(,](?:其中)?(?:涉及|关于|有关)?(?:政府|政务)?信息公开(?:类|的|方面|领域|案件|工作|事项)*\d|(?:作为|担任)(?:行政)?复议机[关构]|(?<![在由被经])复议机[关构](?:共|累计|新)?(?:受理|收到|审理)/;

/** At the start of a paragraph (half width) below `heading`. */
export function contextOf(content: string, heading: string): Context {
  // Two names of results, and it is about applications, also where it does not say so.
  const isOnResults = new Set(content.match(resultNames)).size > 1;
  return {
    matter: isOnResults ? 'applications' : null, received: null, isOnDisclosure: ON_DISCLOSURE.test(heading),
    isOtherTime: false, isOtherScope: false, isClearing: false, byWay: NO_WAY, deed: null, isOnSuits: false, isElse: false, isNone: false,
    pending: null, handling: null, accounted: 0, isOnSome: false, isExplicit: false, goesOn: false,
  };
}

const EXPLICIT = /信息公开[^,。#]{0,4}申请|依申请/;
const RESULT = /^(?:granted|partial|denied|unable|rejected|other)/;

/** At the start of a sentence: times, bodies and channels hold for one sentence. */
export function enterSentence(context: Context, sentence: string): void {
  context.isOtherTime = false;
  context.isOtherScope = false;
  context.isClearing = false;
  context.byWay = NO_WAY;
  context.deed = null;
  context.isOnSuits = false;
  context.isElse = NOT_ON_DISCLOSURE.test(sentence);
  context.isNone = false;
  context.pending = null;
  context.handling = null;
  context.accounted = 0;
  context.isOnSome = false;
  context.isExplicit = EXPLICIT.test(sentence);
  context.goesOn = sentence.startsWith('其中');
}

const SOME = /^其中\D{0,40}\d/;

/** At a clause, with what it speaks of itself. */
export function enterClause(context: Context, clause: string): void {
  context.isOnDisclosure ||= ON_DISCLOSURE.test(clause);
  context.isOnSome ||= SOME.test(clause);
  context.matter = mentioned(clause, context.isOnDisclosure) ?? context.matter;
}

function mentioned(clause: string, isOnDisclosure: boolean): Matter | null {
  if (/复议|诉讼|应诉/.test(clause)) return 'cases';
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
  if (TOPICS.test(clause)) return;
  const isElsewhere = isDoneElsewhere(clause, organisation);
  if (isOfSomethingElse(context, clause, hasSaid)) context.matter = null;
  if (MAKING.test(clause) && !isElsewhere) context.deed = 'made';
  context.isOtherTime ||= namesOtherYear(clause, year) || otherTime.test(clause);
  context.isOtherScope ||= otherScope.test(clause) || isElsewhere;
  context.isClearing ||= CLEARING.test(clause);
  context.byWay = afterWay(context.byWay, clause, context.received);
}

function namesOtherYear(clause: string, year: number | null): boolean {
  return clause.includes('年') && matchesIn(clause, YEAR).some((match) => Number(match[1]) !== year);
}

const YEAR = /(?<![比较])(20\d\d)年/g;

function leaveUnderstood(context: Context, { said, words, isOther, applications, isOnApplications, pending, handling }: ReadClause): void {
  const { isOtherTime, isOtherScope, isClearing } = scopeOf(context, words);
  context.isOtherTime = isOtherTime;
  context.isOtherScope = isOtherScope;
  context.isClearing = isClearing;
  context.byWay = afterOther(context.byWay, words.isTotal);
  context.deed = deedIn(said);
  context.isOnSuits = said.some(({ concept }) => /^lit[DA]/.test(concept));
  context.matter = isOther ? null : context.matter ?? (isOnApplications ? 'applications' : null);
  context.received = applications ?? context.received;
  context.pending = pending ?? context.pending;
  context.accounted = said.reduce((sum, { concept, value }) => (RESULT.test(concept) ? sum + value : sum), context.accounted);
  context.handling = handling;
  context.isNone = said.some(({ concept, isInWords }) => isInWords && concept === 'review');
}

function deedIn(said: readonly Statement[]): Deed | null {
  const [first] = flatMap(said, ({ concept }) => /\.(?:made|repealed|valid)$/.exec(concept) ?? []);
  return first === undefined ? null : (first.slice(1) as Deed);
}

/** A sentence that begins with another count (共制发文件130件) is about that; one that goes on with 其中 is not. */
function isOfSomethingElse({ isOnDisclosure, goesOn, byWay }: Context, clause: string, hasSaid: boolean): boolean {
  return !hasSaid && !goesOn && !byWay.isReceipt && !clause.startsWith('其中') && !isWayOfApplying(clause) && mentioned(clause, isOnDisclosure) === null && /\d[件条份]/.test(clause);
}

/** What applications are about (主要集中在规划计划等方面) says nothing of the time, the body and the way they came. */
const TOPICS = /集中[在于]|主要涉及|涉及[^,\d]{0,40}(?:方面|领域|内容|事项)$/;
const MAKING = /(?:制发|印发|制定|出台)[^,\d]{0,8}(?:文件|公文)\d/;
const CLEARING = /[梳清]理|审[查核]|评估|起草|备案/;
/** A clause that names the year or the whole body speaks of these again. */
export function scopeOf(context: Context, words: ReadClause['words']): Pick<Context, 'isOtherTime' | 'isOtherScope' | 'isClearing'> {
  return {
    isOtherTime: context.isOtherTime && !words.hasYear,
    isOtherScope: context.isOtherScope && !words.hasYear && !words.hasWhole,
    isClearing: context.isClearing && !words.hasYear && !words.hasWhole && !words.isNew,
  };
}
