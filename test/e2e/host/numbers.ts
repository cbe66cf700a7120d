import type { CodeLens, Hover, InlayHint, MarkdownString, TextDocument } from 'vscode';
import { commands, ConfigurationTarget, Position, Range, Selection, window, workspace } from 'vscode';
import { equal } from './equal';
import { openReport, untilProblems } from './report';

/** In sample 001 line 333 holds a total that is wrong. */
const total = new Position(332, 2);

/** What the editor says about a number, and how it leads to the wrong ones. */
export function numbers(): void {
  suite('numbers', () => {
    let report: TextDocument;
    setup(async () => {
      report = await openReport('001');
      await untilProblems(report, 'the wrong total', (found) => found.some(({ line }) => line === 333));
    });
    const cursor = () => window.activeTextEditor?.selection.active;

    test('over a wrong total stands what it should be', async () => {
      const found = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', report.uri, total);
      const text = found.flatMap(({ contents }) => contents.map((each) => (each as MarkdownString).value)).join('\n');
      equal(text.includes('The results of this column come to **1**; 0 is stated.'), true, text);
    });

    test('the lens above the table goes to it', async () => {
      const lenses = await commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', report.uri, 10);
      const titles = lenses.map(({ command }) => command?.title);
      equal(titles, ['Sums 33/37, 4 wrong', 'Sums 3/3 ✓'], 'titles');
      const [{ command } = {}] = lenses;
      await commands.executeCommand(command?.command ?? '', ...((command?.arguments ?? []) as unknown[]));
      equal(cursor()?.line, total.line, 'line');
    });

    test('from finding to finding, and round', async () => {
      const editor = window.activeTextEditor;
      if (editor) editor.selection = new Selection(0, 0, 0, 0);
      const lines: (number | undefined)[] = [];
      for (const command of ['nextFinding', 'nextFinding', 'previousFinding', 'previousFinding']) {
        await commands.executeCommand(`nianbao.${command}`);
        lines.push(cursor()?.line);
      }
      equal(lines, [1, 5, 1, 396], 'lines');
    });

    test('hints appear when they are turned on', async () => {
      const setting = workspace.getConfiguration('nianbao.inlayHints');
      const hints = () =>
        commands.executeCommand<InlayHint[]>('vscode.executeInlayHintProvider', report.uri, new Range(total, total.translate(1)));
      equal((await hints()).map(({ label }) => label), [], 'before');
      await setting.update('sums', true, ConfigurationTarget.Global);
      const shown = (await hints()).map(({ label }) => label);
      await setting.update('sums', undefined, ConfigurationTarget.Global);
      equal(shown, ['Σ 1'], 'turned on');
    });
  });
}
