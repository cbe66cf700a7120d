import { findFiles, type FoundFile } from '../node/findFiles';
import { ioReason } from '../node/ioReason';
import { programKey } from './cacheKey';
import type { CheckOptions, MergeOptions } from './commands';
import { conclude } from './conclude';
import { filePolicies } from './filePolicies';
import { openGathering } from './gathering';
import { printNotes, refused, type Output, type StreamedOutput } from './output';
import { openPass, type Pass } from './pass';
import { linesOf, parseEntry, parseHead, parseTail, type ShardEnd, type ShardEntry, type ShardHeader } from './shardFile';

/** `nianbao merge`: goes on where the shards of a run have ended, as if it had been one. */
export async function merge(options: MergeOptions): Promise<Output | StreamedOutput> {
  const shards = await Promise.all(options.paths.map(openShard));
  const heads = shards.flatMap(({ head }) => head ?? []);
  const [first] = heads;
  const mistakes = shards.flatMap(({ mistake }) => mistake ?? []);
  if (!first || mistakes.length > 0) return refused(...mistakes);
  const unfit = unfitness(heads);
  if (unfit !== null) return refused(unfit);
  const { paths, levels, config, draws } = first;
  const whole: CheckOptions = {
    ...options, paths, levels, config, fix: false, cache: null, timing: false, printConfig: false, stdinFilename: '-', shard: undefined,
  };
  if (options.accept && !config) return refused('各片检查时用了 --no-config，不能再用 --accept 写入 nianbao.json。请去掉 --no-config 重新检查各片。');
  const policies = filePolicies(whole);
  const others = await findFiles(options.archive);
  const wrong = await policies.mistakes(others);
  if (wrong.length > 0) return refused(...wrong);
  return mergeAll(shards, others, openPass(first.files, whole, policies, true), draws);
}

async function* mergeAll(shards: readonly Shard[], others: readonly FoundFile[], pass: Pass, draws: boolean): StreamedOutput {
  try {
    const gathering = openGathering(pass, true);
    let damaged = '';
    for await (const { entry, path } of inOrderOfIndex(shards)) {
      if (!entry) damaged = path;
      if (entry) gathering.take(entry.file, await pass.policies.of(entry.file.path), entry.record);
    }
    if (damaged !== '') return { stderr: printNotes([`${damaged} 已损坏。请重新检查这一片。`]), status: 2 };
    for (const { end } of shards) gathering.leaveOut(end?.excluded ?? 0);
    const { stderr, status } = yield* conclude(gathering.whole(), 0, others, pass);
    const isBare = pass.options.format === 'html' && !draws;
    return { stderr: stderr + printNotes(isBare ? ['网页里没有画出表格：检查各片时也要写 --format html。'] : []), status };
  } finally {
    await pass.close();
  }
}

interface Shard {
  readonly path: string;
  readonly head: ShardHeader | null;
  readonly end: ShardEnd | null;
  readonly mistake: string | null;
}

/** What is wrong with one is known before anything is printed. */
async function openShard(path: string): Promise<Shard> {
  const read = async (): Promise<Shard> => {
    let [first, last] = ['', ''];
    for await (const line of linesOf(path)) {
      if (first === '') first = line;
      last = line;
    }
    const [head, end] = [parseHead(first), parseTail(last)];
    const mistake = mistakeIn(head, end);
    return { path, head, end, mistake: mistake && `${path} ${mistake}` };
  };
  return read().catch((error: unknown) => ({ path, head: null, end: null, mistake: `${path} 读取失败：${ioReason(error)}` }));
}

function mistakeIn(head: ShardHeader | null, end: ShardEnd | null): string | null {
  if (!head) return '不是 nianbao check --shard 的结果。';
  if (!end) return '不完整。请重新检查这一片。';
  return end.isWhole ? null : '是中断了的。请重新检查这一片。';
}

/** Why they are not all shards of one run. */
function unfitness(heads: readonly ShardHeader[]): string | null {
  const common = ({ shard: [, of], ...rest }: ShardHeader): string => JSON.stringify({ ...rest, of, draws: null });
  const [first] = heads;
  if (!first) return null;
  if (first.program !== programKey()) return '各片是用另一版本的 nianbao 检查的。请用同一版本重新检查。';
  const other = heads.find((head) => common(head) !== common(first));
  if (other) return `第 ${other.shard[0]} 片与第 ${first.shard[0]} 片不是同一次检查的：文件、选项或版本不同。请用相同的路径和选项重新检查。`;
  const numbers = Array.from({ length: first.shard[1] }, (_, index) => index + 1);
  const count = (number: number): number => heads.filter(({ shard }) => shard[0] === number).length;
  const [missing, twice] = [numbers.filter((number) => count(number) === 0), numbers.filter((number) => count(number) > 1)];
  if (missing.length > 0) return `缺少第 ${missing.join('、')} 片（共 ${numbers.length} 片）。请补上再合并。`;
  return twice.length > 0 ? `第 ${twice.join('、')} 片写了不止一次。请只写一次。` : null;
}

/** Each shard has its entries in the order of all. */
async function* inOrderOfIndex(shards: readonly Shard[]): AsyncGenerator<{ entry: ShardEntry | null; path: string }> {
  const open = await Promise.all(shards.map(async ({ path }) => {
    const entries = entriesOf(path);
    return { path, entries, next: await entries.next() };
  }));
  for (;;) {
    const waiting = open.filter(({ next }) => !next.done);
    const [first, ...rest] = waiting;
    if (!first) return;
    const shard = rest.reduce((least, each) => ((each.next.value?.index ?? -1) < (least.next.value?.index ?? -1) ? each : least), first);
    yield { path: shard.path, entry: shard.next.value ?? null };
    shard.next = await shard.entries.next();
  }
}

async function* entriesOf(path: string): AsyncGenerator<ShardEntry | null, undefined> {
  let isHead = true;
  for await (const line of linesOf(path)) {
    if (!isHead && !parseTail(line) && line !== '') yield parseEntry(line);
    isHead = false;
  }
}
