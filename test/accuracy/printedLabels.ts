import type { TableStyle } from '../../server/src/layout/layout';
import { forms } from '../../server/src/taxonomy/forms';
import type { Form, LabelDefinition, TableDefinition } from '../../server/src/taxonomy/taxonomy';
import type { Span } from '../../server/src/text/span';
import { carefulReport } from '../carefulReport';

/** A label of a form where it is printed. */
export interface PrintedLabel {
  readonly table: TableDefinition;
  readonly label: LabelDefinition;
  readonly span: Span;
}

/** A whole report without a mistake. */
export interface PrintedForm {
  readonly form: Form;
  readonly style: TableStyle;
  readonly text: string;
  /** Every label of the form, in the order of the text. */
  readonly labels: readonly PrintedLabel[];
}

export function printedForm(form: Form, style: TableStyle): PrintedForm {
  const text = carefulReport(form.years.from, style);
  return { form, style, text, labels: form.tables.flatMap((table) => labelsIn(text, table, tableStart(form, table, text))) };
}

/** Where the heading of the table's section stands. */
export function tableStart({ sections }: Form, { section }: TableDefinition, text: string): number {
  return text.indexOf(`、${sections.find(({ id }) => id === section)?.title ?? ''}\n`);
}

/** Labels are printed in the order of the form, so each is the next one of its text. */
export function labelsIn(text: string, table: TableDefinition, from: number, labels = table.labels): PrintedLabel[] {
  let done = text.indexOf('\n', from);
  return labels.map((label) => {
    const start = text.indexOf(label.text, done);
    if (start < 0) throw new Error(`${label.text} is not printed`);
    done = start + label.text.length;
    return { table, label, span: { start, end: done } };
  });
}

const allLabels = new Set(
  forms.flatMap(({ tables }) => tables.flatMap(({ labels }) => labels.flatMap((label) => wordings(label)))),
);

/** Whether a text is some label of the forms, in a wording that is taken without a word: no mistake, or a wrong row. */
export function isSomeLabel(text: string): boolean {
  return allLabels.has(text);
}

function wordings({ text, accepted, tolerated }: LabelDefinition): string[] {
  return [text, ...accepted, ...tolerated].flatMap((each) => [each, each.replace(/^(?:[一二三四]、|（[一二三四五六七]）|\d\.)/, '')]);
}
