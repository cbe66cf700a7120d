import type { FormTable } from '../report/report';
import type { ValueOf } from '../tables/skeleton';
import type { Concept } from '../taxonomy/taxonomy';
import { addDecimals, parseDecimal, printDecimal, ZERO } from '../text/decimal';
import { flatMap } from '../text/flatMap';
import { spanText } from '../text/span';

/** （六）其他处理 is one row in 2019 and three in 2021, of which the last, 其他, takes what is not told apart. */
const OTHER_RESULTS = ['result.other.noCorrection', 'result.other.feeUnpaid', 'result.other.misc'];

/** The numbers of a table for the table of another form: what both ask for is kept, all else 0. */
export function numbersForOtherForm(text: string, { rows }: FormTable): ValueOf {
  const facts = flatMap(rows, (row) => row.facts);
  const written = (id: string, { column }: Concept): string | undefined => {
    const fact = facts.find((each) => each.row.id === id && each.column.id === column.id);
    return fact && spanText(text, fact.cell.span);
  };
  return (concept) => {
    const { id } = concept.row;
    if (id === 'result.other.misc') return written(id, concept) ?? written('result.other', concept) ?? '0';
    if (id === 'result.other') return sum(OTHER_RESULTS.map((each) => written(each, concept) ?? '0'));
    return written(id, concept) ?? '0';
  };
}

function sum(counts: readonly string[]): string {
  const numbers = counts.map((count) => parseDecimal(count) ?? ZERO);
  return printDecimal(numbers.reduce(addDecimals));
}
