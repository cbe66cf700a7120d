import type { BaseLanguageClient } from 'vscode-languageclient';
import { State } from 'vscode-languageclient';

/** A server that is still starting answers when it runs; null from one that does not run, or ends before it has answered. */
export async function askServer<Answer>(client: BaseLanguageClient, request: string, params: object): Promise<Answer | null> {
  if (client.state !== State.Running && client.state !== State.Starting) return null;
  return client.sendRequest<Answer>(request, params).then((answer) => answer, () => null);
}
