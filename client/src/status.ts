import type { Command, ExtensionContext, LanguageStatusItem, TextDocument } from 'vscode';
import { commands, languages, LanguageStatusSeverity, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { State } from 'vscode-languageclient';
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
  readonly counts: Readonly<Record<'error' | 'warning' | 'information' | 'hint', number>>;
  readonly milliseconds: number;
}

const languageIds = ['nianbao-report', 'plaintext', 'markdown'];

/** Long enough not to ask with every letter. */
const DELAY = 400;

/** Behind `{}` in the status bar: what the file is taken for, what was found, and the command to have it otherwise. */
export function registerStatus(client: BaseLanguageClient, treatments: Treatments): ExtensionContext['subscriptions'] {
  const [state, notice] = [createItem('nianbao.status'), createItem('nianbao.notice')];
  notice.command = { command: 'nianbao.explainStatus', title: '查看' };
  const ask = async (document: TextDocument): Promise<Status | null> => {
    if (!languageIds.includes(document.languageId) || client.state !== State.Running) return null;
    return client.sendRequest('nianbao/status', { uri: client.code2ProtocolConverter.asUri(document.uri) });
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
  const explain = async (): Promise<void> => {
    const document = window.activeTextEditor?.document;
    if (document) await showExplanation(await ask(document));
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
  item.name = '年报检查';
  return item;
}

const selector = languageIds.map((language) => ({ language }));

/** There is room for a line of some forty characters and the command. */
function showState(item: LanguageStatusItem, status: Status | null): void {
  const report = status?.report;
  item.selector = selector;
  item.text = report ? summaryOf(report) : NOT_CHECKED;
  item.detail = report ? aboutReport(report) : '';
  item.command = otherwise(status);
}

function showNotice(item: LanguageStatusItem, status: Status | null, document: TextDocument): void {
  const { report = null, notices = [] } = status ?? {};
  item.selector = notices.length > 0 ? selector : [];
  item.text = report ? '检查或显示有限制' : '为什么没有检查';
  // Plain text is mostly no report; a file that bears a report's name or language should be one.
  const isSurprising = report !== null || document.languageId === 'nianbao-report';
  item.severity = isSurprising ? LanguageStatusSeverity.Warning : LanguageStatusSeverity.Information;
}

const NOT_CHECKED = '未作为年度报告检查';

function otherwise(status: Status | null): Command {
  return status?.report
    ? { command: 'nianbao.leaveAlone', title: '不检查' }
    : { command: 'nianbao.treatAsReport', title: '作为报告检查' };
}

/** All that the status item has no room for. */
async function showExplanation(status: Status | null): Promise<void> {
  const report = status?.report;
  const summary = report ? [aboutReport(report), summaryOf(report)] : [NOT_CHECKED];
  const notices = status?.notices ?? ['检查服务没有读这个文件：只检查年度报告、纯文本和 Markdown 文件。'];
  const { command, title } = otherwise(status);
  const choice = await window.showInformationMessage(`${summary.join('：')}。${notices.join('')}`, title);
  if (choice === title) await commands.executeCommand(command);
}

function summaryOf({ counts }: ReportStatus): string {
  const names = { error: '错误', warning: '警告', information: '提示', hint: '建议' } as const;
  const found = (['error', 'warning', 'information', 'hint'] as const).filter((severity) => counts[severity] > 0);
  if (found.length === 0) return '未发现问题';
  return found.map((severity) => `${names[severity]} ${counts[severity]}`).join('，');
}

function aboutReport({ form, organisation, year, milliseconds }: ReportStatus): string {
  const name = `${organisation ?? '机关不明'} ${year === null ? '年份不明' : `${year} 年度`}`;
  return [name, `${form} 年格式`, `用时 ${Math.max(1, Math.round(milliseconds))} 毫秒`].join(' · ');
}
