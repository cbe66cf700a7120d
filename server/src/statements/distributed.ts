import { conceptNamed } from '../lexicon/formNames';
import type { Clause } from '../prose/clauses';
import type { Statement } from '../report/report';
import { toInteger } from '../text/decimal';
import { flatMap } from '../text/flatMap';
import { sourceSpan } from '../text/fold';
import { findQuantities } from '../text/quantities';

/** 予以公开、部分公开分别为4件、2件: the names before, the numbers behind, one for each. */
const DISTRIBUTED = /^(?:其中)?([^#\d,]{2,80}?)(?:的)?(?:申请)?分别[为是有]?/;

/** What a sentence states in this way of results and applicants; nothing where names and numbers are not as many. */
export function distributed(clauses: readonly Clause[]): Statement[] {
  const index = clauses.findIndex(({ text }) => DISTRIBUTED.test(text));
  const [matched = '', list = ''] = DISTRIBUTED.exec(clauses[index]?.text ?? '') ?? [];
  const names = list.split(/[、和]/).filter((name) => name !== '');
  const concepts = flatMap(names, (name) => conceptNamed(name) ?? []);
  if (concepts.length < 2 || concepts.length !== names.length) return [];
  const numbers = numbersIn(clauses, index, matched.length);
  return numbers.length === names.length ? numbers.map((each, place) => ({ ...each, concept: concepts[place] ?? '', isInWords: false })) : [];
}

/** 4件、2件 stand in clauses of their own; 4、2件 in one, with the unit behind the last. */
function numbersIn(clauses: readonly Clause[], index: number, from: number): Pick<Statement, 'value' | 'span'>[] {
  const numbers: Pick<Statement, 'value' | 'span'>[] = [];
  for (const [place, clause] of clauses.slice(index).entries()) {
    let start = place === 0 ? from : 0;
    for (const written of clause.text.slice(start).split('、')) {
      const [quantity] = findQuantities(/^\d+$/.test(written) ? `${written}件` : written, 0);
      const value = quantity && toInteger(quantity.value);
      const isAll = quantity?.span.start === 0 && quantity.span.end >= written.length;
      if (!isAll || value === null || value === undefined || quantity.isApproximate) return numbers;
      numbers.push({ value, span: sourceSpan(clause, start, start + written.length) });
      start += written.length + 1;
    }
  }
  return numbers;
}
