import * as z from 'zod';
import { findingStates } from '../analysis/knownFinding';
import { ruleLevels, type RuleLevels } from '../config/ruleLevels';
import { tableStyles } from '../layout/layout';
import { figurePrinters, type FigureFormat } from '../reporters/figureTable';
import { reporters, type Format } from '../reporters/index';
import { rules } from '../rules/index';
import { severities } from '../rules/rule';
import type { Bilingual } from '../text/bilingual';
import { organisationMistake, yearMistake } from '../writing/newReportMistakes';
import { closest } from './closest';

export type Command =
  /** `asked` is false where nothing was said at all. */
  | { readonly kind: 'help'; readonly asked: boolean; readonly about: CommandName | null }
  | { readonly kind: 'version' }
  | { readonly kind: 'wrongUse'; readonly message: string; readonly about: CommandName | null }
  | z.infer<typeof check>
  | z.infer<typeof merge>
  | z.infer<typeof explain>
  | z.infer<typeof annotate>
  | z.infer<typeof rollup>
  | z.infer<typeof table>
  | z.infer<typeof newReport>
  | z.infer<typeof lsp>;

export type RollupOptions = Omit<z.infer<typeof rollup>, 'kind'>;

export type TableOptions = Omit<z.infer<typeof table>, 'kind'>;

export type NewReportOptions = Omit<z.infer<typeof newReport>, 'kind'>;

export type AnnotateOptions = Omit<z.infer<typeof annotate>, 'kind'>;

export type MergeOptions = Omit<z.infer<typeof merge>, 'kind'>;

export type CheckOptions = Omit<z.infer<typeof check>, 'kind'>;

const ruleIds = rules.map(({ id }) => id);

const ruleLevel = z.string()
  .transform((words) => words.split(/[:：=]/))
  .pipe(z.tuple([ruleAmong(ruleIds), choice('--rule 的级别', ruleLevels)], { error: '--rule 的写法是“规则:级别”，例如 label-typo:off。' }));

const reportYear = z.string().regex(/^(?:19|20)\d\d$/, '--year 后面写四位数的年度，例如 --year 2025。').transform(Number).optional();

const outputFile = z.string().min(1, '-o 后面缺少文件名。').optional();

/** What is to become of the results; for all that `merge` does. */
const results = {
  format: choice('--format ', Object.keys(reporters) as Format[]).default('text'),
  'fail-on': choice('--fail-on ', [...severities, 'never']).default('error'),
  year: reportYear,
  quiet: z.boolean().default(false),
  stats: z.boolean().default(false),
  output: outputFile,
  archive: z.array(z.string()).default([]),
  expect: z.string().optional(),
  jobs: z.string().regex(/^[1-9]\d{0,2}$/, '--jobs 后面写 1 到 999 的数，例如 --jobs 4。').transform(Number).optional(),
  progress: z.boolean().default(true),
  color: z.boolean().optional(),
  accept: z.boolean().default(false),
  state: choice('--state ', findingStates).optional(),
  note: z.string().trim().min(1, '--note 后面写说明，例如 --note 已请市局核对。').optional(),
};

/** A note without what it is about would be lost. */
const belongsToAccept = [
  ({ accept, state, note }: { accept: boolean; state?: unknown; note?: unknown }): boolean => accept || (state === undefined && note === undefined),
  { error: '--state 和 --note 与 --accept 同用，例如 nianbao check --accept --state 已确认 --note 已请市局核对 报告/。' },
] as const;

const check = options('check', {
  paths: z.array(z.string()).min(1, '请写明要检查的文件或文件夹，例如 nianbao check 报告.txt。'),
  ...results,
  timing: z.boolean().default(false),
  rule: z.array(ruleLevel).default([]),
  only: z.array(ruleAmong(ruleIds)).default([]),
  except: z.array(ruleAmong(ruleIds)).default([]),
  fix: z.boolean().default(false),
  config: z.boolean().default(true),
  'print-config': z.boolean().default(false),
  cache: z.union([z.boolean(), z.string().min(1, '--cache= 后面缺少文件名。')]).default(false)
    .transform((file) => (file === true ? '.nianbao-cache' : file || null)),
  shard: z.string().regex(/^[1-9]\d{0,3}\/[1-9]\d{0,3}$/, '--shard 的写法是“第几片/共几片”，例如 --shard 1/3。')
    .transform((words) => words.split('/').map(Number) as [number, number])
    .refine(([number, of]) => number <= of, '--shard 的第几片不能大于共几片，例如 --shard 3/3。').optional(),
  'stdin-filename': z.string().default('标准输入'),
}).refine(({ fix, paths }) => !fix || !paths.includes('-') || paths.length === 1, {
  error: '“-”与 --fix 同用时，不能再有其他路径：修正后的全文要写到标准输出。',
}).refine(({ 'print-config': printConfig, paths }) => !printConfig || paths.length === 1, {
  error: '--print-config 只能写一个文件，例如 nianbao check --print-config 报告.txt。',
}).refine(({ only, except }) => only.length === 0 || except.length === 0, {
  error: '--only 和 --except 只能用一个：--only 只检查所写的规则，--except 检查其余的规则。',
}).refine(({ timing, jobs = 1, shard }) => !timing || (jobs === 1 && !shard), {
  error: '--timing 只用一个线程，不能与 --jobs、--shard 同用。',
}).refine(...belongsToAccept).refine(({ accept, config }) => !accept || config, {
  error: '--accept 要写入 nianbao.json，不能与 --no-config 同用。',
}).refine(({ shard, paths }) => !shard || !paths.includes('-'), {
  error: '“-”不能与 --shard 同用：标准输入不能分片。',
}).refine(({ shard, archive, expect }) => !shard || (archive.length === 0 && expect === undefined), {
  error: '--archive 和 --expect 要写在 nianbao merge 上：各片合并后才能对照。',
}).refine(({ shard, accept }) => !shard || !accept, {
  error: '--accept 要写在 nianbao merge 上：各片合并后，报告之间比对出的问题才齐。',
}).refine(({ fix, paths, output }) => !fix || paths[0] !== '-' || output === undefined, {
  error: '“-”与 --fix 同用时，修正后的全文写到标准输出，不能再用 -o。请用重定向：nianbao check --fix - > 文件。',
}).transform(({ rule, only, except, state = '待处理' as const, 'fail-on': failOn, 'stdin-filename': stdinFilename, 'print-config': printConfig, ...rest }) => (
  { kind: 'check' as const, ...rest, state, failOn, stdinFilename, printConfig, levels: { ...Object.fromEntries(rule), ...leftOut(only, except) } }
));

