import { l10n } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** A server that is still starting answers when it runs; null from one that does not run, or ends before it has answered. */
export function askServer<Answer>(client: BaseLanguageClient, request: string, params: object): Promise<Answer | null> {
  return client.sendRequest<Answer | null>(request, params).catch(() => null);
}

/** What is said where it has not answered, or could not. */
export function noAnswer(): string {
  return l10n.t('The checking service did not answer; the log says why. Run “Restart the Checking Service” from the Command Palette and try again.');
}
