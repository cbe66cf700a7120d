import { commands, TabInputWebview, window, workspace } from 'vscode';
import { equal } from './equal';
import { openReport, problems, show, untilLanguage, untilProblems } from './report';
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
