import { form2019 } from './form2019';
import { form2021 } from './form2021';
import type { Form } from './taxonomy';

/** Every official form, the oldest first. */
export const forms: readonly Form[] = [form2019, form2021];

/** The form for reports on `year`; the one in force where the year is not known or older than all forms. */
export function formOf(year: number | null): Form {
  return formFor(year) ?? form2021;
}

/** The form that reports on `year` must follow; null where the year is not known or older than all forms. */
export function formFor(year: number | null): Form | null {
  return forms.find(({ years }) => year !== null && years.from <= year && year <= (years.to ?? Infinity)) ?? null;
}
