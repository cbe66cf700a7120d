import { fileAnalysis } from '../analysis/compare';
import { openArchive } from '../archive/archive';
import type { FiledReport } from '../archive/filedReport';
import { conceptKey } from '../archive/formConcepts';
import { hierarchyOf, membersOf, type Hierarchy } from '../archive/hierarchy';
import { SUMMED_TABLES } from '../archive/rollup';
import { summation, type LeftOut, type Summation } from '../archive/summation';
import { isRegion } from '../bodies/reportingBody';
import { findFiles, type FoundFile } from '../node/findFiles';
import { printHeading } from '../report/names';
import { printSkeleton } from '../tables/skeleton';
import { groupBy } from '../text/groupBy';
import type { RollupOptions } from './commands';
import { filePolicies, type FilePolicies } from './filePolicies';
import { printNotes, refused, type Output } from './output';
import { readReports } from './readReports';

/** `nianbao rollup` */
export async function rollup(options: RollupOptions): Promise<Output> {
  const policies = filePolicies({ config: options.config, levels: {}, stdinFilename: '标准输入' });
  const files = await findFiles(options.paths);
  const mistakes = await policies.mistakes(files);
  if (mistakes.length > 0) return refused(...mistakes);
  const { filed, unbalanced, hierarchy, notes, isWhole } = await read(files, policies, options.of);
  const year = options.year ?? (filed.length === 0 ? null : filed.reduce((latest, each) => Math.max(latest, each.year), 0));
  if (year === null) return refused(...notes, '没有可以汇总的报告。请检查路径。');
  const chosen = choose(filed, year, options.of, hierarchy);
  const result = summation(chosen.reports, year);
  const leftOut = [...chosen.leftOut, ...result.leftOut];
  const wrong = result.summed.filter((report) => unbalanced.has(report));
  const status = isWhole && chosen.unknown.length === 0 && !leftOut.some(({ isLack }) => isLack) ? 0 : 1;
  return {
    stdout: result.summed.length === 0 ? '' : printSums(result, options),
    stderr: printNotes([...notes, ...describe(result, leftOut, chosen.unknown, year), ...warn(wrong)]),
    status: result.summed.length === 0 ? 2 : status,
  };
}

interface Read {
  readonly filed: readonly FiledReport[];
  /** Those of which a sum does not hold. */
  readonly unbalanced: ReadonlySet<FiledReport>;
  readonly hierarchy: Hierarchy;
  readonly notes: readonly string[];
  readonly isWhole: boolean;
}

async function read(files: readonly FoundFile[], policies: FilePolicies, of: string | undefined): Promise<Read> {
  const filed: FiledReport[] = [];
  const unbalanced = new Set<FiledReport>();
  const notes: string[] = [];
  let isWhole = true;
  let hierarchy = hierarchyOf(new Map(), new Map(), () => null);
  for await (const file of readReports(files, policies)) {
    const own = file.held.hierarchy;
    if (of !== undefined && own.members.has(own.bodyOf(of))) hierarchy = own;
    const reports = 'error' in file ? [] : file.analyses.flatMap((analysis) => {
      const report = fileAnalysis(analysis, file.path, own.bodyOf);
      if (report && analysis.report.tables.some(({ causes }) => causes.length > 0)) unbalanced.add(report);
      return report ?? [];
    });
    filed.push(...reports);
    if ('error' in file) isWhole = false;
    if (reports.length === 0) notes.push(`没有汇总 ${file.path}：${'error' in file ? file.error : '不是年度报告，或者没有写明机关和年度。'}`);
  }
  return { filed, unbalanced, hierarchy, notes, isWhole };
}

interface Chosen {
  readonly reports: readonly FiledReport[];
  readonly leftOut: readonly LeftOut[];
  /** Bodies that belong to it and of which there is no report. */
  readonly unknown: readonly string[];
}

/** Those that nianbao.json names, else all on the year but the body's own. */
function choose(filed: readonly FiledReport[], year: number, of: string | undefined, hierarchy: Hierarchy): Chosen {
  const body = of === undefined ? null : hierarchy.bodyOf(of);
  const archive = openArchive();
  for (const [file, reports] of groupBy(filed, (report) => report.file)) archive.put(file, reports);
  const members = body === null ? null : membersOf(archive, hierarchy, { body, year });
  const summed = new Set(members?.reports);
  const leftOut: LeftOut[] = [];
  const whyNot = (report: FiledReport): string | null => {
    if (report.year !== year) return `是 ${report.year} 年度的`;
    if (report.body === body) return '是汇总机关自己的';
    return members && !summed.has(report) ? '不在 nianbao.json 写明的所属机关里，或者不止一份' : null;
  };
  const reports = filed.filter((report) => {
    const reason = whyNot(report);
    if (reason !== null) leftOut.push({ report, reason, isLack: false });
    return reason === null;
  });
  return { reports, leftOut, unknown: members?.unknown ?? [] };
}

function printSums({ form, sums }: Summation, { layout }: RollupOptions): string {
  const tables = form.tables.filter(({ id }) => SUMMED_TABLES.includes(id));
  return tables.map((table) => {
    const section = form.sections.find(({ id }) => id === table.section);
    return `${section ? printHeading(section) : ''}\n\n${printSkeleton(table, layout, '\n', (concept) => String(sums.get(conceptKey(concept)) ?? 0))}\n`;
  }).join('\n');
}

function describe({ summed }: Summation, leftOut: readonly LeftOut[], unknown: readonly string[], year: number): string[] {
  const regions = summed.filter(({ organisation }) => isRegion(organisation));
  return [
    `汇总了 ${summed.length} 份 ${year} 年度的报告：${summed.map(({ organisation }) => organisation).join('、')}。`,
    ...leftOut.map(({ report, reason }) => `没有汇总 ${report.file}（${report.organisation}）：${reason}。`),
    ...(unknown.length > 0 ? [`所属机关中有 ${unknown.length} 个没有报告，或者不止一份：${unknown.join('、')}。`] : []),
    ...(regions.length > 0 && summed.length > 1
      ? [`其中${regions.map(({ organisation }) => organisation).join('、')}的报告已经汇总了所属机关的数，请确认没有重复计算；汇总机关自己的报告用 --of 写明就不会计入。`] : []),
  ];
}

function warn(wrong: readonly FiledReport[]): string[] {
  if (wrong.length === 0) return [];
  return [`其中 ${wrong.length} 份报告的表格自己就不平（${wrong.map(({ organisation }) => organisation).join('、')}），汇总数也会不平，请先用 nianbao check 检查。`];
}
