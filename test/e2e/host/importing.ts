import { commands, window, workspace } from 'vscode';
import { docxOf, paragraph } from '../../intake/writeDocx';
import { equal } from './equal';
import { problems, sampleUri, untilProblems } from './report';

const title = '青山镇2020年政府信息公开工作年度报告';
const cell = (words: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(words)}</w:tc>`;
const row = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
const table = `<w:tbl>${row(cell('第二十条第（一）项', '<w:gridSpan w:val="4"/>'))}${row(...['信息内容', '本年新制作数量', '本年新公开数量', '对外公开总数量'].map((words) => cell(words)))}${row(...['规章', '0', '/', '0'].map((words) => cell(words)))}</w:tbl>`;

/** A Word file that becomes a report to edit; files need not lie on a disk. */
export function importing(): void {
  suite('importing', () => {
    test('a Word file opens as text with aligned tables, and is checked', async () => {
      const file = sampleUri('导入.docx');
      const body = [title, '一、总体情况', '略。', '二、主动公开政府信息情况'].map(paragraph).join('') + table;
      await workspace.fs.writeFile(file, docxOf(body));
      await commands.executeCommand('nianbao.importFile', file);
      const report = window.activeTextEditor?.document;
      if (!report) throw new Error('no editor');
      equal([report.languageId, report.isUntitled, report.lineAt(0).text], ['nianbao-report', true, title], 'language, place, title');
      equal(report.getText().includes('\t'), false, 'has tabs');
      await untilProblems(report, 'the stroke in a cell', (found) => found.some(({ rule, text }) => rule === 'placeholder-cell' && text === '/'));
      await workspace.fs.delete(file);
    });

    test('what is no text opens nothing', async () => {
      const file = sampleUri('扫描.docx');
      await workspace.fs.writeFile(file, new TextEncoder().encode('%PDF-1.7'));
      const before = window.activeTextEditor?.document.uri.toString();
      await commands.executeCommand('nianbao.importFile', file);
      equal(window.activeTextEditor?.document.uri.toString(), before, 'active editor');
      equal(problems(window.activeTextEditor!.document).length > 0, true, 'still the report');
      await workspace.fs.delete(file);
    });
  });
}
