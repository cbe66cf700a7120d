import { commands, extensions, window, workspace } from 'vscode';
import { equal } from './equal';
import { untilProblems } from './report';

interface Step {
  readonly id: string;
  readonly title: string;
  readonly media: { readonly svg: string };
}

/** The first steps of somebody who has never checked a report. */
export function walkthrough(): void {
  suite('the first steps', () => {
    test('are contributed, each with its picture', async () => {
      const extension = extensions.getExtension<unknown>('nianbao.nianbao');
      if (!extension) throw new Error('not installed');
      const { contributes } = extension.packageJSON as { contributes: { walkthroughs: { steps: Step[] }[] } };
      const steps = contributes.walkthroughs[0]?.steps ?? [];
      equal(steps.map(({ id }) => id), ['sample', 'finding', 'fix', 'preview', 'folder', 'newReport'], 'steps');
      equal(steps.filter(({ title }) => title.startsWith('%')), [], 'titles without a text');
    });

    test('the sample has the four faults that they tell of', async () => {
      await commands.executeCommand('nianbao.openSample');
      const sample = window.activeTextEditor?.document;
      if (!sample) throw new Error('no editor');
      const found = await untilProblems(sample, 'four findings', ({ length }) => length === 4);
      equal(found.map(({ text }) => text).sort(), ['/', '5', '[bookmark: _GoBack]', '密秘'], 'findings');
      await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    });

    test('the sample opens as a report and, asked for again, is the same one', async () => {
      await commands.executeCommand('nianbao.openSample');
      const sample = window.activeTextEditor?.document;
      if (!sample) throw new Error('no editor');
      equal([sample.languageId, sample.isUntitled], ['nianbao-report', true], 'language and place');
      equal(sample.lineAt(0).text, '云溪镇人民政府2025年政府信息公开工作年度报告', 'title');
      await commands.executeCommand('nianbao.openSample');
      equal(window.activeTextEditor?.document === sample, true, 'the same sample again');
      equal(workspace.textDocuments.filter((each) => each.getText() === sample.getText()).length, 1, 'samples');
      await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    });
  });
}
