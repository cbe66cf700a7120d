import type { Uri } from 'vscode';
import { l10n, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { askServer } from './askServer';
import { MOST_FILE_BYTES, MOST_FILES, MOST_TEXT_BYTES } from './limits';
import type { Review } from './reviewTree';
import { toBase64 } from './toBase64';

export const TEXTS = '**/*.{txt,md,nianbao}';

/** Texts, and what the server makes a text of. */
export const REPORTS = '**/*.{txt,md,nianbao,docx,html,htm}';

export function isText({ path }: Uri): boolean {
  return /\.(?:txt|md|nianbao)$/i.test(path);
}

/** What a browser saves beside a page, what Word keeps beside a file that is open, and what `nianbao annotate` writes beside a report. */
export function isBeside({ path }: Uri): boolean {
  return /\/(?:node_modules|[^/]*[_.]files)\/|\/~\$[^/]*$|\.批注\.docx$/i.test(path);
}

/** Most of that, which is not even to be looked through. */
const BESIDE = '{**/node_modules/**,**/*_files/**,**/*.files/**,**/~$*}';

/** Enough to keep disk and server busy. */
const AT_ONCE = 8;

/** The files of the workspace that may be reports; one more than the most, where there are more. */
export async function findFiles(pattern: string): Promise<Uri[]> {
  const found = await workspace.findFiles(pattern, BESIDE, MOST_FILES + 1);
  return found.filter((uri) => !isBeside(uri));
}

export function tooManyFiles(): string {
  return l10n.t('There are too many files; only {0} of them were looked at. Open a part of the folder, or check all on the command line.', MOST_FILES);
}

/** Reviews files, as they are in the editor or else on the disk. Files that are gone have no review. */
export function reviewFiles(
  client: BaseLanguageClient, uris: readonly Uri[], take: (uri: Uri, review: Review | null) => void,
): Promise<void> {
  return askAbout(client, 'nianbao/review', uris, { take, tooLong: { reports: [], isReadable: false } });
}

/** The files of which something else would be found now, because of reports that were read since. */
export async function staleFiles(client: BaseLanguageClient): Promise<Uri[]> {
  const uris = await askServer<string[]>(client, 'nianbao/stale', {});
  return (uris ?? []).map((uri) => client.protocol2CodeConverter.asUri(uri));
}

/** What is to be done with the answers, and until when. */
export interface Asking<Answer> {
  readonly take: (uri: Uri, answer: Answer | null) => void;
  readonly tooLong: Answer;
  readonly isCancelled?: () => boolean;
}

/** Asks the server about files, as they are in the editor or else on the disk. About files that are gone there is no answer. */
export async function askAbout<Answer>(
  client: BaseLanguageClient, request: string, uris: readonly Uri[], { take, tooLong, isCancelled = () => false }: Asking<Answer>,
): Promise<void> {
  const queue = [...uris];
  const work = async (): Promise<void> => {
    for (let uri = queue.shift(); uri && !isCancelled(); uri = queue.shift()) take(uri, await ask(client, request, uri, tooLong));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

async function ask<Answer>(client: BaseLanguageClient, request: string, uri: Uri, tooLong: Answer): Promise<Answer | null> {
  const content = await contentOf(uri);
  if (!content) return null;
  if (content === 'tooLong') return tooLong;
  // Where the server ends, the next one is asked again about all.
  return askServer(client, request, { uri: client.code2ProtocolConverter.asUri(uri), ...content });
}

async function contentOf(uri: Uri): Promise<{ text: string } | { bytes: string } | 'tooLong' | null> {
  const open = workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open) return { text: open.getText() };
  // A log of a gigabyte is not read to find that out.
  const size = await workspace.fs.stat(uri).then((found) => found.size, () => null);
  if (size === null) return null;
  if (size > (isText(uri) ? MOST_TEXT_BYTES : MOST_FILE_BYTES)) return 'tooLong';
  const bytes = await workspace.fs.readFile(uri).then((read) => read, () => null);
  return bytes && { bytes: toBase64(bytes) };
}
