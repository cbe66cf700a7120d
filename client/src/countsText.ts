import { l10n } from 'vscode';
import type { Severity } from './reviewTree';

/** How many findings there are of each severity, the gravest first. */
export function countsText({ error, warning, information, hint }: Readonly<Record<Severity, number>>): string {
  const found = [
    error > 0 && l10n.t('Errors: {0}', error),
    warning > 0 && l10n.t('Warnings: {0}', warning),
    information > 0 && l10n.t('Information: {0}', information),
    hint > 0 && l10n.t('Hints: {0}', hint),
  ].filter((words) => words !== false);
  return found.length === 0 ? l10n.t('No findings') : found.join(l10n.t(', '));
}
