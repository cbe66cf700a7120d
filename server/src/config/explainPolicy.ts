import { rules } from '../rules/index';
import type { Rule } from '../rules/rule';
import { severityNames } from '../severityNames';
import type { Language } from '../text/bilingual';
import { terminalWidth } from '../text/displayWidth';
import type { Policy } from './policy';
import type { RuleLevel } from './ruleLevels';

/** Says for every rule how it is set and by what (为何如此): first what somebody has changed. */
export function explainPolicy(document: string, policy: Policy, config: string | null, language: Language = 'zh'): string {
  const words = wordsIn[language];
  const { sources, excludedBy, accepted, dictionary, aliases } = policy;
  const settings = rules.map((rule) => settingOf(rule, policy, words.own));
  const changed = settings.filter(({ source }) => source !== words.own);
  const table = printRows(settings, words);
  const lines = (wanted: readonly Setting[]): string[] => settings.flatMap((setting, index) => (
    wanted.includes(setting) ? [table[index] ?? ''] : []
  ));
  return [
    document,
    '',
    words.config(config),
    ...(excludedBy === null ? [] : [words.excluded(excludedBy)]),
    words.counts(accepted.size, dictionary.size, aliases.size),
    words.order([words.own, ...sources.map(({ name }) => name)].join(' < ')),
    '',
    ...(changed.length > 0 ? [words.changed, ...lines(changed), ''] : []),
    changed.length > 0 ? words.others : words.all,
    ...lines(settings.filter((setting) => !changed.includes(setting))),
    '',
  ].join('\n');
}

const wordsIn = {
  zh: {
    own: '规则自带',
    off: '不检查',
    config: (file: string | null) => `nianbao.json：${file ?? '没有找到'}`,
    excluded: (pattern: string) => `不检查：符合 exclude 中的“${pattern}”`,
    counts: (accepted: number, words: number, names: number) => `认可的问题：${accepted} 条；词典：${words} 个词；机关的其他名称：${names} 个`,
    order: (sources: string) => `级别的来由，后面的优先：${sources}`,
    changed: '另有规定的规则',
    others: '其余规则',
    all: '全部规则',
    severities: severityNames,
  },
  en: {
    own: "the rule's own",
    off: 'not checked',
    config: (file: string | null) => `nianbao.json: ${file ?? 'none found'}`,
    excluded: (pattern: string) => `Not checked: matches ${pattern} in exclude`,
    counts: (accepted: number, words: number, names: number) => `Accepted findings: ${accepted}; words in the dictionary: ${words}; other names of public bodies: ${names}`,
    order: (sources: string) => `Where levels come from, the last one wins: ${sources}`,
    changed: 'Rules that are set otherwise',
    others: 'All other rules',
    all: 'All rules',
    severities: { error: 'an error', warning: 'a warning', information: 'information', hint: 'a hint' },
  },
};

type Words = (typeof wordsIn)[Language];

interface Setting {
  readonly rule: Rule;
  readonly level: RuleLevel;
  readonly source: string;
}

function settingOf(rule: Rule, { sources }: Policy, own: string): Setting {
  const source = sources.findLast(({ levels }) => levels[rule.id]);
  return { rule, level: source?.levels[rule.id] ?? rule.severity, source: source?.name ?? own };
}

/** In columns, though Chinese is twice as wide. */
function printRows(settings: readonly Setting[], words: Words): string[] {
  const rows = settings.map(({ rule, level, source }) => [
    rule.id, level, level === 'off' ? words.off : words.severities[level], source, rule.title,
  ]);
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => terminalWidth(row[column] ?? ''))));
  return rows.map((row) => `  ${row.map((cell, column) => pad(cell, widths[column] ?? 0)).join('  ').trimEnd()}`);
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(width - terminalWidth(text), 0));
}
