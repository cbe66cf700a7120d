import { sep } from 'node:path';
import type { Analysis } from '../analysis/analysis';
import { analyzeParts } from '../fileParts';
import type { FoundFile } from '../node/findFiles';
import { readInput } from '../node/readInput';
import type { FilePolicies, FilePolicy } from './filePolicies';

/** A file with the reports in it, or why there are none. */
export type ReadFile = { readonly path: string; readonly held: FilePolicy } & (
  { readonly analyses: readonly Analysis[] } | { readonly error: string }
);

/** One after another: no more than one is in memory. */
export async function* readReports(files: readonly FoundFile[], policies: FilePolicies): AsyncIterable<ReadFile> {
  for (const found of files) {
    const held = await policies.of(found.path);
    if (held.policy.excludedBy !== null) continue;
    const path = found.path.split(sep).join('/');
    const source = 'error' in found ? found : await readInput(found.path, path);
    yield 'error' in source ? { path, held, error: source.error } : { path, held, analyses: analyzeParts(path, source) };
  }
}
