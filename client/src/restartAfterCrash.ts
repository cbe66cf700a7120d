import type { LogOutputChannel } from 'vscode';
import { l10n, window } from 'vscode';
import type { ErrorHandler } from 'vscode-languageclient';
import { CloseAction, ErrorAction } from 'vscode-languageclient';
import { crashLimit } from './crashLimit';

const limit = { crashes: 5, minutes: 3 };

/** Restarts a server that ended by itself, quietly at first; one that keeps ending is left for the user to decide. */
export function restartAfterCrash(
  log: LogOutputChannel,
  restart: () => Promise<void>,
): ErrorHandler {
  const isTooMuch = crashLimit(limit);
  return {
    error: (error) => ({
      action: ErrorAction.Continue,
      message: l10n.t('The traffic with the checking service failed: {0}', error.message),
      handled: true,
    }),
    closed: () => {
      if (!isTooMuch(Date.now())) {
        const message = l10n.t('The checking service ended unexpectedly and is being started again.');
        return { action: CloseAction.Restart, message, handled: true };
      }
      const message = l10n.t(
        'The checking service ended {0} times within {1} minutes and is not started again by itself; reports are not checked for now.',
        limit.crashes, limit.minutes,
      );
      void offerRestart(message, log, restart);
      return { action: CloseAction.DoNotRestart, message, handled: true };
    },
  };
}

async function offerRestart(message: string, log: LogOutputChannel, restart: () => Promise<void>) {
  const again = l10n.t('Restart');
  const show = l10n.t('Show Log');
  const choice = await window.showErrorMessage(message, again, show);
  if (choice === again) await restart();
  if (choice === show) log.show();
}
