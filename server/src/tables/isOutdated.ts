import type { FormTable, Report } from '../report/report';
import { formFor } from '../taxonomy/forms';

/**
 * Whether a table is that of another year's form (用错版本). Table four is the same in all forms. Not where
 * the year is unknown, or before the first form.
 */
export function isOutdated({ year }: Pick<Report, 'year'>, { form, definition }: FormTable): boolean {
  const right = formFor(year);
  return right !== null && form !== right && right.tables.every((table) => table !== definition);
}
