import { noDocuments } from './documentsSaid';
import type { Matter, Pair, Situation, WordReader } from './situation';
import { namesIn, type UnderstoodClause } from './statementWords';

/** What a clause may say that there is none of, in the order in which it is asked. */
const READERS: readonly WordReader[] = [ofAnswers, noResult, noneCarriedIn, noneCarriedOut, noCases, noDocument, noApplications];

/** That there is none. */
export function none(clause: UnderstoodClause, situation: Situation): readonly Pair[] {
  for (const read of READERS) {
    const said = read(clause, situation);
    if (said) return said;
  }
  return [];
}

/** 无未答复 */
function ofAnswers({ kinds }: UnderstoodClause): readonly Pair[] | null {
  return kinds.has('done') || kinds.has('rate') ? [] : null;
}

/** 无不予公开情形 */
function noResult(clause: UnderstoodClause, { matter }: Situation): readonly Pair[] | null {
  const { kinds } = clause;
  if (!kinds.has('result')) return null;
  const [name, ...others] = namesIn(clause);
  const isOnlyNamed = name !== undefined && others.length === 0 && !kinds.has('all') && !kinds.has('receive');
  return matter === 'applications' && isOnlyNamed ? [[name, 0]] : [];
}

function noneCarriedIn({ kinds }: UnderstoodClause): readonly Pair[] | null {
  return kinds.has('carriedIn') ? [['carriedIn', 0]] : null;
}

/** 无新收和结转的申请 speaks of what was carried in. */
function isCarriedOut({ kinds }: UnderstoodClause): boolean {
  return kinds.has('carriedOut') || (kinds.has('carried') && !kinds.has('receive'));
}

function isOnCases({ kinds }: UnderstoodClause): boolean {
  return kinds.has('review') || kinds.has('suit');
}

function noneCarriedOut(clause: UnderstoodClause, situation: Situation): readonly Pair[] | null {
  return isCarriedOut(clause) && !isOnCases(clause) ? carriedOut(clause, situation) : null;
}

function carriedOut(clause: UnderstoodClause, { matter, received }: Situation): readonly Pair[] {
  const isOfApplications = matter === 'applications' || received !== null || clause.kinds.has('application');
  return isCarriedOut(clause) && isOfApplications ? [['carriedOut', 0]] : [];
}

function noCases(clause: UnderstoodClause, situation: Situation): readonly Pair[] | null {
  const { kinds, named, isOnBoth } = clause;
  if (!isOnCases(clause)) return null;
  // 依申请公开零受理、零复议、零诉讼
  const isListed = kinds.has('receive') && named('not').filter((word) => word === '零').length > 1;
  const said: Pair[] = (isOnBoth || isListed) && kinds.has('application') ? [['received', 0]] : [];
  said.push(...carriedOut(clause, situation));
  if (kinds.has('review')) said.push(['review', 0]);
  if (kinds.has('suit')) said.push(['litigation', 0]);
  // 没有出台规范性文件、受理行政复议
  return [...said, ...(noDocuments(clause, null) ?? [])];
}

function noDocument(clause: UnderstoodClause, { matter }: Situation): readonly Pair[] | null {
  return noDocuments(clause, matter);
}

/** 申请无一逾期 */
const LATE = /[逾超][期时]/;

function noApplications(clause: UnderstoodClause, { matter }: Situation): readonly Pair[] | null {
  const nouns = clause.named('noun');
  if (!isOnApplying(clause, matter) || clause.kinds.has('complaint') || nouns.some((word) => LATE.test(word))) return null;
  const [name, ...others] = namesIn(clause);
  // 未收到自然人、法人或其他组织的申请: none at all.
  return [[name !== undefined && others.length === 0 ? name : 'received', 0]];
}

function isOnApplying({ kinds, named }: UnderstoodClause, matter: Matter | null): boolean {
  const nouns = named('noun');
  const isOnReceiving = kinds.has('receive') && matter === 'applications' && nouns.some((word) => word.startsWith('申请'));
  // 政府信息公开零申请
  const isZero = kinds.has('topic') && named('not').includes('零') && nouns.includes('申请');
  return kinds.has('application') || isOnReceiving || isZero;
}
