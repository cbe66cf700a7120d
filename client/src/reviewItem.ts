import type { Command, TextDocumentShowOptions } from 'vscode';
import { l10n, Range, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri } from 'vscode';
import { countsText } from './countsText';
import { isText } from './reviewFiles';
import type { ReviewFinding, ReviewGroup, ReviewNode, Severity } from './reviewTree';

/** A line of the review view. */
export function reviewItem(node: ReviewNode): TreeItem {
  return node.kind === 'finding' ? findingItem(node) : groupItem(node);
}

function groupItem(group: ReviewGroup): TreeItem {
  const { kind, id, uri, counts, children } = group;
  const folded = kind === 'report' ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.Expanded;
  const label = labelOf(group);
  const item = new TreeItem(label, children.length > 0 ? folded : TreeItemCollapsibleState.None);
  item.id = id;
  item.description = countsText(counts);
  item.iconPath = new ThemeIcon(icons[kind]);
  item.tooltip = uri === undefined ? l10n.t('{0}: {1}', label, countsText(counts)) : Uri.parse(uri).fsPath;
  if (uri !== undefined && children.length === 0) item.command = isText(Uri.parse(uri)) ? openingOf(uri) : offerOf(uri);
  return item;
}

function labelOf({ kind, name }: ReviewGroup): string {
  if (kind === 'year') return name === null ? l10n.t('Year unknown') : l10n.t('Year {0}', name);
  return name ?? l10n.t('Public body unknown');
}

function findingItem({ id, uri, problem: { rule, title, severity, message, place, range: { start, end } } }: ReviewFinding): TreeItem {
  const item = new TreeItem(message);
  const { icon, color } = marks[severity];
  const where = place ?? l10n.t('line {0}', start.line + 1);
  const name = severityName(severity);
  item.id = id;
  item.description = where;
  item.iconPath = new ThemeIcon(icon, new ThemeColor(color));
  item.tooltip = `${l10n.t('{0}: {1}', name, message)}\n${l10n.t('{0} ({1})', title, rule)}`;
  item.accessibilityInformation = { label: l10n.t('{0}, {1}: {2}', name, where, message) };
  const selection = new Range(start.line, start.character, end.line, end.character);
  item.command = place === undefined ? openingOf(uri, { selection }) : offerOf(uri);
  return item;
}

function openingOf(uri: string, ...options: TextDocumentShowOptions[]): Command {
  return { command: 'vscode.open', title: l10n.t('Open'), arguments: [Uri.parse(uri), ...options] };
}

/** VS Code cannot show the place in a Word file, and in a web page only its markup. */
function offerOf(uri: string): Command {
  return { command: 'nianbao.offerImport', title: l10n.t('Open'), arguments: [Uri.parse(uri)] };
}

function severityName(severity: Severity): string {
  switch (severity) {
    case 'error': return l10n.t('Error');
    case 'warning': return l10n.t('Warning');
    case 'information': return l10n.t('Information');
    case 'hint': return l10n.t('Hint');
  }
}

const icons = { organisation: 'organization', year: 'calendar', report: 'file' } as const;

const marks: Readonly<Record<Severity, { readonly icon: string; readonly color: string }>> = {
  error: { icon: 'error', color: 'problemsErrorIcon.foreground' },
  warning: { icon: 'warning', color: 'problemsWarningIcon.foreground' },
  information: { icon: 'info', color: 'problemsInfoIcon.foreground' },
  hint: { icon: 'lightbulb', color: 'problemsInfoIcon.foreground' },
};
