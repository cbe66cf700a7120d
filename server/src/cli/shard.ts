import type { FoundFile } from '../node/findFiles';
import { digest, programKey } from './cacheKey';
import type { CheckOptions } from './commands';
import type { FilePolicies } from './filePolicies';
import { lookAt } from './firstPass';
import { printNotes, type StreamedOutput } from './output';
import { openPass } from './pass';
import { shardHead, shardLine, shardTail, type ShardHeader } from './shardFile';

type Shard = NonNullable<CheckOptions['shard']>;

/** `nianbao check --shard`: looks at some of the files, each by itself. */
export async function* checkShard(files: readonly FoundFile[], shard: Shard, options: CheckOptions, policies: FilePolicies): StreamedOutput {
  const indexes = new Map(files.flatMap((file, index) => (isIn(file, shard) ? [[file, index] as const] : [])));
  const { paths, levels, config } = options;
  const pass = openPass(indexes.size, options, policies, true);
  try {
    const list = digest(JSON.stringify(files.map(({ path }) => path)));
    yield shardHead({
      version: 1, shard, program: programKey(), files: files.length, list, paths, levels: levels as ShardHeader['levels'], config,
      draws: options.format === 'html',
    });
    let [checked, excluded, faulty] = [0, 0, false];
    const notes: string[] = [];
    for await (const { file, record } of lookAt([...indexes.keys()], pass)) {
      if (record) yield shardLine({ index: indexes.get(file) ?? 0, file, record }, checked++ === 0);
      else excluded++;
      faulty ||= record?.faulty ?? false;
      notes.push(...(record?.notes ?? []));
    }
    const isWhole = checked + excluded === indexes.size;
    yield shardTail({ excluded, isWhole });
    const [number, of] = shard;
    const left = isWhole ? `这一片的 ${checked} 个文件已检查；` : `已中断：这一片检查了 ${checked} 个文件，还有 ${indexes.size - checked - excluded} 个没有检查，要重新检查；`;
    notes.push(...pass.crew.settle(isWhole), `第 ${number} 片，共 ${of} 片：${left}各片齐了以后用 nianbao merge 合并。`);
    if (!isWhole) return { stderr: printNotes(notes), status: 130 };
    return { stderr: printNotes(notes), status: faulty ? 2 : 0 };
  } finally {
    await pass.close();
  }
}

/** By its path, so that files stay in their shards when others are added. */
function isIn({ path }: FoundFile, [number, of]: Shard): boolean {
  const hash = Buffer.from(digest(path), 'base64url').readUInt32BE();
  return hash % of === number - 1;
}
