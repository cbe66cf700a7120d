import type { Disposable, TextDocument } from 'vscode';
import { commands, languages, TabInputText, Uri, ViewColumn, window, workspace } from 'vscode';

/**
 * The sample of the first steps. Their page, not an editor, is in front when its buttons are pressed, so these name the
 * command that is to run in the sample.
 */
export function openSample(extensionUri: Uri): Disposable {
  let sample: TextDocument | undefined;
  return commands.registerCommand('nianbao.openSample', async (then?: unknown) => {
    if (sample === undefined || sample.isClosed) sample = await freshSample(extensionUri);
    await window.showTextDocument(sample, { viewColumn: columnFor(sample), preview: false });
    if (typeof then !== 'string' || !then.startsWith('nianbao.')) return;
    await firstFindings(sample);
    await commands.executeCommand(then);
    // VS Code ticks a step off by its command only when that was not run from here.
    await commands.executeCommand('setContext', `${then}.tried`, true);
  });
}

async function freshSample(extensionUri: Uri): Promise<TextDocument> {
  const file = Uri.joinPath(extensionUri, 'client', 'media', 'walkthrough', 'sample.txt');
  const content = new TextDecoder().decode(await workspace.fs.readFile(file));
  return workspace.openTextDocument({ language: 'nianbao-report', content });
}

/** Where it is already, else beside a page that is no text, so that the steps stay in sight. */
function columnFor({ uri }: TextDocument): ViewColumn {
  const { all, activeTabGroup } = window.tabGroups;
  const shown = all.find(({ tabs }) =>
    tabs.some(({ input }) => input instanceof TabInputText && input.uri.toString() === uri.toString()),
  );
  if (shown) return shown.viewColumn;
  const { activeTab } = activeTabGroup;
  return activeTab && !(activeTab.input instanceof TabInputText) ? ViewColumn.Beside : ViewColumn.Active;
}

/** A slow machine still gets its command run. */
const PATIENCE = 3000;

async function firstFindings({ uri }: TextDocument): Promise<void> {
  if (languages.getDiagnostics(uri).length > 0) return;
  await new Promise<void>((resolve) => {
    const done = () => {
      clearTimeout(timer);
      listening.dispose();
      resolve();
    };
    const timer = setTimeout(done, PATIENCE);
    const listening = languages.onDidChangeDiagnostics(({ uris }) => {
      if (uris.some((changed) => changed.toString() === uri.toString())) done();
    });
  });
}
