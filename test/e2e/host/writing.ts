import type { CompletionList, SelectionRange, SemanticTokens, SemanticTokensLegend } from 'vscode';
import { commands, languages, Position, window, workspace } from 'vscode';
import { equal } from './equal';
import { problems, show, untilProblems } from './report';
import { until } from './until';

/** What an author does who begins a report, or goes on with one. */
export function writing(): void {
  suite('writing', () => {
    test('a new report has the form of its year, and no finding but one for each blank', async () => {
      await commands.executeCommand('nianbao.newReport', { organisation: '青山镇人民政府', year: '2023' });
      const report = window.activeTextEditor?.document;
      if (!report) throw new Error('no editor');
      equal([report.languageId, report.isUntitled], ['nianbao-report', true], 'language and place');
      const blanks = [...report.getText().matchAll(/（请填写[^（）]*）/g)].map(([blank]) => blank);
      const found = await untilProblems(report, 'a finding for each blank', ({ length }) => length === blanks.length);
      equal(found.map(({ rule, text }) => [rule, text]), blanks.map((blank) => ['template-residue', blank]), 'findings');
      const lines = report.getText().split(/\r?\n/);
      equal(lines[0], '青山镇人民政府2023年政府信息公开工作年度报告', 'title');
      const cells = { two: 10, three: 25 * 7, four: 15 };
      equal(lines.filter((line) => line === '\t0').length, cells.two + cells.three + cells.four, 'cells on lines of their own');
      await commands.executeCommand('undo');
      equal(report.getText(), '', 'after undo');
      await untilProblems(report, 'none', ({ length }) => length === 0);
    });

    test('an empty report is offered whole, with places to fill in', async () => {
      const draft = await show(await workspace.openTextDocument({ language: 'nianbao-report', content: '' }));
      const { items } = await commands.executeCommand<CompletionList>(
        'vscode.executeCompletionItemProvider', draft.uri, new Position(0, 0),
      );
      const labels = items.map(({ label }) => (typeof label === 'string' ? label : label.label));
      equal(labels.filter((label) => label === 'Whole report').length, 2, 'in two forms');
      equal(items.find((_, index) => labels[index] === 'Whole report')?.keepWhitespace, true, 'white space kept');
      equal(problems(draft), [], 'findings');
    });

    test('colours and growing selections come from the report', async () => {
      const content = '青山镇2023年政府信息公开工作年度报告\n一、总体情况\n第一句。第二句。\n';
      const draft = await show(await workspace.openTextDocument({ language: 'nianbao-report', content }));
      await until('findings', [languages.onDidChangeDiagnostics], () => problems(draft).length > 0 || undefined);
      const legend = await commands.executeCommand<SemanticTokensLegend>('vscode.provideDocumentSemanticTokensLegend', draft.uri);
      const tokens = await commands.executeCommand<SemanticTokens>('vscode.provideDocumentSemanticTokens', draft.uri);
      equal(legend.tokenTypes[tokens.data[3] ?? -1], 'reportHeading', 'type of the first token');
      const [selection] = await commands.executeCommand<SelectionRange[]>(
        'vscode.executeSelectionRangeProvider', draft.uri, [new Position(2, 5)],
      );
      const texts: string[] = [];
      for (let each = selection; each; each = each.parent) texts.push(draft.getText(each.range));
      equal(['第二句。', '第一句。第二句。'].filter((text) => !texts.includes(text)), [], 'selections that are missing');
    });
  });
}
