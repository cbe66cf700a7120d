import { conceptNamed } from '../lexicon/statements';
import { toInteger } from '../text/decimal';
import { sourceSpan } from '../text/fold';
import type { Clause } from './clauses';
import { findQuantities } from './quantities';
import type { Statement } from './report';

/** 予以公开、部分公开分别为4件、2件: the names before, the numbers behind, one for each. */
const DISTRIBUTED = /^(?:其中)?([^#\d,]{2,80}?)(?:的)?(?:申请)?分别[为是有]?/;

/** What a sentence states in this way of results and applicants; nothing where names and numbers are not as many. */
export function distributed(clauses: readonly Clause[]): Statement[] {
  const index = clauses.findIndex(({ text }) => DISTRIBUTED.test(text));
  const [matched = '', list = ''] = DISTRIBUTED.exec(clauses[index]?.text ?? '') ?? [];
  const names = list.split(/[、和]/).filter((name) => name !== '');
  const concepts = names.flatMap((name) => conceptNamed(name) ?? []);
  if (concepts.length < 2 || concepts.length !== names.length) return [];
  const stated = clauses.slice(index, index + concepts.length).flatMap((clause, place) => {
    const [quantity] = findQuantities(clause.text, 0);
    const value = quantity && toInteger(quantity.value);
    const start = place === 0 ? matched.length : 0;
    const isAll = quantity?.span.start === start && quantity.span.end === clause.text.length;
    if (!isAll || value === null || value === undefined || quantity.isApproximate) return [];
    return [{ concept: concepts[place] ?? '', value, span: sourceSpan(clause, start, clause.text.length), isInWords: false }];
  });
  return stated.length === concepts.length ? stated : [];
}
