import type { ExtensionContext, LogOutputChannel } from 'vscode';
import { l10n, window } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { checkAllFiles } from './checkAllFiles';
import { registerCommands } from './commands';
import { explainSettings, SETTINGS_SCHEME } from './explainSettings';
import { goTo } from './goTo';
import { importFile, offerImport } from './importFile';
import { newReport } from './newReport';
import { openSample } from './openSample';
import { pasteTable } from './pasteTable';
import { registerPreview } from './preview';
import { restart } from './restart';
import { restartAfterCrash } from './restartAfterCrash';
import { registerReview } from './review';
import { showAsReport } from './showAsReport';
import { sideFile } from './sideFile';
import { registerStatus } from './status';
import { treatments } from './treatments';
import { walkFindings } from './walkFindings';

/** Editors also show text that is not the user's: the other side of a diff, a log. Checking those would only list everything twice. */
const foreignSchemes = new Set(['git', 'output', 'vscode-scm', 'vscode-local-history', SETTINGS_SCHEME]);

/** Starts the server that `createClient` knows how to run; the same for the desktop and the web. */
export function startClient(
  { subscriptions, extensionUri, workspaceState }: ExtensionContext,
  createClient: (options: LanguageClientOptions, log: LogOutputChannel) => BaseLanguageClient,
): BaseLanguageClient {
  const log = window.createOutputChannel(l10n.t('Nianbao'), { log: true });
  const again = (): Promise<void> => restart(client);
  const client = createClient(options(log, again), log);
  const treated = treatments(client);
  subscriptions.push(
    log, treated, showAsReport(client), ...sideFile(client),
    ...registerCommands({ log, restart: again }), newReport(client), importFile(client), offerImport(), openSample(extensionUri),
    goTo(), ...walkFindings(), pasteTable(client), ...explainSettings(client),
    ...registerStatus(client, treated), ...registerPreview(client, extensionUri),
    ...registerReview(client, workspaceState), ...checkAllFiles(client),
  );
  // VS Code need not wait for the server, nor for starting it; what asks it does.
  const starting = setTimeout(() => void client.start().catch((error: unknown) => log.error(String(error))));
  subscriptions.push({ dispose: () => clearTimeout(starting) });
  return client;
}

function options(log: LogOutputChannel, restart: () => Promise<void>): LanguageClientOptions {
  return {
    documentSelector: [
      { language: 'nianbao-report' },
      // The server decides by their content which of these are reports.
      { language: 'plaintext' },
      { language: 'markdown' },
      { pattern: '**/nianbao.json' },
    ],
    initializationOptions: { recognised: true, goTo: true, config: true },
    diagnosticCollectionName: 'nianbao',
    diagnosticPullOptions: { onChange: true, onSave: true },
    outputChannel: log,
    traceOutputChannel: log,
    errorHandler: restartAfterCrash(log, restart),
    middleware: {
      didOpen: async (document, next) => {
        if (!foreignSchemes.has(document.uri.scheme)) await next(document);
      },
    },
  };
}
