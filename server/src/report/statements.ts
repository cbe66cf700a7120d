import { allHandled, lead, noneWordings, numberWordings, restriction, type StatementWording } from '../lexicon/statements';
import { fold, sourceSpan } from '../text/fold';
import { toInteger } from '../text/decimal';
import type { Span } from '../text/span';
import { type Clause, clausesOf, sentencesOf } from './clauses';
import { findQuantities, type Quantity } from './quantities';
import type { ProseParagraph, Statement } from './report';
import { isReportingBody } from './reportingBody';

/** Whose year a report is on. */
interface Subject {
  readonly organisation: string | null;
  readonly year: number | null;
}

type Matter = NonNullable<StatementWording['follows']>;

/** What a sentence has said so far. */
interface Context {
  readonly matter: Matter | null;
  /** Whether it has come to speak of a part only. */
  readonly isPart: boolean;
}

const MATTERS: Readonly<Record<string, Matter>> = { review: 'cases', litigation: 'cases', cases: 'cases', normative: 'documents', regulations: 'documents' };
/** Longer clauses say more than a number. */
const LONGEST_CLAUSE = 80;
const MAY_STATE = /申请|复议|诉讼|规范性文件|规章/;
const UNITS = /^(?:[件条份起宗次例项个]|条次)$/;

/**
 * What the running text says of things that the form's tables state as well. A clause of which not every word is
 * understood says nothing: whether its number is the whole or a part is for a person to see.
 */
export function findStatements(text: string, prose: readonly ProseParagraph[], subject: Subject): Statement[] {
  return prose.filter(({ section, content }) => section?.definition?.id !== 's5' && MAY_STATE.test(content)).flatMap(({ span }) => {
    return statementsIn(text, span, subject);
  });
}

function statementsIn(text: string, span: Span, subject: Subject): Statement[] {
  const statements: Statement[] = [];
  let matter: Matter | null = null;
  for (const sentence of sentencesOf(fold(text, span))) {
    let context: Context = { matter, isPart: false };
    for (const clause of clausesOf(sentence)) {
      const found = readClause(clause, context, subject);
      statements.push(...found);
      context = next(context, clause, found);
    }
    matter = context.matter;
  }
  return statements;
}

function next({ matter, isPart }: Context, { text }: Clause, found: readonly Statement[]): Context {
  const [first] = found;
  if (!first) return { matter, isPart: isPart || restriction.test(text) };
  return { matter: MATTERS[first.concept.split('.')[0] ?? ''] ?? 'applications', isPart };
}

function readClause(clause: Clause, context: Context, subject: Subject): Statement[] {
  if (clause.text.length > LONGEST_CLAUSE) return [];
  const [quantity, ...others] = findQuantities(clause.text, 0);
  if (others.length > 0) return [];
  return quantity ? stated(clause, quantity, context, subject) : statedInWords(clause, context, subject);
}

function stated(clause: Clause, quantity: Quantity, context: Context, subject: Subject): Statement[] {
  const value = toInteger(quantity.value);
  if (value === null || quantity.isApproximate || !UNITS.test(quantity.unit)) return [];
  const { start, end } = quantity.span;
  const words = withoutLead(`${clause.text.slice(0, start)}#${clause.text.slice(end)}`, subject);
  const wording = matching(numberWordings, words, context);
  if (!wording) return [];
  return [{ concept: wording.concept, value, span: sourceSpan(clause, start, end), isInWords: false }];
}

function statedInWords(clause: Clause, context: Context, subject: Subject): Statement[] {
  const words = matching([allHandled], clause.text, context) ? clause.text : withoutLead(clause.text, subject);
  const wording = matching([allHandled, ...noneWordings], words, context);
  if (!wording || words === null) return [];
  const span = sourceSpan(clause, clause.text.length - words.length, clause.text.length);
  const concepts = wording.concept === 'cases' ? ['review', 'litigation'] : [wording.concept];
  return concepts.map((concept) => ({ concept, value: 0, span, isInWords: true }));
}

function matching(wordings: readonly StatementWording[], words: string | null, { matter, isPart }: Context): StatementWording | null {
  if (words === null) return null;
  return wordings.find(({ pattern, follows }) => (follows ? follows === matter : !isPart) && pattern.test(words)) ?? null;
}

/** The clause behind its year and its subject; null where they are not this report's. */
function withoutLead(words: string, { organisation, year }: Subject): string | null {
  let rest = words;
  for (;;) {
    const found = lead.exec(rest)?.[0];
    if (found === undefined) {
      const body = BODY.exec(rest)?.[1];
      if (body === undefined || !isReportingBody(body, organisation)) return rest;
      rest = rest.slice(body.length);
    } else {
      const own = /20\d\d/.exec(found)?.[0];
      if (own !== undefined && Number(own) !== year) return null;
      rest = rest.slice(found.length);
    }
  }
}

/** Up to the verb: 青山镇人民政府 in 青山镇人民政府共收到…. */
const BODY = /^([\p{Script=Han}]{2,24}?)(?=在?20\d\d|本年|全年|共|未|没|无|新|收|接|受|办|制|出|印|答|因|被|发生|引|累计|合计|已)/u;
