import type { ExtensionContext, LanguageStatusItem, TextDocument } from 'vscode';
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
  const item = languages.createLanguageStatusItem('nianbao.status', languageIds.map((language) => ({ language })));
  item.name = '年报检查';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const update = async (): Promise<void> => {
    const document = window.activeTextEditor?.document;
    if (!document || !languageIds.includes(document.languageId) || client.state !== State.Running) return;
    item.busy = true;
    const uri = client.code2ProtocolConverter.asUri(document.uri);
    const status = await client.sendRequest<Status | null>('nianbao/status', { uri });
    item.busy = false;
    if (document === window.activeTextEditor?.document) show(item, status, document);
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
  return [
    item,
    commands.registerCommand('nianbao.treatAsReport', treat('report')),
    commands.registerCommand('nianbao.leaveAlone', treat('text')),
    window.onDidChangeActiveTextEditor(updateSoon),
    workspace.onDidOpenTextDocument(updateSoon),
    workspace.onDidChangeTextDocument(updateSoon),
    languages.onDidChangeDiagnostics(updateSoon),
    client.onDidChangeState(updateSoon),
  ];
}

function show(item: LanguageStatusItem, status: Status | null, document: TextDocument): void {
  const report = status?.report;
  item.text = report ? summaryOf(report) : '未作为年度报告检查';
  const notices = status?.notices ?? ['这个文件没有交给检查服务。'];
  item.detail = [...(report ? [aboutReport(report)] : []), ...notices].join(' · ');
  const isSurprising = report ? notices.length > 0 : document.languageId === 'nianbao-report';
  item.severity = isSurprising ? LanguageStatusSeverity.Warning : LanguageStatusSeverity.Information;
  item.accessibilityInformation = { label: `年报检查：${item.text}。${item.detail}` };
  item.command = report
    ? { command: 'nianbao.leaveAlone', title: '不作为报告检查' }
    : { command: 'nianbao.treatAsReport', title: '作为报告检查' };
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
