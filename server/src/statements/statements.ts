import { type Clause, clausesOf } from '../prose/clauses';
import { sentencesIn } from '../prose/sentences';
import { byContent } from '../report/byContent';
import type { ProseParagraph, Statement } from '../report/report';
import { flatMap } from '../text/flatMap';
import { fold } from '../text/fold';
import { shift } from '../text/span';
import { distributed } from './distributed';
import { leaveClause, leaveRemark, type ReadClause } from './leaveClause';
import { beginParts, type Context, contextOf, enterClause, enterSentence } from './proseContext';
import { readClause } from './readClause';
import type { Subject } from './statementWords';
import { withoutContradiction } from './withoutContradiction';

const MAY_STATE = /申请|依申?公开|要求公开|信息公开\d|复议|诉讼|应诉|规范性文件|规章|办结|结转|予以公开|不予公开|不予处理|无法提供|转入20/;
/** A number with its unit, words for none, or that all is done: other sentences only tell of what the next ones are. */
const MAY_COUNT = /均[为系是属]|(?:均|全部|都)[^。]{0,12}(?:公开|自然人|公民|个人|提供|处理)|[\d一二两三四五六七八九十百千万零〇]\s{0,3}[件条份起宗次例项个部篇]|[未无没零]|不存在|[均都已部有][^。]{0,40}(?:[结复]|处理|100%)|100%|分别|[为是]["“]?\d(?![\d.]*[%年月日个])/;
const LONGEST_HEADING = 40;
const END = /(?<![。;!?.”")])[。;!?.”")]+$/;
/** 行政复议9件，其中7件行政复议获维持; 制定2件，其中以市政府名义印发1件; 答复9件，其中书面答复6件: of these. */
const CASES = /^(?:review|litigation)$/;

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
    const said = readSentence(clauses, context, subject);
    for (const each of withoutContradiction(said, context.received, content)) statements.push(each);
  }
  // 办结8件，结转1件。均在法定时限内答复: those 8.
  const isLeft = statements.some(({ concept, value }) => concept === 'carriedOut' && value > 0);
  return withoutSum(isLeft ? statements.filter(({ concept }) => concept !== 'allHandled') : statements);
}

/** 受理17件；新收16件，上年结转1件: the first number has both. */
function withoutSum(statements: Statement[]): Statement[] {
  const carriedIn = statements.find(({ concept, value }) => concept === 'carriedIn' && value > 0)?.value;
  if (carriedIn === undefined) return statements;
  const newOnes = statements.filter(({ concept }) => concept === 'received').map(({ value }) => value);
  return statements.filter(({ concept, value }) => concept !== 'received' || !newOnes.includes(value - carriedIn));
}

/** How far a sentence has been read. */
interface Progress {
  readonly said: Statement[];
  /** The clause before. */
  before: ReadClause | null;
  /** The last clause outside of brackets. */
  host: ReadClause | null;
  /** What had been told before the brackets in which a clause stands. */
  outside: Context | null;
  lastNumber: number | null;
  /** Whether it has come to 其中. */
  isOfThese: boolean;
}

function readSentence(clauses: readonly Clause[], context: Context, subject: Subject): Statement[] {
  const progress: Progress = { said: distributed(clauses), before: null, host: null, outside: null, lastNumber: null, isOfThese: false };
  for (const clause of clauses) {
    enter(clause, context, progress);
    const isLost = isRemarkOnLost(clause, progress) || isContinuationOfLost(clause, progress);
    const read = isLost ? null : readClause(clause, context, subject, progress.before?.words.isManner ?? false);
    addSaid(progress, clause, read);
    leaveClause(context, clause.text, read, subject, progress.said.length > 0);
    progress.before = read;
    progress.lastNumber = read?.number ?? progress.lastNumber;
    if (!clause.isRemark) progress.host = read;
  }
  return progress.said;
}

function enter({ isRemark, text }: Clause, context: Context, progress: Progress): void {
  if (progress.outside && !isRemark) leaveRemark(context, progress.outside);
  progress.outside = isRemark ? progress.outside ?? { ...context } : null;
  // 不予处理2件（1件为重复申请，1件为…）: both are of this group.
  if (progress.outside) context.group = progress.outside.group;
  enterClause(context, text);
  if (!text.startsWith('其中')) return;
  beginParts(context, progress.lastNumber);
  progress.isOfThese = true;
}

function isRemarkOnLost({ isRemark }: Clause, { host }: Progress): boolean {
  return isRemark && !host;
}

/** Whether it goes on with a clause that is not understood. */
function isContinuationOfLost({ isContinuation, isRemark }: Clause, { before, host }: Progress): boolean {
  return isContinuation && !(isRemark ? before : host);
}

function addSaid({ said, isOfThese }: Progress, clause: Clause, read: ReadClause | null): void {
  for (const each of read?.said ?? []) if (!isOfThese || !isAgain(each, clause, said)) said.push(each);
}

/** Whether behind 其中 it is told of a part of what the sentence has told already. */
function isAgain({ concept }: Statement, clause: Clause, said: readonly Statement[]): boolean {
  const mayBePart = CASES.test(concept) || concept === 'handled' || clause.text.includes('名义');
  return mayBePart && said.some((each) => each.concept === concept);
}
