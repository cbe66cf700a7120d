import type { Analysis, Problem } from '../analysis/analysis';
import { fingerprintKey, fingerprintOf, type Aliases } from '../analysis/fingerprint';
import type { Report } from '../report/report';
import { matchesGlob } from '../text/glob';
import { spanText } from '../text/span';
import { emptyConfig, type Acceptance, type Config } from './config';
import { applyLevels, type RuleLevels } from './ruleLevels';

/** What is wanted of the findings of one document, from all that has a say in it. */
export interface Policy {
  /** The weakest first; a later one wins. */
  readonly sources: readonly LevelSource[];
  readonly levels: RuleLevels;
  /** The findings that stand in nianbao.json, by the keys of their fingerprints. */
  readonly accepted: ReadonlyMap<string, Acceptance>;
  readonly aliases: Aliases;
  readonly dictionary: ReadonlySet<string>;
  /** The pattern by which the document is not to be checked at all. */
  readonly excludedBy: string | null;
}

export interface LevelSource {
  /** In words for the user: 编辑器设置. */
  readonly name: string;
  readonly levels: RuleLevels;
}

/** Where a document stands to the side file that holds for it. */
export interface ConfigHold {
  readonly config: Config;
  /** The document's path from the folder of the file. */
  readonly path: string;
  /** How the file is called to the user. */
  readonly name: string;
}

/**
 * What the project says in its side file wins over what one person has set in an editor, and what is said for one run
 * on the command line over both.
 */
export function policyOf(editor: LevelSource | null, hold: ConfigHold | null, commandLine?: LevelSource): Policy {
  const config = hold?.config ?? emptyConfig;
  const exclusions = hold ? config.exclusions.filter(({ glob }) => matchesGlob(glob, hold.path)) : [];
  const sources = [
    ...(editor ? [editor] : []),
    ...(hold ? [{ name: hold.name, levels: config.levels }] : []),
    ...exclusions.map(({ glob, rules }) => ({ name: `exclude“${glob}”`, levels: allOff(rules ?? []) })),
    ...(commandLine ? [commandLine] : []),
  ];
  return {
    sources,
    levels: Object.assign({}, ...sources.map(({ levels }) => levels)) as RuleLevels,
    accepted: new Map(config.acceptances.map((acceptance) => [fingerprintKey(acceptance.fingerprint, config.aliases), acceptance])),
    aliases: config.aliases,
    dictionary: config.dictionary,
    excludedBy: exclusions.find(({ rules }) => rules === null)?.glob ?? null,
  };
}

/** Every rule as it is. */
export const noPolicy: Policy = policyOf(null, null);

function allOff(rules: readonly string[]): RuleLevels {
  return Object.fromEntries(rules.map((id) => [id, 'off']));
}

/** The findings that are wanted, as seriously as they are wanted. */
export function applyPolicy({ report, problems }: Pick<Analysis, 'report' | 'problems'>, policy: Policy): readonly Problem[] {
  const { levels, accepted, dictionary, excludedBy } = policy;
  if (excludedBy !== null) return [];
  const shown = applyLevels(problems, levels);
  if (accepted.size === 0 && dictionary.size === 0) return shown;
  return shown.flatMap((problem) => {
    if (isInDictionary(report.text, problem, dictionary)) return [];
    const known = acceptanceOf(report, problem, policy)?.known;
    if (!known) return [problem];
    return known.state === '已忽略' ? [] : [{ ...problem, known }];
  });
}

/** What stands of it in nianbao.json. */
export function acceptanceOf(report: Report, problem: Problem, { accepted, aliases }: Policy): Acceptance | undefined {
  return accepted.size === 0 ? undefined : accepted.get(fingerprintKey(fingerprintOf(report, problem), aliases));
}

/** Whether the marked text is a word of the dictionary or, where it is a part of a word, stands within one. */
function isInDictionary(text: string, { span, word }: Problem, dictionary: ReadonlySet<string>): boolean {
  if (dictionary.has(spanText(text, span))) return true;
  if (!word) return false;
  return [...dictionary].some((entry) => {
    const from = Math.max(0, span.end - entry.length);
    return text.slice(from, span.start + entry.length).includes(entry);
  });
}
