import { formOf } from '../taxonomy/forms';
import { newReport as printReport } from '../writing/newReport';
import type { Output } from './output';

/** `nianbao new` */
export function newReport({ organisation, year }: { readonly organisation: string; readonly year: string }): Output {
  return { stdout: printReport({ organisation, year, form: formOf(Number(year)) }), stderr: '', status: 0 };
}
