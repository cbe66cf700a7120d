import type { MissingReport } from '../archive/missingReports';
import { reporters } from '../reporters/index';
import type { Reporter } from '../reporters/reporter';
import type { CheckOptions } from './commands';
import { compareRuns, fileOthers, membershipNotes } from './compareRuns';
import { openCrew } from './crew';
import { filePolicies } from './filePolicies';
import { findFiles, passedOver, type FoundFile } from './findFiles';
import { findMissing } from './findMissing';
import { firstPass, type FirstPass, type Pass } from './firstPass';
import { fixStandardInput } from './fixStandardInput';
import { printNotes, type Output, type StreamedOutput } from './output';
import { openSpool } from './spool';
import { openStatus } from './status';
import { styleFor } from './style';
import { unusedNotes } from './unusedNotes';

/** `nianbao check` */
export async function check(options: CheckOptions): Promise<Output | StreamedOutput> {
  if (options.fix && options.paths[0] === '-') return fixStandardInput(options);
  const policies = filePolicies(options);
  const files = await findFiles(options.paths);
  const others = await findFiles(options.archive);
  const mistakes = await policies.mistakes([...files, ...others]);
  if (mistakes.length > 0) return { stdout: '', stderr: printNotes(mistakes), status: 2 };
  return checkAll(files, others, { options, policies });
}

async function* checkAll(files: readonly FoundFile[], others: readonly FoundFile[], run: Pick<Pass, 'options' | 'policies'>): StreamedOutput {
  const pass: Pass = { ...run, crew: openCrew(run.options, files.length + others.length), spool: openSpool() };
  try {
    const first = await firstPass(files, pass);
    const failures = await fileOthers(others, first, pass);
    const lacking = await findMissing(latestYear(first), first.archive, run.options, run.policies);
    if ('error' in lacking) return { stderr: printNotes([lacking.error]), status: 2 };
    return yield* print(first, failures, lacking.missing, pass);
  } finally {
    pass.spool.close();
    await pass.crew.close();
  }
}

async function* print(first: FirstPass, failures: readonly string[], missing: readonly MissingReport[], pass: Pass): StreamedOutput {
  const { options } = pass;
  const reporter = openReporter(options);
  const status = openStatus(options);
  status.heed({ faulty: first.faulty || failures.length > 0, missing });
  for await (const { results, faulty } of compareRuns(first.checked, first.archive, pass)) {
    status.heed({ results, faulty });
    const printed = results.map(reporter.add).join('');
    if (printed !== '') yield printed;
  }
  yield reporter.end(missing);
  const notes = [
    ...first.notes,
    ...(first.excluded > 0 ? [`${first.excluded} 个文件按 nianbao.json 的 exclude 没有检查。`] : []),
    ...(await passedOver(options.paths)),
    ...unusedNotes(first.seen, options.paths),
    ...failures,
    ...membershipNotes(first.checked, first.archive),
  ];
  return { stderr: printNotes(notes), status: status.now() };
}

function openReporter({ format, color }: CheckOptions): Reporter {
  return reporters[format](styleFor(process.stdout, color, process.env));
}

function latestYear({ checked }: FirstPass): number | null {
  let latest: number | null = null;
  for (const { filed } of checked) for (const report of filed) if (report) latest = Math.max(latest ?? report.year, report.year);
  return latest;
}
