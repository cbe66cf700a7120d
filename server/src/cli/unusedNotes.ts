import { dirname, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ConfigFile } from '../config/configFiles';
import { unusedAcceptances, type SeenReport } from '../config/unusedAcceptances';
import { placeIn } from './filePolicies';

/** Names the accepted findings that are no longer there, as far as the run can tell. */
export function unusedNotes(seen: ReadonlyMap<ConfigFile, readonly SeenReport[]>, paths: readonly string[]): string[] {
  return [...seen].flatMap(([config, reports]) => {
    const unused = unusedAcceptances(config.config, reports, isCovered(config, paths));
    return unused.map(({ span, fingerprint: { rule, text } }) => (
      `${placeIn(config, span.start)} 认可的问题已经没有了（${rule}“${text}”），请删除这一条。`
    ));
  });
}

/** Whether all reports for which the file holds are in the run. */
function isCovered({ uri }: ConfigFile, paths: readonly string[]): boolean {
  const folder = dirname(fileURLToPath(uri));
  return paths.some((path) => `${folder}${sep}`.startsWith(`${resolve(path)}${sep}`));
}
