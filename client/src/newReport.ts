import type { Disposable } from 'vscode';
import { commands, l10n, Position, SnippetString, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { askServer, noAnswer } from './askServer';

interface Words {
  readonly organisation: string;
  readonly year: string;
}

interface NewReport {
  readonly mistakes: { readonly organisation: string | null; readonly year: string | null };
  readonly snippet: string | null;
}

type Make = (words: Words) => Promise<NewReport | null>;

/** A report to fill in, in the form of its year. Who runs the command from a key or a task may give the words with it. */
export function newReport(client: BaseLanguageClient): Disposable {
  const make: Make = (words) => askServer<NewReport>(client, 'nianbao/newReport', words);
  return commands.registerCommand('nianbao.newReport', async (given?: Partial<Words>) => {
    const organisation = given?.organisation ?? (await askOrganisation(make));
    if (organisation === undefined) return;
    const year = given?.year ?? (await askYear(make, organisation));
    if (year === undefined) return;
    const made = await make({ organisation, year });
    if (made?.snippet) await show(made.snippet);
    else void window.showErrorMessage(mistakeIn(made));
  });
}

function mistakeIn(made: NewReport | null): string {
  return made?.mistakes.organisation ?? made?.mistakes.year ?? noAnswer();
}

async function show(snippet: string): Promise<void> {
  const document = await workspace.openTextDocument({ language: 'nianbao-report' });
  const editor = await window.showTextDocument(document);
  await editor.insertSnippet(new SnippetString(snippet), new Position(0, 0), {
    undoStopBefore: true,
    undoStopAfter: true,
    // Tabs at the start of a line are cells, no indentation.
    keepWhitespace: true,
  });
}

function askOrganisation(make: Make): Thenable<string | undefined> {
  return window.showInputBox({
    title: l10n.t('New Annual Report (1/2)'),
    prompt: l10n.t('The name of the public body, for the title and the preface'),
    placeHolder: l10n.t('for example 青山镇人民政府'),
    ignoreFocusOut: true,
    validateInput: async (organisation) => (await make({ organisation, year: '' }))?.mistakes.organisation,
  });
}

function askYear(make: Make, organisation: string): Thenable<string | undefined> {
  const thisYear = new Date().getFullYear();
  return window.showInputBox({
    title: l10n.t('New Annual Report (2/2)'),
    prompt: l10n.t('Which year does it report on? Mostly the last; the report gets the form of that year'),
    value: String(thisYear - 1),
    ignoreFocusOut: true,
    validateInput: async (year) => {
      const mistake = (await make({ organisation, year }))?.mistakes.year;
      if (typeof mistake === 'string' || Number(year) <= thisYear) return mistake;
      return l10n.t('The year {0} is still to come; please check the year.', year);
    },
  });
}
