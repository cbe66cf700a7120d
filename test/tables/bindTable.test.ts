import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TableStyle } from '../../server/src/layout/layout';
import { parseLayout } from '../../server/src/layout/parseLayout';
import type { BoundLabel, FormTable } from '../../server/src/report/report';
import { buildReport } from '../../server/src/structure/buildReport';
import { correctLabel } from '../../server/src/tables/labelCorrection';
import { printSkeleton } from '../../server/src/tables/skeleton';
import { forms } from '../../server/src/taxonomy/forms';
import type { TableDefinition } from '../../server/src/taxonomy/taxonomy';
import { spanText } from '../../server/src/text/span';

const STYLES: readonly TableStyle[] = ['tab-led', 'tabs', 'pipes', 'pipe-led', 'paragraphs'];
const tables = forms.flatMap((form) => form.tables.map((definition) => ({ form: form.id, definition })));

describe('labels', () => {
  /** A printed table, one of its labels, and one character of it that is another one, missing, or printed twice. */
  const slip = fc.record({
    table: fc.nat(tables.length - 1),
    style: fc.constantFrom(...STYLES),
    label: fc.nat(),
    at: fc.nat(),
    change: fc.constantFrom('other' as const, 'missing' as const, 'twice' as const),
  });

  it('with one slip stay labels, and corrected they are as the form prints them', () => {
    let misspelt = 0;
    fc.assert(fc.property(slip, ({ table: index, style, label: labelIndex, at, change }) => {
      const { definition } = tables[index]!;
      const text = page(definition, style);
      const right = tableIn(text, definition);
      const label = right.labels[labelIndex % right.labels.length]!;
      // Of two or three characters little is left when one of them is wrong.
      fc.pre(label.definition.text.length > 4);
      const wrong = withSlip(text, label, at, change);
      const bound = tableIn(wrong, definition).labels.find((each) => each.span.start === label.span.start);
      expect(bound?.definition.text).toBe(label.definition.text);
      if (bound?.wording !== 'misspelt') return;
      misspelt++;
      const corrected = withCorrection(wrong, definition, bound);
      const again = tableIn(corrected, definition).labels.find((each) => each.span.start === label.span.start);
      expect(again?.wording).toBe('official');
    }), { numRuns: 300 });
    expect(misspelt).toBeGreaterThan(100);
  });

  it('may bring a remark, lose their number, and be broken over lines', () => {
    const { definition } = tables.find(({ form, definition: { id } }) => form === '2019' && id === 't2')!;
    const text = page(definition, 'tab-led').replaceAll('本年新制作数量', '本年新\n制作数量（件）').replaceAll('（', '(');
    expect(tableIn(text, definition).labels.map(({ wording }) => wording)).toEqual(definition.labels.map(() => 'official'));
  });
});

describe('rows', () => {
  const HEAD = '二、主动公开政府信息情况\n第二十条第（一）项\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n';

  it('drop the blanks that pad them to the width of the table', () => {
    expect(rowsOf(`${HEAD}规章\t1\t2\t3\t\t\n行政规范性文件\t4\t5\t\n`)).toEqual([['规章', '1', '2', '3'], ['行政规范性文件', '4', '5', '']]);
  });

  it('keep a cell too many or too few, and state nothing', () => {
    const table = tableIn(`${HEAD}规章\t1\t2\t3\t4\n行政规范性文件\t5\t6\n`);
    expect(table.rows.map(({ cells, facts }) => [cells.length, facts.length])).toEqual([[4, 0], [2, 0]]);
  });

  it('that no form has do not take the cells of the next one', () => {
    const rows = rowsOf(`${HEAD}规章\t1\t2\t3\n其他主动公开文件\t7\t8\t9\n行政规范性文件\t4\t5\t6\n`);
    expect(rows).toEqual([['规章', '1', '2', '3'], ['行政规范性文件', '4', '5', '6']]);
  });

  it('with label and numbers run together are glued', () => {
    const table = tableIn(`${HEAD}规章000\n行政规范性文件\t4\t5\t6\n`);
    expect(table.rows.map(({ glued, facts }) => [glued, facts.length])).toEqual([[true, 0], [false, 3]]);
  });

  it('that are not there are missing', () => {
    const { missingRows } = tableIn(`${HEAD}规章\t1\t2\t3\n`);
    expect(missingRows.map(({ id }) => id)).toEqual(['normative', 'licensing', 'penalty', 'coercion', 'fees']);
  });

  it('are as many as the form has, whatever the style', () => {
    for (const { definition } of tables) {
      for (const style of STYLES) {
        const table = tableIn(page(definition, style), definition);
        expect(table.rows.map((row) => row.definition.id)).toEqual(definition.rows.map(({ id }) => id));
        expect(table.calculations).toHaveLength(definition.calculations.length);
      }
    }
  });

  function rowsOf(text: string): string[][] {
    return tableIn(text).rows.map(({ label, facts }) => {
      return [...(label ? [label.span] : []), ...facts.map(({ cell }) => cell.span)].map((span) => spanText(text, span));
    });
  }
});

function page(definition: TableDefinition, style: TableStyle): string {
  const section = forms[0]!.sections.find(({ id }) => id === definition.section)!;
  return `${'一二三四五六'[section.ordinal - 1] ?? ''}、${section.title}\n\n${printSkeleton(definition, style, '\n')}\n`;
}

function tableIn(text: string, definition?: TableDefinition): FormTable {
  const table = buildReport(parseLayout(text)).tables.find(({ definition: { id } }) => !definition || id === definition.id);
  if (!table) throw new Error(`no table in ${text}`);
  return table;
}

function withSlip(text: string, { span }: BoundLabel, at: number, change: 'other' | 'missing' | 'twice'): string {
  const offset = span.start + (at % (span.end - span.start));
  const character = text[offset] ?? '';
  const instead = { other: '错', missing: '', twice: character + character }[change];
  return text.slice(0, offset) + instead + text.slice(offset + 1);
}

function withCorrection(text: string, definition: TableDefinition, label: BoundLabel): string {
  const { edits } = correctLabel(text, definition, label);
  return edits.toReversed().reduce((result, { span, newText }) => result.slice(0, span.start) + newText + result.slice(span.end), text);
}
