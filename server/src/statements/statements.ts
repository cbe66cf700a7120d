import { isRegion } from '../bodies/reportingBody';
import { type Clause, clausesOf } from '../prose/clauses';
import { sentencesIn } from '../prose/sentences';
import { byContent } from '../report/byContent';
import type { ProseParagraph, Statement } from '../report/report';
import { toInteger } from '../text/decimal';
import { flatMap } from '../text/flatMap';
import { fold, sourceSpan } from '../text/fold';
import { findQuantities } from '../text/quantities';
import { shift } from '../text/span';
import { distributed } from './distributed';
import { interpret } from './interpretClause';
import { beginParts, type Context, contextOf, enterClause, enterSentence, leaveClause, leaveRemark, OF_THE_DONE, type ReadClause, scopeOf } from './proseContext';
import type { Situation } from './situation';
import { type Subject, understand, type UnderstoodClause } from './statementWords';
import { withoutContradiction } from './withoutContradiction';

/** Longer clauses say more than a number. */
const LONGEST_CLAUSE = 80;
const MAY_STATE = /申请|要求公开|信息公开\d|复议|诉讼|应诉|规范性文件|规章|办结|结转|予以公开|不予公开|不予处理|无法提供|转入20/;
/** A number with its unit, words for none, or that all is done: other sentences only tell of what the next ones are. */
const MAY_COUNT = /均[为系是属]|(?:均|全部|都)[^。]{0,12}(?:公开|自然人|公民|个人|提供|处理)|[\d一二两三四五六七八九十百千万零〇]\s{0,3}[件条份起宗次例项个部篇]|[未无没零]|不存在|[均都已部有][^。]{0,40}(?:[结复]|处理|100%)|100%|分别|[为是]["“]?\d(?![\d.]*[%年月日个])/;
const LONGEST_HEADING = 40;
const END = /(?<![。;!?.”")])[。;!?.”")]+$/;
/** 受理的申请件已按规定答复: of whichever way. */
const OF_ALL = /^(?:受理|收到|接到|上述|所有|全部)的?(?:政府信息公开|依申请公开)?申请/;
/** What splits up all applications, not what became of them. */
const SPLIT = /^(?:received|carriedIn|natural|organisation|business|research|social|legal)$/;
/** 办理16件，其中予以公开12件，无法提供4件，均已答复: these 16. */
const RESULT = /^(?:granted|partial|denied|unable|rejected|other)$/;
/** 行政复议9件，其中7件行政复议获维持; 制定2件，其中以市政府名义印发1件; 答复9件，其中书面答复6件: of these. */
const CASES = /^(?:review|litigation)$/;
const UNITS = /^(?:[件条份封起宗次例项个部篇]|条次)$/;

/**
 * What the running text says of things that the form's tables state as well. A clause of which not every word is
 * understood says nothing: whether its number is the whole or a part is for a person to see.
 */
export function findStatements(prose: readonly ProseParagraph[], { organisation, year }: Subject): Statement[] {
  let heading = '';
  return flatMap(prose, (paragraph) => {
    const { ordinal, content, section, span: { start } } = paragraph;
    if (section?.definition?.id === 's5') return [];
    const isHeading = ordinal !== null && content.length <= LONGEST_HEADING;
    if (isHeading) heading = content;
    if (!MAY_STATE.test(content)) return [];
    const title = section?.definition?.table ? section.definition.title : '';
    const statements = statementsOf(paragraph, title + heading, organisation, year);
    return statements.map((each) => ({ ...each, span: shift(each.span, start) }));
  });
}

const statementsOf = byContent((content, heading: string, organisation: string | null, year: number | null) => (
  statementsIn(content, heading, { organisation, year })
));

/** Their spans are indexes into `text`, a paragraph's content. */
function statementsIn(text: string, heading: string, subject: Subject): Statement[] {
  const statements: Statement[] = [];
  const context = contextOf(text, heading);
  for (const { start, content } of sentencesIn(text)) {
    enterSentence(context, content);
    if (!MAY_COUNT.test(content)) {
      enterClause(context, content);
      continue;
    }
    const clauses = clausesOf(fold(text, { start, end: start + content.replace(END, '').length }));
    const said = distributed(clauses);
    let before: ReadClause | null = null;
    let host: ReadClause | null = null;
    let outside: Context | null = null;
    let isOfThese = false;
    let isOfAll = false;
    let lastNumber: number | null = null;
    for (const clause of clauses) {
      if (outside && !clause.isRemark) leaveRemark(context, outside);
      outside = clause.isRemark ? outside ?? { ...context } : null;
      // 不予处理2件（1件为重复申请，1件为…）: both are of this group.
      if (outside) context.group = outside.group;
      enterClause(context, clause.text);
      if (clause.text.startsWith('其中')) beginParts(context, lastNumber);
      const read: ReadClause | null = (clause.isContinuation && !(clause.isRemark ? before : host)) || (clause.isRemark && !host) ? null : readClause(clause, context, subject, isOfAll);
      isOfThese ||= clause.text.startsWith('其中');
      for (const each of read?.said ?? []) if (!(isOfThese && (CASES.test(each.concept) || each.concept === 'handled' || clause.text.includes('名义')) && said.some(({ concept }) => concept === each.concept))) said.push(each);
      leaveClause(context, clause.text, read, subject, said.length > 0);
      before = read;
      isOfAll = read?.words.isManner ?? false;
      lastNumber = read?.number ?? lastNumber;
      if (!clause.isRemark) host = read;
    }
    for (const each of withoutContradiction(said, context.received, content)) statements.push(each);
  }
  // 办结8件，结转1件。均在法定时限内答复: those 8.
  const isLeft = statements.some(({ concept, value }) => concept === 'carriedOut' && value > 0);
  return isLeft ? statements.filter(({ concept }) => concept !== 'allHandled') : statements;
}

/** 申请量为零 */
const IS_ZERO = /[为是](?:零|0)$/;
/** 制发数为3: without a unit. */
const BARE = /(?:数|数量|件数|量)[为是](?=(\d{1,6})$)/;

/** A clause with its number, if it has one, written `#`. */
interface CountedClause {
  readonly words: string;
  readonly value: number | null;
  readonly unit: string | null;
  /** Where the number with its unit stands in the clause. */
  readonly start: number;
  readonly end: number;
}

/** Null where the clause has several numbers, or one that is rounded or counts something else; 3名公民 are no number of what they applied for. */
function counted(text: string): CountedClause | null {
  const [quantity, ...others] = findQuantities(text, 0).filter(({ span, unit }) => !/[名人]/.test(unit) && !/[无未没][^,\d]{0,4}一$/.test(text.slice(0, span.start + 1)));
  if (others.length > 0 || (quantity && (quantity.isApproximate || !UNITS.test(quantity.unit)))) return null;
  if (!quantity && IS_ZERO.test(text)) return { words: `${text.slice(0, -1)}#`, value: 0, unit: '件', start: text.length - 1, end: text.length };
  const [, bare] = quantity ? [] : BARE.exec(text) ?? [];
  if (bare !== undefined) return { words: `${text.slice(0, -bare.length)}#`, value: Number(bare), unit: '件', start: text.length - bare.length, end: text.length };
  if (!quantity) return { words: text, value: null, unit: null, start: 0, end: text.length };
  const { span: { start, end }, unit } = quantity;
  const value = toInteger(quantity.value);
  return value === null ? null : { words: `${text.slice(0, start)}#${text.slice(end)}`, value, unit, start, end };
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

/** Null where the clause is not understood. */
function readClause(clause: Clause, context: Context, subject: Subject, isOfAll: boolean): ReadClause | null {
  if (clause.text.length > LONGEST_CLAUSE) return null;
  const number = counted(clause.text);
  const own = number && understand(number.words, subject);
  if (!own) return null;
  const understood = isOfAll ? { ...own, kinds: new Set([...own.kinds, 'all' as const]) } : own;
  const { value } = number;
  const { kinds } = understood;
  const isOnApplications = kinds.has('application') || isPutOff(understood) || (!context.isExplicit && understood.named('noun').some((word) => word.startsWith('申请')));
  const situation = situationOf(clause, context, understood, { isOnApplications, unit: number.unit }, subject);
  const span = sourceSpan(clause, value === null ? understood.start : number.start, number.end);
  const said = interpret(understood, value, situation).filter(({ concept }) => concept !== 'allHandled' || !OF_THE_DONE.test(clause.text)).map((found) => ({ ...found, span, isInWords: value === null }));
  // 因政府信息公开申请行政复议1件 counts reviews.
  const isOnCases = kinds.has('review') || kinds.has('suit');
  // 共收到自然人申请2件，均已办理: these.
  const isOfApplicants = kinds.has('receive') && kinds.has('noun') && said.some(({ concept }) => concept === 'natural');
  const isCount = isOfApplicants || (kinds.has('application') && !isOnCases) || said.some(({ concept }) => concept === 'received' || concept === 'handled');
  const isCarried = kinds.has('carriedIn') || kinds.has('carriedOut');
  const isPending = kinds.has('pending') || kinds.has('except');
  const isHandling = kinds.has('handle') && situation.matter === 'applications' && !kinds.has('done') && !kinds.has('receive') && !kinds.has('result') && !situation.isPart && !situation.isChannel;
  return {
    said, words: understood, number: value, isOnApplications,
    isOther: kinds.has('complaint') && said.length === 0,
    // 办结98件 of 104: the whole is still 104.
    applications: isCount && !isCarried && !(kinds.has('done') && context.received !== null) ? value : null,
    pending: isPending ? value : null,
    // 办理30件，其中新收28件，上年结转2件，均已办结
    handling: isHandling ? value : clause.isRemark || (said.length > 0 && said.every(({ concept }) => SPLIT.test(concept) || RESULT.test(concept))) ? context.handling : null,
  };
}
