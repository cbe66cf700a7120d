import type { Problem } from '../analysis/analysis';
import { severities } from '../rules/rule';

/** How seriously the user wants a rule to be taken. */
export const ruleLevels = ['off', ...severities] as const;

export type RuleLevel = (typeof ruleLevels)[number];

/** By rule id; rules that are absent keep their own severities. */
export type RuleLevels = Readonly<Partial<Record<string, RuleLevel>>>;

export function applyLevels(problems: readonly Problem[], levels: RuleLevels): readonly Problem[] {
  return problems.flatMap((problem) => {
    const level = levels[problem.rule.id];
    if (level === 'off') return [];
    return level ? { ...problem, severity: level } : problem;
  });
}