const merge = options('merge', {
  paths: z.array(z.string()).min(1, '请写明各片的结果，例如 nianbao merge 1.json 2.json 3.json。'),
  ...results,
}).refine(...belongsToAccept).transform(({ 'fail-on': failOn, state = '待处理' as const, ...rest }) => ({ kind: 'merge' as const, ...rest, state, failOn }));

export const explain = options('--explain', { explain: ruleAmong([...ruleIds, 'all']), paths: z.array(z.string()).optional() })
  .transform(({ explain: id }) => (
    { kind: 'explain' as const, rules: rules.filter((rule) => id === 'all' || id === rule.id) }
  ));

const annotate = options('annotate', {
  paths: z.tuple([z.string().refine((path) => path !== '-', '批注要写到 Word 文件里，请写明文件，例如 nianbao annotate 报告.docx。')], '请写明一个 Word 文件，例如 nianbao annotate 报告.docx。'),
  output: outputFile,
  suggest: z.boolean().default(false),
  date: z.iso.date('--date 的写法是 2026-01-31。').optional(),
  rule: z.array(ruleLevel).default([]),
  config: z.boolean().default(true),
}).transform(({ paths: [path], rule, date, ...rest }) => (
  { kind: 'annotate' as const, path, ...rest, date: date === undefined ? null : `${date}T00:00:00Z`, levels: Object.fromEntries(rule) }
));

const newReport = options('new', {
  paths: z.tuple([sound(organisationMistake), sound(yearMistake)], '请写明机关和年度，例如 nianbao new 青山镇人民政府 2025 > 2025.nianbao.txt。'),
  layout: choice('--layout ', tableStyles).default('tab-led'),
}).transform(({ paths: [organisation, year], layout }) => ({ kind: 'new' as const, organisation, year, layout }));

const rollup = options('rollup', {
  paths: z.array(z.string()).min(1, '请写明要汇总的报告，例如 nianbao rollup 报告/ --of 向阳县人民政府 --year 2025。'),
  of: z.string().optional(),
  year: reportYear,
  layout: choice('--layout ', tableStyles).default('pipes'),
  config: z.boolean().default(true),
}).transform((options) => ({ kind: 'rollup' as const, ...options }));

const table = options('table', {
  paths: z.array(z.string()).min(1, '请写明报告所在的文件或文件夹，例如 nianbao table 报告/ > 数据.csv。'),
  format: choice('--format ', Object.keys(figurePrinters) as FigureFormat[]).default('csv'),
  output: outputFile,
  config: z.boolean().default(true),
}).transform((options) => ({ kind: 'table' as const, ...options }));

const lsp = options('lsp', {
  paths: z.array(z.string()).optional(),
  stdio: z.literal(true, '语言服务器只经标准输入输出通信，请写 nianbao lsp --stdio。'),
  clientProcessId: z.string().optional(),
})
  .transform(() => ({ kind: 'lsp' as const }));

/** What each command takes. Arguments are words until they have passed here. */
export const commands = { check, merge, rollup, table, annotate, new: newReport, lsp };

export type CommandName = keyof typeof commands;

export const commandNames = Object.keys(commands) as CommandName[];

export function isCommand(name: string): name is CommandName {
  return Object.hasOwn(commands, name);
}

/** The rules that are off for this run. */
function leftOut(only: readonly string[], except: readonly string[]): RuleLevels {
  const off = only.length > 0 ? ruleIds.filter((id) => !only.includes(id)) : except;
  return Object.fromEntries(off.map((id) => [id, 'off']));
}

/** What a command takes; what only others take would do nothing, and is refused. */
function options<Shape extends z.ZodRawShape>(command: string, shape: Shape) {
  return z.strictObject(shape, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? `${command} 不用 ${issue.keys.map((key) => `--${key}`).join('、')}，请去掉。` : undefined),
  });
}

function sound(mistakeIn: (word: string) => Bilingual | null) {
  return z.string().refine((word) => mistakeIn(word) === null, { error: ({ input }) => mistakeIn(String(input))?.zh ?? '' });
}

function ruleAmong(known: readonly string[]) {
  return z.string().refine((id) => known.includes(id), {
    error: ({ input }) => `没有“${String(input)}”这条规则。${closest(String(input), known)}全部规则见 nianbao --explain all。`,
  });
}

function choice<const Values extends readonly string[]>(name: string, values: Values) {
  return z.enum(values, {
    error: ({ input }) => `${name}没有“${String(input)}”这一项。可用的有：${values.join('、')}。`,
  });
}
