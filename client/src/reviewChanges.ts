import type { Disposable } from 'vscode';
import { languages, Uri, workspace } from 'vscode';
import { isBeside } from './reviewFiles';
import type { ReviewStore } from './reviewStore';

/** Long enough for the server to hear first of what has changed: changes of files are told to it in batches. */
const DELAY = 1000;

/** Reviews again what has changed, once there is quiet and somebody looks. */
export function reviewChanges(pattern: string, store: Pick<ReviewStore, 'read' | 'reports' | 'knows'>, isWanted: () => boolean, draw: () => void) {
  const late = new Map<string, Uri>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const update = async (uris: readonly Uri[]): Promise<void> => {
    await store.read(uris);
    draw();
  };
  const flush = (): void => {
    if (late.size === 0 || !isWanted()) return;
    const uris = [...late.values()];
    late.clear();
    void update(uris);
  };
  const add = (uris: readonly Uri[]): void => {
    if (uris.length === 0) return;
    for (const uri of uris) late.set(uri.toString(), uri);
    clearTimeout(timer);
    timer = setTimeout(flush, DELAY);
  };
  const addAll = (): void => add([...store.reports().keys()].map((uri) => Uri.parse(uri)));
  return { flush, disposables: watching(pattern, add, addAll, store.knows) };
}

/** Files on the disk; open ones, whose findings change; and what decides over all findings. */
function watching(pattern: string, add: (uris: readonly Uri[]) => void, addAll: () => void, isKnown: (uri: Uri) => boolean): Disposable[] {
  const files = workspace.createFileSystemWatcher(pattern);
  const configs = workspace.createFileSystemWatcher('**/nianbao.json');
  const addFile = (uri: Uri): void => {
    if (!isBeside(uri)) add([uri]);
  };
  return [
    files, files.onDidCreate(addFile), files.onDidChange(addFile), files.onDidDelete(addFile),
    configs, configs.onDidCreate(addAll), configs.onDidChange(addAll), configs.onDidDelete(addAll),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('nianbao')) addAll();
    }),
    languages.onDidChangeDiagnostics(({ uris }) => add(uris.filter(isKnown))),
  ];
}
