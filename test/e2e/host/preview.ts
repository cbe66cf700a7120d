import { commands, TabInputWebview, Uri, window, workspace } from 'vscode';
import { equal } from './equal';
import { openReport, problems, sampleUri, show, untilLanguage, untilProblems } from './report';
import { until } from './until';

/** What the editor shows beside the text: the preview, and what a file is taken for. */
export function preview(): void {
  suite('preview and status', () => {
    const tabs = () => window.tabGroups.all.flatMap((group) => group.tabs);
    const labels = () => tabs().flatMap(({ input, label }) => (
      input instanceof TabInputWebview && input.viewType.endsWith('nianbao.preview') ? [label] : []
    ));
    const untilPreview = (label: string) => {
      return until(`preview ${label}`, [window.tabGroups.onDidChangeTabs], () => labels().includes(label) || undefined);
    };
    suiteTeardown(() => commands.executeCommand('workbench.action.closeAllEditors'));

    test('the preview opens beside the report, and follows to the next', async () => {
      await untilLanguage(await openReport('001'), 'nianbao-report');
      await commands.executeCommand('nianbao.preview');
      await untilPreview('Preview 青山镇 2019');
      await untilLanguage(await openReport('003'), 'nianbao-report');
      await untilPreview('Preview 建塘镇人民政府 2020');
      equal(labels().length, 1, 'previews');
    });

    test('the preview is saved as a page that a browser prints', async () => {
      const report = await openReport('001');
      await untilLanguage(report, 'nianbao-report');
      await commands.executeCommand('nianbao.preview');
      const target = Uri.joinPath(sampleUri('.'), 'printed.html');
      await commands.executeCommand('nianbao.printPreview', { target });
      const page = new TextDecoder().decode(await workspace.fs.readFile(target));
      await workspace.fs.delete(target);
      const parts = ['<title>青山镇 2019</title>', "default-src 'none'", '<style>', '四、结转下年度继续办理', 'class="error"'];
      equal(parts.filter((part) => !page.includes(part)), [], 'parts that are missing');
      equal(/<script|https?:/.exec(page), null, 'what a browser would run or load');
    });

    test('it is explained how a file is checked, and why another is not', async () => {
      await untilLanguage(await openReport('003'), 'nianbao-report');
      const checked = await explained();
      equal(/^建塘镇人民政府 year 2020 · form of 2019 · took \d+ ms: Errors: \d+, Warnings: \d+/.test(checked), true, checked);
      await show(await workspace.openTextDocument({ content: '会议纪要\n一、时间\n' }));
      const unchecked = await explained();
      equal(unchecked.startsWith('Not checked as an annual report. The word 公开 is nowhere in it'), true, unchecked);
      await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    });

    test('a file is checked or left alone as the user says', async () => {
      const notes = await show(await workspace.openTextDocument({ content: '会议纪要\n一、总体情况\n良好\n' }));
      await commands.executeCommand('nianbao.treatAsReport');
      await untilLanguage(notes, 'nianbao-report');
      await untilProblems(notes, 'missing-section', (found) => found.some(({ rule }) => rule === 'missing-section'));
      await commands.executeCommand('nianbao.leaveAlone');
      await untilLanguage(notes, 'plaintext');
      await untilProblems(notes, 'nothing', (found) => found.length === 0);
      equal(problems(notes), [], 'problems');
    });
  });
}

/** What the message says. It stays until somebody closes it, and nobody is here. */
async function explained(): Promise<string> {
  let text: string | undefined;
  const shown = Promise.resolve(commands.executeCommand<string>('nianbao.explainStatus')).then((said) => {
    text = said;
  });
  while (text === undefined) await Promise.race([shown, commands.executeCommand('notifications.clearAll')]);
  return text;
}
