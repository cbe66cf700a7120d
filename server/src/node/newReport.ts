import { newReport as printReport } from '../report/newReport';
import { formOf } from '../taxonomy/forms';
import type { Output } from './output';

/** `nianbao new` */
export function newReport({ organisation, year }: { readonly organisation: string; readonly year: string }): Output {
  return { stdout: printReport({ organisation, year, form: formOf(Number(year)) }), stderr: '', status: 0 };
}
