import type { LogOutputChannel } from 'vscode';
import { window } from 'vscode';
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
      message: `与检查服务的通信出错：${error.message}`,
      handled: true,
    }),
    closed: () => {
      if (!isTooMuch(Date.now())) {
        const message = '检查服务意外停止，正在重新启动。';
        return { action: CloseAction.Restart, message, handled: true };
      }
      const message = `年报检查服务在 ${limit.minutes} 分钟内停止了 ${limit.crashes} 次，已不再自动启动，报告暂时不会被检查。`;
      void offerRestart(message, log, restart);
      return { action: CloseAction.DoNotRestart, message, handled: true };
    },
  };
}

async function offerRestart(message: string, log: LogOutputChannel, restart: () => Promise<void>) {
  const again = '重新启动';
  const show = '查看日志';
  const choice = await window.showErrorMessage(message, again, show);
  if (choice === again) await restart();
  if (choice === show) log.show();
}
