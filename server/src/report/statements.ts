import { toInteger } from '../text/decimal';
import { fold, sourceSpan } from '../text/fold';
import { type Clause, clausesOf } from './clauses';
import { distributed } from './distributed';
import { interpret } from './interpretClause';
import { afterClause, type Context, contextOf, inClause, inSentence, type ReadClause, scopeOf } from './proseContext';
import { findQuantities } from './quantities';
import type { ProseParagraph, Statement } from './report';
import { sentencesOf } from './sentences';
import { type Subject, understand } from './statementWords';

/** Longer clauses say more than a number. */
const LONGEST_CLAUSE = 80;
const MAY_STATE = /申请|复议|诉讼|规范性文件|规章|办结|予以公开|不予公开|不予处理|无法提供/;
/** A number with its unit, words for none, or that all is done: other sentences only tell of what the next ones are. */
const MAY_COUNT = /[\d一二两三四五六七八九十百千万零〇]\s{0,3}[件条份起宗次例项个]|[未无没零]|不存在|[均都已部有][^。]{0,40}(?:[结复]|100%)|100%|分别/;
const LONGEST_HEADING = 40;
const END = /[。;!?.”")]+$/;
const UNITS = /^(?:[件条份起宗次例项个]|条次)$/;

/**
 * What the running text says of things that the form's tables state as well. A clause of which not every word is
 * understood says nothing: whether its number is the whole or a part is for a person to see.
 */
export function findStatements(text: string, prose: readonly ProseParagraph[], subject: Subject): Statement[] {
  let heading = '';
  return prose.flatMap((paragraph) => {
    const { ordinal, content, section } = paragraph;
    if (section?.definition?.id === 's5') return [];
    const isHeading = ordinal !== null && content.length <= LONGEST_HEADING;
    if (isHeading) heading = content;
    if (!MAY_STATE.test(content)) return [];
    const title = section?.definition?.table ? section.definition.title : '';
    return statementsIn(text, paragraph, title + heading, subject);
  });
}

function statementsIn(text: string, paragraph: ProseParagraph, heading: string, subject: Subject): Statement[] {
  const statements: Statement[] = [];
  let context = contextOf(paragraph.content, heading);
  for (const { start, content } of sentencesOf(paragraph)) {
    context = inSentence(context, content);
    if (!MAY_COUNT.test(content)) {
      context = inClause(context, content);
      continue;
    }
    const clauses = clausesOf(fold(text, { start, end: start + content.replace(END, '').length }));
    const said = distributed(clauses);
    let before: ReadClause | null = null;
    for (const clause of clauses) {
      context = inClause(context, clause.text);
      const read: ReadClause | null = clause.isContinuation && !before ? null : readClause(clause, context, subject);
      said.push(...(read?.said ?? []));
      context = afterClause(context, clause.text, read, { year: subject.year, hasSaid: said.length > 0 });
      before = read;
    }
    statements.push(...withoutContradiction(said, context.received));
  }
  return statements;
}

/** 答复39件，均在法定期限内答复，结转下年度3件: all that were answered, not all there are. */
function withoutContradiction(statements: readonly Statement[], received: number | null): Statement[] {
  const isLeft = statements.some(({ concept, value }) => (concept === 'carriedOut' && value > 0) || (concept === 'handled' && value !== received));
  return statements.filter(({ concept }) => concept !== 'allHandled' || !isLeft);
}

/** Null where the clause is not understood. */
function readClause(clause: Clause, context: Context, subject: Subject): ReadClause | null {
  const { text } = clause;
  if (text.length > LONGEST_CLAUSE) return null;
  const [quantity, ...others] = findQuantities(text, 0);
  if (others.length > 0 || (quantity && (quantity.isApproximate || !UNITS.test(quantity.unit)))) return null;
  const value = quantity ? toInteger(quantity.value) : null;
  if (quantity && value === null) return null;
  const words = quantity ? `${text.slice(0, quantity.span.start)}#${text.slice(quantity.span.end)}` : text;
  const understood = understand(words, subject);
  if (!understood) return null;
  const { isOtherTime, isOtherScope } = scopeOf(context, understood);
  const situation = { ...context, isChannel: context.isChannel && !(understood.hasYear && understood.kinds.has('done')), isOtherTime, isPart: isOtherTime || isOtherScope, isRemark: clause.isRemark, unit: quantity?.unit ?? null };
  const span = sourceSpan(clause, quantity?.span.start ?? understood.start, quantity?.span.end ?? text.length);
  const said = interpret(understood, value, situation).map((found) => ({ ...found, span, isInWords: !quantity }));
  const isCount = understood.kinds.has('application') || said.some(({ concept }) => concept === 'received' || concept === 'handled');
  return { said, words: understood, isOther: understood.kinds.has('complaint') && said.length === 0, applications: isCount ? value : null };
}
