import type { Memento } from 'vscode';
import { window } from 'vscode';
import { severityNames } from './reviewItem';
import type { ReviewFilter, ReviewedReport } from './reviewTree';
import { severities } from './reviewTree';

const KEY = 'nianbao.review.filter';

/** What the review view leaves out, as it was left in this workspace. */
export function storedFilter(state: Memento): ReviewFilter {
  return state.get<ReviewFilter>(KEY) ?? { severity: 'hint', hiddenRules: [] };
}

/** False where the user changed nothing. */
export async function pickSeverity(state: Memento): Promise<boolean> {
  const filter = storedFilter(state);
  const items = severities.toReversed().map((severity) => ({
    label: severity === 'hint' ? '全部问题' : severity === 'error' ? '只看错误' : `${severityNames[severity]}及以上`,
    severity,
    description: severity === filter.severity ? '当前' : '',
  }));
  const choice = await window.showQuickPick(items, { title: '显示到哪个级别' });
  if (choice) await state.update(KEY, { ...filter, severity: choice.severity });
  return choice !== undefined;
}

/** Offers the rules that have found something, and those that are hidden. */
export async function pickRules(state: Memento, reports: Iterable<ReviewedReport>): Promise<boolean> {
  const filter = storedFilter(state);
  const items = [...ruleTitles(reports, filter.hiddenRules)].map(([rule, title]) => ({
    label: title, description: rule, rule, picked: !filter.hiddenRules.includes(rule),
  }));
  const shown = await window.showQuickPick(items, {
    title: '显示哪些规则的问题', canPickMany: true, matchOnDescription: true, placeHolder: '去掉勾的规则不显示',
  });
  if (!shown) return false;
  const hiddenRules = items.filter((item) => !shown.includes(item)).map(({ rule }) => rule);
  await state.update(KEY, { ...filter, hiddenRules });
  return true;
}

/** In words for the view; empty where all is shown. */
export function filterText({ severity, hiddenRules }: ReviewFilter): string {
  const parts = [
    ...(severity === 'hint' ? [] : [severity === 'error' ? '只显示错误' : `只显示${severityNames[severity]}及以上`]),
    ...(hiddenRules.length === 0 ? [] : [`隐藏了 ${hiddenRules.length} 条规则的问题`]),
  ];
  return parts.length === 0 ? '' : `${parts.join('，')}。`;
}

function ruleTitles(reports: Iterable<ReviewedReport>, hidden: readonly string[]): Map<string, string> {
  const titles = new Map(hidden.map((rule) => [rule, rule]));
  for (const { problems } of reports) for (const { rule, title } of problems) titles.set(rule, title);
  return titles;
}
