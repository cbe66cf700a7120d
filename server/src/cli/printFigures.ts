import { findFiles } from '../node/findFiles';
import { figurePrinters, figureRow, figureTable, type FigureRow } from '../reporters/figureTable';
import type { TableOptions } from './commands';
import { filePolicies } from './filePolicies';
import { printNotes, refused, type Output } from './output';
import { readReports } from './readReports';

/** `nianbao table` */
export async function printFigures({ paths, format, config }: TableOptions): Promise<Output> {
  const policies = filePolicies({ config, levels: {}, stdinFilename: '标准输入' });
  const files = await findFiles(paths);
  const mistakes = await policies.mistakes(files);
  if (mistakes.length > 0) return refused(...mistakes);
  const rows: FigureRow[] = [];
  const notes: string[] = [];
  let isWhole = true;
  for await (const file of readReports(files, policies)) {
    if ('error' in file) {
      notes.push(`${file.path} 未能读取：${file.error}`);
      isWhole = false;
      continue;
    }
    const reports = file.analyses.filter(({ report }) => report.recognised);
    if (reports.length === 0) notes.push(`${file.path} 不是年度报告，没有列入。`);
    rows.push(...reports.map(({ report }) => figureRow(file.path, report, report.text)));
  }
  return {
    stdout: figurePrinters[format](figureTable(rows)),
    stderr: printNotes(notes),
    status: isWhole ? 0 : 2,
  };
}
