import type { TextDocument } from 'vscode';
import { commands, workspace } from 'vscode';
import { equal } from './equal';
import { openReport, problems, untilLanguage, untilProblems } from './report';
import { until } from './until';

/** Tables in their two layouts. What comes off the clipboard is tried on the screen: here is none. */
export function tables(): void {
  suite('tables', () => {
    let report: TextDocument;
    setup(async () => {
      report = await openReport('003');
      await untilLanguage(report, 'nianbao-report');
      await untilProblems(report, 'label-typo', (found) => found.some(({ rule }) => rule === 'label-typo'));
    });
    const changed = (what: string, accept: (text: string) => boolean) =>
      until(what, [workspace.onDidChangeTextDocument], () => accept(report.getText()) || undefined);

    test('are aligned by the editor\'s own command, and found fault with as before', async () => {
      const text = report.getText();
      const found = problems(report).map(({ message }) => message);
      await commands.executeCommand('editor.action.formatDocument');
      await changed('aligned', (now) => now.includes('\n| 规章                 |              0 |'));
      await untilProblems(report, 'as before', (now) => equals(now.map(({ message }) => message), found));
      await commands.executeCommand('nianbao.toTabLed');
      await changed('one cell a line', (now) => now.includes('\n\t规章\n\t0\n') && !now.includes('|'));
      await untilProblems(report, 'as before', (now) => equals(now.map(({ message }) => message), found));
      await commands.executeCommand('undo');
      await commands.executeCommand('undo');
      equal(report.getText(), text, 'text');
    });
  });
}

function equals(a: readonly string[], b: readonly string[]): boolean {
  return a.join('\n') === b.join('\n');
}
