import type { CodeAction, DocumentSymbol, TextDocument } from 'vscode';
import { commands, Range, workspace, WorkspaceEdit } from 'vscode';
import { equal } from './equal';
import type { Found } from './report';
import { openReport, problems, show, untilLanguage, untilProblems } from './report';

const isResidue = ({ rule }: Found) => rule === 'template-residue';

/** What an author does with a report: mend it, change one's mind, look for a place in it. */
export function editing(): void {
  suite('editing', () => {
    let report: TextDocument;
    setup(async () => {
      report = await openReport('003');
      await untilLanguage(report, 'nianbao-report');
      await untilProblems(report, 'template-residue', (found) => found.some(isResidue));
    });

    test('a quick fix removes its problem, and undo brings it back', async () => {
      const text = report.getText();
      const [residue] = problems(report).filter(isResidue);
      const [fix] = await actions(report, residue?.diagnostic.range ?? whole(report), 'quickfix');
      equal(fix?.isPreferred, true, 'preferred');
      equal(await workspace.applyEdit(fix?.edit ?? new WorkspaceEdit()), true, 'applied');
      await untilProblems(report, 'no residue', (found) => !found.some(isResidue));
      await commands.executeCommand('undo');
      await untilProblems(report, 'residue again', (found) => found.some(isResidue));
      equal(report.getText(), text, 'text');
    });

    test('the command that fixes all leaves nothing that is safe to fix', async () => {
      const text = report.getText();
      await commands.executeCommand('nianbao.fixAll');
      await untilProblems(report, 'no residue', (found) => !found.some(isResidue));
      equal((await actions(report, whole(report), 'source.fixAll.nianbao')).length, 0, 'fixes left');
      await commands.executeCommand('undo');
      await untilProblems(report, 'residue again', (found) => found.some(isResidue));
      equal(report.getText(), text, 'text');
    });

    test('the outline has the sections in their order', async () => {
      const symbols = await commands.executeCommand<DocumentSymbol[]>(
        'vscode.executeDocumentSymbolProvider',
        report.uri,
      );
      const names = symbols.flatMap(function flat(symbol): string[] {
        return [symbol.name, ...symbol.children.flatMap(flat)];
      });
      const sections = ['一、总体情况', '二、主动公开', '三、收到和处理', '四、', '五、存在'];
      const places = sections.map((section) => names.findIndex((name) => name.startsWith(section)));
      equal(places.includes(-1), false, `a section missing from ${names.join()}`);
      equal(places, [...places].sort((a, b) => a - b), 'order');
    });

    test('text without a file is checked, and other text is left alone', async () => {
      const other = await show(await workspace.openTextDocument({ content: '会议通知\n一、时间\n' }));
      const draft = await show(await workspace.openTextDocument({ content: report.getText() }));
      await untilLanguage(draft, 'nianbao-report');
      await untilProblems(draft, 'template-residue', (found) => found.some(isResidue));
      equal(other.languageId, 'plaintext', 'language');
      equal(problems(other), [], 'problems');
    });

    test('Markdown stays Markdown and is checked', async () => {
      const content = report.getText();
      const markdown = await show(await workspace.openTextDocument({ content, language: 'markdown' }));
      await untilProblems(markdown, 'template-residue', (found) => found.some(isResidue));
      equal(markdown.languageId, 'markdown', 'language');
    });
  });
}

const whole = (document: TextDocument) => new Range(0, 0, document.lineCount, 0);

function actions(document: TextDocument, range: Range, kind: string) {
  return commands.executeCommand<CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    range,
    kind,
    100,
  );
}
