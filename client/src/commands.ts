import type { Disposable, LogOutputChannel } from 'vscode';
import { commands, l10n, window } from 'vscode';

export interface CommandTargets {
  readonly log: LogOutputChannel;
  readonly restart: () => Promise<void>;
}

export function registerCommands({ log, restart }: CommandTargets): Disposable[] {
  return [
    commands.registerCommand('nianbao.fixAll', fixAll),
    commands.registerCommand('nianbao.toTabLed', toTabLed),
    commands.registerCommand('nianbao.showLog', () => {
      log.show();
    }),
    commands.registerCommand('nianbao.restartServer', async () => {
      await restart();
      window.setStatusBarMessage(l10n.t('The checking service has been restarted.'), 5000);
    }),
  ];
}

function fixAll(): Thenable<void> {
  return runSourceAction('source.fixAll.nianbao');
}

/** The reverse of formatting. */
function toTabLed(): Thenable<void> {
  return runSourceAction('source.tabLed.nianbao');
}

/** The editor's own way to run one, which also says so when there is nothing to do. */
function runSourceAction(kind: string): Thenable<void> {
  return commands.executeCommand('editor.action.codeAction', { kind, apply: 'first' });
}
