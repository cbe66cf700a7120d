import type { Memento } from 'vscode';
import { l10n, window } from 'vscode';
import type { ReviewFilter, ReviewedReport, Severity } from './reviewTree';
import { severities } from './reviewTree';
import { sentences } from './sentences';

const KEY = 'nianbao.review.filter';

/** What the review view leaves out, as it was left in this workspace. */
export function storedFilter(state: Memento): ReviewFilter {
  return state.get<ReviewFilter>(KEY) ?? { severity: 'hint', hiddenRules: [] };
}

/** False where the user changed nothing. */
export async function pickSeverity(state: Memento): Promise<boolean> {
  const filter = storedFilter(state);
  const items = severities.toReversed().map((severity) => ({
    label: shownDownTo(severity),
    severity,
    description: severity === filter.severity ? l10n.t('current') : '',
  }));
  const choice = await window.showQuickPick(items, { title: l10n.t('Show findings down to which severity?') });
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
    title: l10n.t('Show the findings of which rules?'), canPickMany: true, matchOnDescription: true, placeHolder: l10n.t('Rules without a tick are not shown'),
  });
  if (!shown) return false;
  const hiddenRules = items.filter((item) => !shown.includes(item)).map(({ rule }) => rule);
  await state.update(KEY, { ...filter, hiddenRules });
  return true;
}

/** In words for the view; empty where all is shown. */
export function filterText({ severity, hiddenRules }: ReviewFilter): string {
  return sentences(
    severity === 'hint' ? '' : l10n.t('Shown: {0}.', shownDownTo(severity)),
    hiddenRules.length === 0 ? '' : l10n.t('Hidden rules: {0}.', hiddenRules.length),
  );
}

function shownDownTo(severity: Severity): string {
  switch (severity) {
    case 'error': return l10n.t('errors only');
    case 'warning': return l10n.t('errors and warnings');
    case 'information': return l10n.t('all but hints');
    case 'hint': return l10n.t('all findings');
  }
}

function ruleTitles(reports: Iterable<ReviewedReport>, hidden: readonly string[]): Map<string, string> {
  const titles = new Map(hidden.map((rule) => [rule, rule]));
  for (const { problems } of reports) for (const { rule, title } of problems) titles.set(rule, title);
  return titles;
}
