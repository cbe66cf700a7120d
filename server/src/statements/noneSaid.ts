import { noDocuments } from './documentsSaid';
import type { Matter, Pair, Situation } from './situation';
import { namesIn, type UnderstoodClause } from './statementWords';

/** 申请无一逾期 */
const LATE = /[逾超][期时]/;

/** 无不予公开情形 */
function noneOf(clause: UnderstoodClause, matter: Matter | null): Pair[] {
  const [name, ...others] = namesIn(clause);
  const isOnlyNamed = name !== undefined && others.length === 0 && !clause.kinds.has('all') && !clause.kinds.has('receive');
  return matter === 'applications' && isOnlyNamed ? [[name, 0]] : [];
}

/** That there is none. */
export function none(clause: UnderstoodClause, { matter, received }: Situation): Pair[] {
  const { kinds } = clause;
  const said: Pair[] = [];
  if (kinds.has('done') || kinds.has('rate')) return [];
  if (kinds.has('result')) return noneOf(clause, matter);
  if (kinds.has('carriedIn')) return [['carriedIn', 0]];
  // 无新收和结转的申请 speaks of what was carried in.
  const isCarriedOut = kinds.has('carriedOut') || (kinds.has('carried') && !kinds.has('receive'));
  if (isCarriedOut && (matter === 'applications' || received !== null || kinds.has('application'))) said.push(['carriedOut', 0]);
  if (isCarriedOut && !kinds.has('review') && !kinds.has('suit')) return said;
  if (kinds.has('review')) said.push(['review', 0]);
  if (kinds.has('suit')) said.push(['litigation', 0]);
  // 依申请公开零受理、零复议、零诉讼
  const isListed = kinds.has('receive') && clause.named('not').filter((word) => word === '零').length > 1;
  if (said.length > 0) return (clause.isOnBoth || isListed) && kinds.has('application') ? [['received', 0], ...said] : said;
  const documents = noDocuments(clause, matter);
  if (documents) return documents;
  // 政府信息公开零申请
  const isZero = kinds.has('topic') && clause.named('not').includes('零') && clause.named('noun').includes('申请');
  const isOnReceiving = kinds.has('receive') && matter === 'applications' && clause.named('noun').some((word) => word.startsWith('申请'));
  if (!(kinds.has('application') || isOnReceiving || isZero) || kinds.has('complaint') || clause.named('noun').some((word) => LATE.test(word))) return [];
  const [name, ...others] = namesIn(clause);
  // 未收到自然人、法人或其他组织的申请: none at all.
  return [[name !== undefined && others.length === 0 ? name : 'received', 0]];
}
