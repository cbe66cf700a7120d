import type { Command, ExtensionContext, LanguageStatusItem, TextDocument } from 'vscode';
import { commands, l10n, languages, LanguageStatusSeverity, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { askServer } from './askServer';
import { countsText } from './countsText';
import type { Severity } from './reviewTree';
import { sentences } from './sentences';
import type { Treatments } from './treatments';

/** What the server answers to `nianbao/status`. */
interface Status {
  readonly report: ReportStatus | null;
  readonly treatedAs: 'report' | 'text' | null;
  readonly notices: readonly string[];
}

interface ReportStatus {
  readonly form: string;
  readonly organisation: string | null;
  readonly year: number | null;
  readonly counts: Readonly<Record<Severity, number>>;
  readonly milliseconds: number;
}

const languageIds = ['nianbao-report', 'plaintext', 'markdown'];

/** Long enough not to ask with every letter. */
const DELAY = 400;

/** Behind `{}` in the status bar: what the file is taken for, what was found, and the command to have it otherwise. */
export function registerStatus(client: BaseLanguageClient, treatments: Treatments): ExtensionContext['subscriptions'] {
  const [state, notice] = [createItem('nianbao.status'), createItem('nianbao.notice')];
  notice.command = { command: 'nianbao.explainStatus', title: l10n.t('Show') };
  const ask = async (document: TextDocument): Promise<Status | null> => {
    if (!languageIds.includes(document.languageId)) return null;
    return askServer(client, 'nianbao/status', { uri: client.code2ProtocolConverter.asUri(document.uri) });
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const update = async (): Promise<void> => {
    const document = window.activeTextEditor?.document;
    if (!document) return;
    const status = await ask(document);
    if (document !== window.activeTextEditor?.document) return;
    showState(state, status);
    showNotice(notice, status, document);
  };
  const updateSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void update(), DELAY);
  };
  const treat = (as: 'report' | 'text') => async (): Promise<void> => {
    const document = window.activeTextEditor?.document;
    if (document) await treatments.treat(document, as);
    updateSoon();
  };
  const explain = async (): Promise<string | undefined> => {
    const document = window.activeTextEditor?.document;
    return document && showExplanation(await ask(document));
  };
  return [
    state,
    notice,
    commands.registerCommand('nianbao.treatAsReport', treat('report')),
    commands.registerCommand('nianbao.leaveAlone', treat('text')),
    commands.registerCommand('nianbao.explainStatus', explain),
    window.onDidChangeActiveTextEditor(updateSoon),
    workspace.onDidOpenTextDocument(updateSoon),
    workspace.onDidChangeTextDocument(updateSoon),
    languages.onDidChangeDiagnostics(updateSoon),
    client.onDidChangeState(updateSoon),
  ];
}

function createItem(id: string): LanguageStatusItem {
  const item = languages.createLanguageStatusItem(id, []);
  item.name = l10n.t('Nianbao');
  return item;
}

const selector = languageIds.map((language) => ({ language }));

/** There is room for a line of some forty characters and the command. */
function showState(item: LanguageStatusItem, status: Status | null): void {
  const report = status?.report;
  item.selector = selector;
  item.text = report ? countsText(report.counts) : notChecked();
  item.detail = report ? aboutReport(report) : '';
  item.command = otherwise(status);
}

function showNotice(item: LanguageStatusItem, status: Status | null, document: TextDocument): void {
  const { report = null, notices = [] } = status ?? {};
  item.selector = notices.length > 0 ? selector : [];
  item.text = report ? l10n.t('The checks or what is shown are limited') : l10n.t('Why it is not checked');
  // Plain text is mostly no report; a file that bears a report's name or language should be one.
  const isSurprising = report !== null || document.languageId === 'nianbao-report';
  item.severity = isSurprising ? LanguageStatusSeverity.Warning : LanguageStatusSeverity.Information;
}

const notChecked = (): string => l10n.t('Not checked as an annual report');

function otherwise(status: Status | null): Command {
  return status?.report
    ? { command: 'nianbao.leaveAlone', title: l10n.t('Do Not Check') }
    : { command: 'nianbao.treatAsReport', title: l10n.t('Check as a Report') };
}

/** All that the status item has no room for. Gives what it showed. */
async function showExplanation(status: Status | null): Promise<string> {
  const report = status?.report;
  const summary = report ? l10n.t('{0}: {1}', aboutReport(report), countsText(report.counts)) : notChecked();
  const notices = status?.notices ?? [
    l10n.t('The checking service has not read this file: it reads only annual reports, plain text and Markdown.'),
  ];
  const { command, title } = otherwise(status);
  const text = l10n.t('{0}. {1}', summary, sentences(...notices));
  const choice = await window.showInformationMessage(text, title);
  if (choice === title) await commands.executeCommand(command);
  return text;
}

function aboutReport({ form, organisation, year, milliseconds }: ReportStatus): string {
  const name = `${organisation ?? l10n.t('public body unknown')} ${year === null ? l10n.t('year unknown') : l10n.t('year {0}', year)}`;
  return [name, l10n.t('form of {0}', form), l10n.t('took {0} ms', Math.max(1, Math.round(milliseconds)))].join(' · ');
}
