import { copyIndex } from '../archive/copies';
import type { MissingReport } from '../archive/missingReports';
import { passedOver, type FoundFile } from '../node/findFiles';
import { isChecked, type FileResult } from '../reporters/reporter';
import { nothingAccepted, openAccepting } from './acceptFindings';
import type { CheckOptions } from './commands';
import { compareRuns, copyNotes, fileOthers, membershipNotes } from './compareRuns';
import { findMissing } from './findMissing';
import type { FirstPass } from './gathering';
import { openReporter } from './openReporter';
import { printNotes, type StreamedOutput } from './output';
import { progressOf, type Pass } from './pass';
import { noProgress } from './progress';
import { rivalNotes } from './rivalNotes';
import { openStats, printStats } from './stats';
import { openStatus } from './status';
import { printTiming, timed } from './timing';
import { unusedNotes } from './unusedNotes';

/** What follows once each of `files` files has been looked at by itself. */
export async function* conclude(first: FirstPass, files: number, others: readonly FoundFile[], pass: Pass): StreamedOutput {
  const { options, policies, crew, interruption } = pass;
  const failures = interruption.isInterrupted() ? [] : await fileOthers(others, first, pass);
  if (interruption.isInterrupted()) return yield* print(first, [...cutNotes(first, files), ...crew.settle(false)], [], pass);
  const lacking = await findMissing(latestYear(first), first.archive, options, policies);
  if ('error' in lacking) return { stderr: printNotes([lacking.error]), status: 2 };
  const notes = [...failures, ...(await notesOn(first, options)), ...crew.settle(true)];
  return yield* print({ ...first, faulty: first.faulty || failures.length > 0 }, notes, lacking.missing, pass);
}

/** The results, then the notes. */
async function* print(first: FirstPass, notes: readonly string[], missing: readonly MissingReport[], pass: Pass): StreamedOutput {
  const { options, policies, interruption } = pass;
  const { checked, archive } = first;
  pass.progress.clear();
  // On one terminal the results themselves show how far the run is.
  const progress = process.stdout.isTTY ? noProgress : progressOf('比对', checked.length, options);
  const reporter = openReporter(options, process.stdout);
  const status = openStatus(options);
  const stats = openStats();
  const accepting = openAccepting(options, policies);
  status.heed({ faulty: first.faulty, missing });
  const copies = copyIndex(archive.all());
  const lateNotes = copyNotes(copies);
  let shown = 0;
  for await (const { results: all, notes: late, faulty } of compareRuns(checked, archive, copies.find, pass)) {
    const results = await Promise.all(all.filter((result) => isOfYear(result, options.year)).map(accepting.heed));
    status.heed({ results, faulty });
    results.forEach(stats.add);
    lateNotes.push(...late);
    const printed = results.map(options.timing ? timed('输出', reporter.add) : reporter.add).join('');
    if (printed !== '') yield printed;
    progress.step(results.reduce((sum, result) => sum + (isChecked(result) ? result.problems.length : 0), 0));
    shown++;
  }
  progress.clear();
  yield reporter.end(missing);
  const accepted = interruption.isInterrupted() ? nothingAccepted : await accepting.write();
  status.heed({ faulty: accepted.failures.length > 0 });
  const cut = shown < checked.length ? [`已中断：只有前 ${shown} 个文件的结果，其余 ${checked.length - shown} 个没有写出。`] : [];
  const counts = (options.stats ? printStats(stats) : '') + (options.timing ? printTiming() : '');
  return {
    stderr: printNotes([...first.notes, ...lateNotes, ...notes, ...accepted.failures, ...accepted.notes, ...cut]) + counts,
    status: interruption.isInterrupted() ? 130 : status.now(),
  };
}

/** For `--year`. What states no year may be of any. */
function isOfYear(file: FileResult, year: number | undefined): boolean {
  return year === undefined || !isChecked(file) || (file.report?.year ?? year) === year;
}

async function notesOn({ checked, archive, excluded, seen }: FirstPass, { paths, quiet }: CheckOptions): Promise<string[]> {
  if (quiet) return [];
  return [
    ...(excluded > 0 ? [`${excluded} 个文件按 nianbao.json 的 exclude 没有检查。`] : []),
    ...(await passedOver(paths)),
    ...unusedNotes(seen, paths),
    ...membershipNotes(checked, archive),
    ...rivalNotes(archive),
  ];
}

/** What only holds where all files are known is not said. */
function cutNotes({ checked, excluded }: FirstPass, files: number): string[] {
  const left = files - checked.length - excluded;
  return [`已中断：检查了 ${checked.length} 个文件，还有 ${left} 个没有检查。报告之间只比对了已检查的。`];
}

function latestYear({ checked }: FirstPass): number | null {
  let latest: number | null = null;
  for (const { filed } of checked) for (const report of filed) if (report) latest = Math.max(latest ?? report.year, report.year);
  return latest;
}
