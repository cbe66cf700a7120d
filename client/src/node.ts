import type { ExtensionContext } from 'vscode';
// Stays a file of its own when bundled, so that the package has all that is in it once.
import { start } from './browser';
import { startProcess } from './serverProcess';

export { deactivate } from './browser';

/** VS Code on the desktop and on a remote machine: the server is a child process. */
export function activate(context: ExtensionContext): void {
  start(context, startProcess);
}
