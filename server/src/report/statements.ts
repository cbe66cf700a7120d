import { channel, otherScope, otherTime, resultNames } from '../lexicon/statements';
import { toInteger } from '../text/decimal';
import { fold, sourceSpan } from '../text/fold';
import { type Clause, clausesOf, sentencesOf } from './clauses';
import { distributed } from './distributed';
import { interpret, type Matter } from './interpretClause';
import { findQuantities } from './quantities';
import type { ProseParagraph, Statement } from './report';
import { type Subject, understand, type UnderstoodClause } from './statementWords';

/** What a sentence has spoken of so far. */
interface Context {
  readonly matter: Matter | null;
  /** The last number of applications received. */
  readonly received: number | null;
  /** Whether it has come to speak of a part of the year, or of another year. */
  readonly isOtherTime: boolean;
  /** Whether it has come to speak of a part of the body. */
  readonly isOtherScope: boolean;
  /** Whether it has come to speak of one way of applying only. */
  readonly isChannel: boolean;
  /** Whether government information has been spoken of at all. */
  readonly isOnDisclosure: boolean;
  /** Whether the clause before says that there is none. */
  readonly isNone: boolean;
}

/** Longer clauses say more than a number. */
const LONGEST_CLAUSE = 80;
const MAY_STATE = /申请|复议|诉讼|规范性文件|规章|办结|予以公开|不予公开|不予处理|无法提供/;
const ON_DISCLOSURE = /信息公开|依申请|申请公开|公开(?:政府|政务)?信息/;
const LONGEST_HEADING = 40;
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

/** Two names of results, and a paragraph is about applications, also where it does not say so. */
function firstMatter(content: string): Matter | null {
  return new Set(content.match(resultNames)).size > 1 ? 'applications' : null;
}

function statementsIn(text: string, { span, content }: ProseParagraph, heading: string, subject: Subject): Statement[] {
  const statements: Statement[] = [];
  let isOnDisclosure = ON_DISCLOSURE.test(heading);
  let context: Context = { matter: firstMatter(content), received: null, isOtherTime: false, isOtherScope: false, isChannel: false, isOnDisclosure, isNone: false };
  for (const sentence of sentencesOf(fold(text, span))) {
    isOnDisclosure ||= ON_DISCLOSURE.test(sentence.text);
    context = { ...context, isOtherTime: false, isOtherScope: false, isChannel: false, isOnDisclosure: isOnDisclosure && !sentence.text.includes('无关'), isNone: false };
    const own: Statement[] = [];
    const clauses = clausesOf(sentence);
    own.push(...distributed(clauses));
    for (const clause of clauses) {
      const matter = mentioned(clause.text, isOnDisclosure) ?? context.matter;
      const read = readClause(clause, { ...context, matter }, subject);
      own.push(...(read?.said ?? []));
      const isElsewhere = !read && own.length === 0 && !sentence.text.startsWith('其中') && mentioned(clause.text, isOnDisclosure) === null && /\d[件条份]/.test(clause.text);
      context = after(clause, { ...context, matter: isElsewhere ? null : matter }, read, subject);
    }
    statements.push(...withoutContradiction(own, context.received));
  }
  return statements;
}

function after({ text }: Clause, context: Context, read: ReadClause | null, { year }: Subject): Context {
  if (read) {
    const matter = read.isOther ? null : context.matter;
    const isNone = read.said.some(({ concept, isInWords }) => isInWords && concept === 'review');
    return { ...context, matter, isNone, received: read.applications ?? context.received, ...scopeOf(context, read.words) };
  }
  const others = [...text.matchAll(/(?<![比较])(20\d\d)年/g)].some((match) => Number(match[1]) !== year);
  return {
    ...context,
    isNone: false,
    isOtherTime: context.isOtherTime || others || otherTime.test(text),
    isOtherScope: context.isOtherScope || otherScope.test(text),
    isChannel: context.isChannel || (channel.test(text) && !/大部分|多数|主要/.test(text)),
  };
}

/** A clause that names the year or the whole body speaks of these again. */
function scopeOf(context: Context, words: ReadClause['words']): Pick<Context, 'isOtherTime' | 'isOtherScope'> {
  return {
    isOtherTime: context.isOtherTime && !words.hasYear,
    isOtherScope: context.isOtherScope && !words.hasYear && !words.hasWhole,
  };
}

/** 答复39件，均在法定期限内答复，结转下年度3件: all that were answered, not all there are. */
function withoutContradiction(statements: readonly Statement[], received: number | null): Statement[] {
  const isLeft = statements.some(({ concept, value }) => (concept === 'carriedOut' && value > 0) || (concept === 'handled' && value !== received));
  return statements.filter(({ concept }) => concept !== 'allHandled' || !isLeft);
}

function mentioned(clause: string, isOnDisclosure: boolean): Matter | null {
  if (/复议|诉讼/.test(clause)) return 'cases';
  if (clause.includes('规范性文件')) return 'normative';
  if (/规章(?!制度)/.test(clause)) return 'regulations';
  return isOnDisclosure && clause.includes('申请') ? 'applications' : null;
}

interface ReadClause {
  readonly said: readonly Statement[];
  /** What it says of the year and of the body itself. */
  readonly words: Pick<UnderstoodClause, 'hasYear' | 'hasWhole'>;
  /** Whether it is about letters and complaints. */
  readonly isOther: boolean;
  /** How many applications it tells of, whatever it says of them. */
  readonly applications: number | null;
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
  const situation = { ...context, isPart: isOtherTime || isOtherScope, isRemark: clause.isRemark, unit: quantity?.unit ?? null };
  const span = sourceSpan(clause, quantity?.span.start ?? understood.start, quantity?.span.end ?? text.length);
  const said = interpret(understood, value, situation).map((found) => ({ ...found, span, isInWords: !quantity }));
  const isCount = understood.kinds.has('application') || said.some(({ concept }) => concept === 'received' || concept === 'handled');
  return { said, words: understood, isOther: understood.kinds.has('complaint') && said.length === 0, applications: isCount ? value : null };
}
