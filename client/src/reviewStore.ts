import type { Uri } from 'vscode';
import { l10n } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { MOST_FILES } from './limits';
import { findFiles, REPORTS, reviewFiles, staleFiles, tooManyFiles } from './reviewFiles';
import type { Review, ReviewedReport } from './reviewTree';
import { sentences } from './sentences';

/** What is known of the files of the workspace. */
export interface ReviewStore {
  readonly readAll: () => Promise<void>;
  readonly read: (uris: readonly Uri[]) => Promise<void>;
  readonly knows: (uri: Uri) => boolean;
  readonly reports: () => ReadonlyMap<string, readonly ReviewedReport[]>;
  /** What was not read, in words for the user; empty where everything was. */
  readonly notice: () => string;
}

export function reviewStore(client: BaseLanguageClient): ReviewStore {
  const reviews = new Map<string, Review>();
  let isCut = false;
  const ask = (uris: readonly Uri[]): Promise<void> => reviewFiles(client, uris, (uri, review) => {
    if (review) reviews.set(uri.toString(), review);
    else reviews.delete(uri.toString());
  });
  const knows = (uri: Uri): boolean => reviews.has(uri.toString());
  const read = async (uris: readonly Uri[]): Promise<void> => {
    await ask(uris);
    await ask((await staleFiles(client)).filter(knows));
  };
  return {
    read,
    readAll: async () => {
      const uris = await findFiles(REPORTS);
      isCut = uris.length > MOST_FILES;
      reviews.clear();
      await read(uris.slice(0, MOST_FILES));
    },
    knows,
    reports: () => new Map([...reviews].flatMap(([uri, { reports }]) => (reports.length > 0 ? [[uri, reports] as const] : []))),
    notice: () => sentences(isCut ? tooManyFiles() : '', unreadText(reviews)),
  };
}

function unreadText(reviews: ReadonlyMap<string, Review>): string {
  const count = [...reviews.values()].filter(({ isReadable }) => !isReadable).length;
  return count === 0 ? '' : l10n.t('Not checked, as too large or not readable: {0} files; import one to see why.', count);
}
