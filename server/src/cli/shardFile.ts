import { createReadStream } from 'node:fs';
import * as z from 'zod';
import { ruleLevels } from '../config/ruleLevels';
import type { FoundFile } from '../node/findFiles';
import { forms } from '../taxonomy/forms';
import type { FileRecord } from './fileRecord';
import { fromPlain, toPlain } from './recordLine';

/** What all shards of a run have in common, and which one this is. */
export type ShardHeader = z.infer<typeof headerSchema>;

const headerSchema = z.object({
  version: z.literal(1),
  shard: z.tuple([z.int(), z.int()]),
  /** The program that has read the files. */
  program: z.string(),
  /** How many files there are in all shards together, and what stands for their names. */
  files: z.int(),
  list: z.string(),
  paths: z.array(z.string()),
  levels: z.record(z.string(), z.enum(ruleLevels)),
  config: z.boolean(),
  draws: z.boolean(),
});

export type ShardEnd = z.infer<typeof endSchema>;

const endSchema = z.object({ excluded: z.int(), isWhole: z.boolean() });

/** One file of a shard; `index` is its place among the files of all shards. */
export interface ShardEntry {
  readonly index: number;
  readonly file: FoundFile;
  readonly record: FileRecord;
}

/** A shard is JSON with a line for each file, so that it is written and read without being held in memory. */
export function shardHead(header: ShardHeader): string {
  return `{"nianbao":${JSON.stringify(header)},"files":[\n`;
}

export function shardLine({ index, file, record }: ShardEntry, isFirst: boolean): string {
  const rest = JSON.stringify({ index, file, ...toPlain(record), key: record.key });
  return `${isFirst ? '' : ',\n'}${rest.slice(0, -1)},"results":${record.results}}`;
}

export function shardTail(end: ShardEnd): string {
  return `\n],"end":${JSON.stringify(end)}}\n`;
}

const HEAD = /^(\{"nianbao":\{.*\}),"files":\[$/;
const TAIL = /^\],"end":(\{.*\})\}$/;

export function parseHead(line: string): ShardHeader | null {
  const head = HEAD.exec(line)?.[1];
  const parsed = head === undefined ? null : parse(`${head}}`, z.object({ nianbao: headerSchema }));
  return parsed?.nianbao ?? null;
}

export function parseTail(line: string): ShardEnd | null {
  const tail = TAIL.exec(line)?.[1];
  return tail === undefined ? null : parse(tail, endSchema);
}

/** Null where the line is damaged. */
export function parseEntry(line: string): ShardEntry | null {
  const parsed = parse(line.replace(/,$/, ''), entrySchema);
  if (!parsed) return null;
  const { index, file: { path, error }, results, key, ...rest } = parsed;
  return {
    index,
    file: error === undefined ? { path } : { path, error },
    record: { ...fromPlain(rest), results: JSON.stringify(results), ...(key === undefined ? {} : { key }) },
  };
}

const growth = z.object({
  concept: z.string(), count: z.number(), before: z.number().nullable(), difference: z.number().nullable(),
  percent: z.object({ value: z.number(), decimals: z.int() }).nullable(), isMore: z.boolean(),
});

const entrySchema = z.object({
  index: z.int(),
  file: z.object({ path: z.string(), error: z.string().optional() }),
  findings: z.int(),
  notes: z.array(z.string()),
  faulty: z.boolean(),
  key: z.string().optional(),
  filed: z.array(z.object({
    body: z.string(), organisation: z.string(), year: z.int(), reviewsStock: z.boolean(), growths: z.array(growth),
    form: z.enum(forms.map(({ id }) => id)), bytes: z.base64(),
  }).nullable()),
  seen: z.array(z.object({ name: z.string(), keys: z.array(z.string()) })),
  results: z.array(z.looseObject({})),
});

function parse<Value>(text: string, schema: z.ZodType<Value>): Value | null {
  try {
    return schema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    // The parser's only way to say that it is no JSON.
    return null;
  }
}

/** U+2028, which other readers take for a line break, may stand within a line. */
export async function* linesOf(path: string): AsyncGenerator<string> {
  let rest: Buffer[] = [];
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    let start = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
      yield Buffer.concat([...rest, chunk.subarray(start, end)]).toString();
      [start, rest] = [end + 1, []];
    }
    rest.push(chunk.subarray(start));
  }
  const last = Buffer.concat(rest).toString();
  if (last !== '') yield last;
}
