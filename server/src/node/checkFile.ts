import { sep } from 'node:path';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { analyze } from '../analysis';
import type { ConfigFile } from '../configFiles';
import { applyPolicy } from '../policy';
import { toFileResult } from '../reporters/fileResult';
import type { FileResult } from '../reporters/reporter';
import { seenReport, type SeenReport } from '../unusedAcceptances';
import type { CheckOptions } from './commands';
import { describeFault } from './fault';
import type { FoundFile } from './findFiles';
import type { FilePolicy } from './filePolicies';
import { fixFile } from './fixFile';
import { readInput } from './readInput';

/** One file, with what its result does not show. */
export interface CheckRun {
  readonly result: FileResult;
  readonly notes: readonly string[];
  /** Whether the program itself went wrong. */
  readonly faulty: boolean;
  /** What its nianbao.json has to know of it in the end. */
  readonly seen?: { readonly config: ConfigFile; readonly report: SeenReport };
}

export async function checkFile(file: FoundFile, held: FilePolicy, options: CheckOptions): Promise<CheckRun> {
  const path = file.path === '-' ? options.stdinFilename : file.path.split(sep).join('/');
  if ('error' in file) return failedRun(path, file.error);
  const source = await readInput(file.path);
  if ('error' in source) return failedRun(path, source.error);
  if (!options.fix) return checkText(path, source.text, 0, held);
  const fixed = await fixFile(file.path, source, held.policy);
  if ('error' in fixed) return failedRun(path, fixed.error);
  const run = checkText(path, fixed.text, fixed.count, held);
  return fixed.note === undefined ? run : { ...run, notes: [`${path} ${fixed.note}`, ...run.notes] };
}

export function checkText(path: string, text: string, fixed: number, { policy, config }: FilePolicy): CheckRun {
  const analysis = analyze(TextDocument.create(path, 'nianbao-report', 0, text));
  return {
    result: toFileResult(path, analysis, applyPolicy(analysis, policy), fixed),
    notes: analysis.faults.map(({ rule, error }) => describeFault(`规则 ${rule.id} 检查 ${path} `, error)),
    faulty: analysis.faults.length > 0,
    ...(config && analysis.report.recognised ? { seen: { config, report: seenReport(analysis, policy.aliases) } } : {}),
  };
}

export function failedRun(path: string, error: string): CheckRun {
  return { result: { path, error }, notes: [], faulty: false };
}
