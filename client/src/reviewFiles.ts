import type { Uri } from 'vscode';
import { workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Review } from './reviewTree';
import { toBase64 } from './toBase64';

export const PATTERN = '**/*.{txt,md}';

/** A search through a whole disk should end. */
export const MOST_FILES = 2000;

/** Some ten times the longest report. */
const MOST_BYTES = 4_000_000;

/** Enough to keep disk and server busy. */
const AT_ONCE = 8;

/** The files of the workspace that may be reports; one more than the most, where there are more. */
export function findFiles(): Thenable<Uri[]> {
  return workspace.findFiles(PATTERN, '**/node_modules/**', MOST_FILES + 1);
}

/** Reviews files, as they are in the editor or else on the disk. Files that are gone have no review. */
export async function reviewFiles(
  client: BaseLanguageClient, uris: readonly Uri[], take: (uri: Uri, review: Review | null) => void,
): Promise<void> {
  const queue = [...uris];
  const work = async (): Promise<void> => {
    for (let uri = queue.shift(); uri; uri = queue.shift()) take(uri, await reviewFile(client, uri));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

async function reviewFile(client: BaseLanguageClient, uri: Uri): Promise<Review | null> {
  const content = await contentOf(uri);
  if (!content) return null;
  if (content === 'tooLong') return { report: null, isReadable: false };
  if (!client.isRunning()) return null;
  const asked = client.sendRequest<Review>('nianbao/review', { uri: client.code2ProtocolConverter.asUri(uri), ...content });
  // The server ended; the next one is asked again about all.
  return asked.then((review) => review, () => null);
}

async function contentOf(uri: Uri): Promise<{ text: string } | { bytes: string } | 'tooLong' | null> {
  const open = workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open) return { text: open.getText() };
  const bytes = await workspace.fs.readFile(uri).then((read) => read, () => null);
  if (bytes && bytes.length > MOST_BYTES) return 'tooLong';
  return bytes && { bytes: toBase64(bytes) };
}
