import type { Policy } from './policy';
import type { RuleLevel } from './ruleLevels';
import { rules } from './rules/index';
import type { Rule } from './rules/rule';

/** Says for every rule how it is set and by what (为何如此). */
export function explainPolicy(document: string, policy: Policy, config: string | null): string {
  const { sources, excludedBy, accepted, dictionary, aliases } = policy;
  const width = Math.max(...rules.map(({ id }) => id.length));
  return [
    document,
    '',
    `nianbao.json：${config ?? '没有找到'}`,
    ...(excludedBy === null ? [] : [`不检查：符合 exclude 中的“${excludedBy}”`]),
    `认可的问题：${accepted.size} 条；词典：${dictionary.size} 个词；机关的其他名称：${aliases.size} 个`,
    `级别的来由，后面的优先：${['规则自带', ...sources.map(({ name }) => name)].join(' < ')}`,
    '',
    ...rules.map((rule) => {
      const { level, source } = levelOf(rule, policy);
      return `${rule.id.padEnd(width)}  ${level.padEnd(11)}  ${source}`;
    }),
    '',
  ].join('\n');
}

function levelOf({ id, severity }: Rule, { sources }: Policy): { readonly level: RuleLevel; readonly source: string } {
  const source = sources.findLast(({ levels }) => levels[id]);
  return { level: source?.levels[id] ?? severity, source: source?.name ?? '规则自带' };
}
