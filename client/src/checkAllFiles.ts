import type { CancellationToken, ExtensionContext, Progress, Tab, Uri } from 'vscode';
import { l10n, languages, ProgressLocation, TabInputText, TabInputTextDiff, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { State } from 'vscode-languageclient';
import { MOST_FILES } from './limits';
import { reviewChanges } from './reviewChanges';
import { askAbout, findFiles, staleFiles, TEXTS, tooManyFiles } from './reviewFiles';

type ProtocolDiagnostics = Parameters<BaseLanguageClient['protocol2CodeConverter']['asDiagnostics']>[0];

/** Findings of reports that are not open (`nianbao.scope`). Those of open ones come as they are typed. */
export function checkAllFiles(client: BaseLanguageClient): ExtensionContext['subscriptions'] {
  const findings = openFindings(client);
  let run = 0;
  const checkAll = async (progress: Progress<{ message?: string; increment?: number }>, token: CancellationToken): Promise<void> => {
    const own = ++run;
    const found = await findFiles(TEXTS);
    const uris = found.slice(0, MOST_FILES);
    let done = 0;
    const step = (): void => progress.report({ message: l10n.t('{0} of {1} files', ++done, uris.length), increment: 100 / uris.length });
    await findings.read(uris, step, () => token.isCancellationRequested || own !== run);
    if (found.length > uris.length && own === run) void window.showWarningMessage(tooManyFiles());
  };
  const start = (): void => {
    run++;
    if (!isWanted()) findings.collection.clear();
    else if (client.isRunning()) {
      const options = { location: ProgressLocation.Notification, title: l10n.t('Checking all reports of the workspace'), cancellable: true };
      void window.withProgress(options, (progress, token) => checkAll(progress, token));
    }
  };
  const store = {
    read: (uris: readonly Uri[]) => findings.read(uris),
    reports: () => new Map([...findings.known].map((uri) => [uri, []])),
    // Diagnostics change with what is shown here.
    knows: () => false,
  };
  const changes = reviewChanges(TEXTS, store, () => isWanted() && client.isRunning(), () => undefined);
  start();
  return [
    findings.collection,
    ...changes.disposables,
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) start();
    }),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('nianbao.scope')) start();
    }),
    window.tabGroups.onDidChangeTabs(({ opened, closed }) => {
      for (const uri of opened.flatMap(urisOf)) findings.collection.delete(uri);
      const left = closed.flatMap(urisOf).filter((uri) => !isOpen(uri) && findings.known.has(uri.toString()));
      if (isWanted() && left.length > 0) void findings.read(left);
    }),
  ];
}

function openFindings(client: BaseLanguageClient) {
  const collection = languages.createDiagnosticCollection('nianbao files');
  const known = new Set<string>();
  const show = async (uri: Uri, answer: ProtocolDiagnostics | null): Promise<void> => {
    const diagnostics = answer && await client.protocol2CodeConverter.asDiagnostics(answer);
    if (diagnostics) known.add(uri.toString());
    else known.delete(uri.toString());
    if (diagnostics && isWanted() && !isOpen(uri)) collection.set(uri, diagnostics);
    else collection.delete(uri);
  };
  const ask = async (uris: readonly Uri[], each: () => void, isCancelled: () => boolean): Promise<void> => {
    const shown: Promise<void>[] = [];
    const take = (uri: Uri, answer: ProtocolDiagnostics | null): void => {
      shown.push(show(uri, answer));
      each();
    };
    await askAbout<ProtocolDiagnostics>(client, 'nianbao/diagnostics', uris, { take, tooLong: [], isCancelled });
    await Promise.all(shown);
  };
  const read = async (uris: readonly Uri[], each: () => void = () => undefined, isCancelled = () => false): Promise<void> => {
    await ask(uris, each, isCancelled);
    if (!isCancelled()) await ask((await staleFiles(client)).filter((uri) => known.has(uri.toString())), () => undefined, isCancelled);
  };
  return { collection, known, read };
}

function isWanted(): boolean {
  return workspace.getConfiguration('nianbao').get('scope') === 'allFiles';
}

/** In a tab: an editor keeps texts in memory for some minutes after their tab is closed, and asks nothing about them. */
function isOpen(uri: Uri): boolean {
  const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.flatMap(urisOf).some((each) => each.toString() === uri.toString());
}

function urisOf({ input }: Tab): Uri[] {
  if (input instanceof TabInputText) return [input.uri];
  return input instanceof TabInputTextDiff ? [input.original, input.modified] : [];
}
