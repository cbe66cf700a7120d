import type { Policy } from './policy';
import type { RuleLevel } from './ruleLevels';
import { rules } from './rules/index';
import type { Rule } from './rules/rule';
import { severityNames } from './severityNames';
import { displayWidth } from './text/displayWidth';

/** Says for every rule how it is set and by what (为何如此): first what somebody has changed. */
export function explainPolicy(document: string, policy: Policy, config: string | null): string {
  const { sources, excludedBy, accepted, dictionary, aliases } = policy;
  const settings = rules.map((rule) => settingOf(rule, policy));
  const changed = settings.filter(({ source }) => source !== OWN);
  const table = printRows(settings);
  const lines = (wanted: readonly Setting[]): string[] => settings.flatMap((setting, index) => (
    wanted.includes(setting) ? [table[index] ?? ''] : []
  ));
  return [
    document,
    '',
    `nianbao.json：${config ?? '没有找到'}`,
    ...(excludedBy === null ? [] : [`不检查：符合 exclude 中的“${excludedBy}”`]),
    `认可的问题：${accepted.size} 条；词典：${dictionary.size} 个词；机关的其他名称：${aliases.size} 个`,
    `级别的来由，后面的优先：${[OWN, ...sources.map(({ name }) => name)].join(' < ')}`,
    '',
    ...(changed.length > 0 ? ['另有规定的规则', ...lines(changed), ''] : []),
    changed.length > 0 ? '其余规则' : '全部规则',
    ...lines(settings.filter((setting) => !changed.includes(setting))),
    '',
  ].join('\n');
}

const OWN = '规则自带';

interface Setting {
  readonly rule: Rule;
  readonly level: RuleLevel;
  readonly source: string;
}

function settingOf(rule: Rule, { sources }: Policy): Setting {
  const source = sources.findLast(({ levels }) => levels[rule.id]);
  return { rule, level: source?.levels[rule.id] ?? rule.severity, source: source?.name ?? OWN };
}

/** In columns, though Chinese is twice as wide. */
function printRows(settings: readonly Setting[]): string[] {
  const rows = settings.map(({ rule, level, source }) => [
    rule.id, level, level === 'off' ? '不检查' : severityNames[level], source, rule.title,
  ]);
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => widthOf(row[column] ?? ''))));
  return rows.map((row) => `  ${row.map((cell, column) => pad(cell, widths[column] ?? 0)).join('  ').trimEnd()}`);
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(width - widthOf(text), 0));
}

function widthOf(text: string): number {
  return [...text].reduce((width, character) => width + displayWidth(character), 0);
}
