import { Range, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri } from 'vscode';
import type { ReviewFinding, ReviewGroup, ReviewNode, Severity } from './reviewTree';
import { severities } from './reviewTree';

export const severityNames: Readonly<Record<Severity, string>> = { error: '错误', warning: '警告', information: '提示', hint: '建议' };

/** A line of the review view. */
export function reviewItem(node: ReviewNode): TreeItem {
  return node.kind === 'finding' ? findingItem(node) : groupItem(node);
}

function groupItem({ kind, id, label, uri, counts, children }: ReviewGroup): TreeItem {
  const folded = kind === 'report' ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.Expanded;
  const item = new TreeItem(label, children.length > 0 ? folded : TreeItemCollapsibleState.None);
  item.id = id;
  item.description = summary(counts);
  item.iconPath = new ThemeIcon(icons[kind]);
  item.tooltip = uri === undefined ? `${label}：${summary(counts)}` : Uri.parse(uri).fsPath;
  if (uri !== undefined && children.length === 0) item.command = { command: 'vscode.open', title: '打开', arguments: [Uri.parse(uri)] };
  return item;
}

function findingItem({ id, uri, problem: { rule, title, severity, message, range: { start, end } } }: ReviewFinding): TreeItem {
  const item = new TreeItem(message);
  const { icon, color } = marks[severity];
  item.id = id;
  item.description = `第 ${start.line + 1} 行`;
  item.iconPath = new ThemeIcon(icon, new ThemeColor(color));
  item.tooltip = `${severityNames[severity]}：${message}\n${title}（${rule}）`;
  item.accessibilityInformation = { label: `${severityNames[severity]}，第 ${start.line + 1} 行：${message}` };
  const selection = new Range(start.line, start.character, end.line, end.character);
  item.command = { command: 'vscode.open', title: '打开', arguments: [Uri.parse(uri), { selection }] };
  return item;
}

function summary(counts: ReviewGroup['counts']): string {
  const found = severities.filter((severity) => counts[severity] > 0);
  return found.length === 0 ? '未发现问题' : found.map((severity) => `${severityNames[severity]} ${counts[severity]}`).join('，');
}

const icons = { organisation: 'organization', year: 'calendar', report: 'file' } as const;

const marks: Readonly<Record<Severity, { readonly icon: string; readonly color: string }>> = {
  error: { icon: 'error', color: 'problemsErrorIcon.foreground' },
  warning: { icon: 'warning', color: 'problemsWarningIcon.foreground' },
  information: { icon: 'info', color: 'problemsInfoIcon.foreground' },
  hint: { icon: 'lightbulb', color: 'problemsInfoIcon.foreground' },
};
