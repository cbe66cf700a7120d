import type { CodeAction, CompletionList, Range, TextDocument, Uri } from 'vscode';
import { commands, Position, window, workspace, WorkspaceEdit } from 'vscode';
import { equal } from './equal';
import type { Found } from './report';
import { openReport, problems, sampleUri, untilProblems } from './report';
import { until } from './until';

const isResidue = ({ rule }: Found) => rule === 'template-residue';

/** A finding is left as it is: in nianbao.json, not in the report. */
export function silencing(): void {
  suite('silencing', () => {
    const sideFile = () => sampleUri('nianbao.json');
    let report: TextDocument;
    setup(async () => {
      report = await openReport('003');
      await untilProblems(report, 'template-residue', (found) => found.some(isResidue));
    });
    teardown(async () => {
      await commands.executeCommand('workbench.action.files.revert');
      await workspace.fs.delete(sideFile()).then(undefined, () => undefined);
      await untilProblems(report, 'template-residue again', (found) => found.some(isResidue));
    });

    test('an accepted finding is silent, is saved, and stays silent below inserted lines', async () => {
      const residues = problems(report).filter(isResidue);
      const others = problems(report).length - residues.length;
      for (const { diagnostic } of residues) await accept(report, diagnostic.range);
      await untilProblems(report, 'the others', (found) => found.length === others && !found.some(isResidue));
      await untilSaved(sideFile());
      const saved = new TextDecoder().decode(await workspace.fs.readFile(sideFile()));
      equal(saved.split('"rule": "template-residue"').length - 1, residues.length, 'accepted');

      const above = new WorkspaceEdit();
      above.insert(report.uri, new Position(1, 0), '\n（送审稿）\n\n');
      equal(await workspace.applyEdit(above), true, 'inserted');
      await untilProblems(report, 'the others, moved', (found) => found.length === others && !found.some(isResidue));
    });

    test('what is written into nianbao.json elsewhere acts at once', async () => {
      const off = new TextEncoder().encode('{ "rules": { "template-residue": "off" } }');
      await workspace.fs.writeFile(sideFile(), off);
      await untilProblems(report, 'no template-residue', (found) => !found.some(isResidue));
      await workspace.fs.delete(sideFile());
      await untilProblems(report, 'template-residue again', (found) => found.some(isResidue));
    });
  });
}

/** By VS Code's own extension for JSON, which does not run in the web host that tests have. */
export function sideFileSchema(): void {
  suite('nianbao.json', () => {
    test('is completed in the language of the editor', async () => {
      const file = sampleUri('nianbao.json');
      await workspace.fs.writeFile(file, new TextEncoder().encode('{\n  \n}\n'));
      const document = await workspace.openTextDocument(file);
      await window.showTextDocument(document);
      const described = async (): Promise<string> => {
        const { items } = await commands.executeCommand<CompletionList>('vscode.executeCompletionItemProvider', file, new Position(1, 2));
        const item = items.find(({ label }) => label === 'dictionary');
        return JSON.stringify(item?.documentation ?? '');
      };
      let words = '';
      for (let tries = 0; tries < 40 && !words.includes('flagged'); tries++) {
        words = await described();
        if (!words.includes('flagged')) await new Promise((done) => setTimeout(done, 250));
      }
      equal(words.includes('Words that are not flagged'), true, words);
      await commands.executeCommand('workbench.action.closeActiveEditor');
      await workspace.fs.delete(file);
    });
  });
}

function untilSaved({ path }: Uri): Promise<true> {
  const isDirty = () => workspace.textDocuments.some(({ uri, isDirty }) => uri.path === path && isDirty);
  return until('saved', [workspace.onDidSaveTextDocument, workspace.onDidCloseTextDocument], () => !isDirty() || undefined);
}

async function accept(document: TextDocument, range: Range): Promise<void> {
  const actions = await commands.executeCommand<CodeAction[]>(
    'vscode.executeCodeActionProvider', document.uri, range, 'quickfix',
  );
  const action = actions.find(({ title }) => title.startsWith('Ignore here'));
  equal(await workspace.applyEdit(action?.edit ?? new WorkspaceEdit()), true, 'applied');
}
