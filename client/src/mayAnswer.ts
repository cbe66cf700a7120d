import type { BaseLanguageClient } from 'vscode-languageclient';
import { State } from 'vscode-languageclient';

/** Whether a request can be sent: one to a server that is still starting is answered when it runs. */
export function mayAnswer({ state }: BaseLanguageClient): boolean {
  return state === State.Running || state === State.Starting;
}
