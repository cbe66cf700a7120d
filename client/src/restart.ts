import type { BaseLanguageClient } from 'vscode-languageclient';

/** Ends what runs, as far as it lets itself be ended: one that is starting cannot be stopped, one that hangs does not answer. */
export function stop(client: Pick<BaseLanguageClient, 'stop'>): Promise<void> {
  return client.stop().catch(() => undefined);
}

/** A fresh server, whatever has become of the one before; starting ends that one's process. */
export async function restart(client: Pick<BaseLanguageClient, 'start' | 'stop'>): Promise<void> {
  await stop(client);
  await client.start();
}
