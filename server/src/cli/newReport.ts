import { formOf } from '../taxonomy/forms';
import { newReport as printReport } from '../writing/newReport';
import type { NewReportOptions } from './commands';
import type { Output } from './output';

/** `nianbao new` */
export function newReport(options: NewReportOptions): Output {
  return { stdout: printReport({ ...options, form: formOf(Number(options.year)) }), stderr: '', status: 0 };
}
