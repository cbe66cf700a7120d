import { findFiles, type FoundFile } from '../node/findFiles';
import type { CheckOptions } from './commands';
import { conclude } from './conclude';
import { filePolicies, type FilePolicies } from './filePolicies';
import { firstPass } from './firstPass';
import { fixStandardInput } from './fixStandardInput';
import { refused, type Output, type StreamedOutput } from './output';
import { openPass } from './pass';
import { checkShard } from './shard';
import { startTiming } from './timing';

/** `nianbao check` */
export async function check(options: CheckOptions): Promise<Output | StreamedOutput> {
  if (options.fix && options.paths[0] === '-') return fixStandardInput(options);
  if (options.timing) startTiming();
  const policies = filePolicies(options);
  const files = await findFiles(options.paths);
  const others = await findFiles(options.archive);
  const mistakes = await policies.mistakes([...files, ...others]);
  if (mistakes.length > 0) return refused(...mistakes);
  return options.shard ? checkShard(files, options.shard, options, policies) : checkAll(files, others, options, policies);
}

async function* checkAll(files: readonly FoundFile[], others: readonly FoundFile[], options: CheckOptions, policies: FilePolicies): StreamedOutput {
  const pass = openPass(files.length + others.length, options, policies);
  try {
    return yield* conclude(await firstPass(files, pass), files.length, others, pass);
  } finally {
    await pass.close();
  }
}
