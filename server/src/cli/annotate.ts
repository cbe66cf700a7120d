import { readFile, realpath, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve, sep } from 'node:path';
import type { Analysis, Problem } from '../analysis/analysis';
import { annotateDocx, type DocxDraft } from '../annotate/annotateDocx';
import { remarksOn } from '../annotate/remarkOn';
import { analyzeParts, wantedProblems } from '../fileParts';
import { safeFixes } from '../fixAll';
import type { Intake } from '../intake/intake';
import { ioReason } from '../node/ioReason';
import { readInput } from '../node/readInput';
import { writeAtomically } from '../node/writeAtomically';
import type { AnnotateOptions } from './commands';
import { describeFault } from './fault';
import { filePolicies } from './filePolicies';
import { kindNames } from './fixFile';
import { printNotes, refused, type Output } from './output';

/** `nianbao annotate` */
export async function annotate(options: AnnotateOptions): Promise<Output> {
  const { path, suggest, date } = options;
  const shown = path.split(sep).join('/');
  const output = options.output ?? annotatedName(path);
  if (await isSameFile(path, output)) return refused(`${shown} 是原件，不会被覆盖。请用 -o 写另一个文件名。`);
  const policies = filePolicies({ ...options, stdinFilename: path });
  const mistakes = await policies.mistakes([{ path }]);
  if (mistakes.length > 0) return refused(...mistakes);
  const source = await readInput(path, path);
  if ('error' in source) return refused(`${shown} ${source.error}`);
  if (source.kind !== 'docx') return refused(`${shown} 是${kindNames[source.kind]}，只能给 Word 文件（.docx）加批注。${advice[source.kind]}`);
  const { policy } = await policies.of(path);
  if (policy.excludedBy !== null) return refused(`${shown} 按 nianbao.json 的 exclude（${policy.excludedBy}）不检查，没有写出。`);
  const parts = analyzeParts(path, source).map((analysis) => ({ analysis, problems: wantedProblems(analysis, policy, source) }));
  if (!parts.some(({ analysis }) => analysis.report.recognised)) return refused(`${shown} 不是政府信息公开工作年度报告，没有写出。`);
  const draft = annotateDocx(source.bytes, source, { date, suggests: suggest });
  if ('error' in draft) return refused(`${shown} ${draft.error}`);
  const counts = fill(draft, source, parts, suggest);
  const written = draft.write();
  if (!(written instanceof Uint8Array)) return refused(`${shown} ${written.error}`);
  // Somebody may have added remarks of their own to an earlier copy.
  if (options.output === undefined && await holdsOther(output, written)) {
    return refused(`${output} 已经有了，里面可能有后来加的批注，没有覆盖。请改名或删除后再运行，或用 -o 写明要写的文件。`);
  }
  const failure = await writeAtomically(output, written).then(() => null, ioReason);
  if (failure !== null) return refused(`${output} 未能写出：${failure}`);
  const faults = parts.flatMap(({ analysis }) => analysis.faults.map(({ rule, error }) => describeFault(`规则 ${rule.id} 检查 ${shown} `, error)));
  return { stdout: summary(output.split(sep).join('/'), counts, suggest), stderr: printNotes(faults), status: faults.length > 0 ? 2 : 0 };
}

async function holdsOther(path: string, bytes: Uint8Array): Promise<boolean> {
  const known = await readFile(path).catch(() => null);
  return known !== null && !known.equals(bytes);
}

const advice = {
  text: '文本文件的问题见 nianbao check 的结果。',
  html: '请用网页的原稿。',
  csv: '请用表格所在的报告。',
} as const;

/** 报告.批注.docx, beside the file. */
function annotatedName(path: string): string {
  const extension = extname(path);
  return join(dirname(path), `${basename(path, extension)}.批注.docx`);
}

/** Also by way of links. */
async function isSameFile(path: string, other: string): Promise<boolean> {
  if (resolve(path) === resolve(other)) return true;
  const [here, there] = await Promise.all([path, other].map((each) => realpath(each).then((real) => stat(real), () => null)));
  if (!here || !there) return false;
  return here.ino === there.ino && here.dev === there.dev;
}

interface Counts {
  readonly comments: number;
  readonly suggestions: number;
  /** Safe fixes that could not be told as tracked changes. */
  readonly left: number;
}

/** One report of the file, with what is wanted of its findings. */
interface Part {
  readonly analysis: Analysis;
  readonly problems: readonly Problem[];
}

function fill(draft: DocxDraft, source: Intake, parts: readonly Part[], suggest: boolean): Counts {
  const problems = parts.flatMap((part) => part.problems);
  const wanted = suggest ? safeFixes(problems) : [];
  const suggested = new Set(wanted.filter((edits) => draft.suggest(edits)));
  for (const { analysis, problems: own } of parts) {
    const remarkOn = remarksOn(analysis.report, source.places);
    for (const problem of own) {
      const fix = problem.fixes?.find(({ edits }) => suggested.has(edits));
      draft.comment(problem.span, remarkOn(problem, fix?.title.zh ?? null));
    }
  }
  return { comments: problems.length, suggestions: suggested.size, left: wanted.length - suggested.size };
}

function summary(output: string, { comments, suggestions, left }: Counts, suggest: boolean): string {
  if (comments === 0) return `没有发现问题；${output} 与原件相同。\n`;
  const changes = suggest ? `，修订 ${suggestions} 处` : '';
  const rest = left > 0 ? `有 ${left} 处可放心修正的不能写成修订（在文本框、自动编号或跨段落处），只有批注。\n` : '';
  return `已写出 ${output}：批注 ${comments} 条${changes}。\n${rest}`;
}
