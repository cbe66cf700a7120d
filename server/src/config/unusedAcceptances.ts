import type { Analysis } from '../analysis/analysis';
import { canonical, fingerprintKey, fingerprintOf, type Aliases } from '../analysis/fingerprint';
import { archiveRules } from '../rules/index';
import type { Acceptance, Config } from './config';

/** What of a report tells which acceptances are used; small enough to keep for thousands. */
export interface SeenReport {
  readonly name: string;
  readonly keys: ReadonlySet<string>;
}

/** All findings count, also those that are off by now: what is turned on again should stay accepted. */
export function seenReport({ report, problems }: Pick<Analysis, 'report' | 'problems'>, aliases: Aliases): SeenReport {
  return {
    name: nameOf(report, aliases),
    keys: new Set(problems.map((problem) => fingerprintKey(fingerprintOf(report, problem), aliases))),
  };
}

/** Those that match nothing in their report. Nothing is said of reports that have not been seen, unless `all` have. */
export function unusedAcceptances(
  { acceptances, aliases }: Config, seen: readonly SeenReport[], all = false,
): readonly Acceptance[] {
  const names = new Set(seen.map(({ name }) => name));
  const found = new Set<string>();
  for (const { keys } of seen) for (const key of keys) found.add(key);
  return acceptances.filter(({ fingerprint }) => {
    // What is not found may only lack the report that it was compared with.
    if (archiveRules.some(({ id }) => id === fingerprint.rule)) return false;
    const key = fingerprintKey(fingerprint, aliases);
    return (all || names.has(nameOf(fingerprint, aliases))) && !found.has(key);
  });
}

/** As much of it as the file asks about; null where that is nothing. */
export function relevantTo(config: Config, { name, keys }: SeenReport): SeenReport | null {
  const asked = questions.get(config) ?? questionsOf(config);
  questions.set(config, asked);
  const found = [...keys].filter((key) => asked.keys.has(key));
  return asked.names.has(name) || found.length > 0 ? { name, keys: new Set(found) } : null;
}

interface Questions {
  readonly names: ReadonlySet<string>;
  readonly keys: ReadonlySet<string>;
}

const questions = new WeakMap<Config, Questions>();

function questionsOf({ acceptances, aliases }: Config): Questions {
  const fingerprints = acceptances.map(({ fingerprint }) => fingerprint);
  return {
    names: new Set(fingerprints.map((fingerprint) => nameOf(fingerprint, aliases))),
    keys: new Set(fingerprints.map((fingerprint) => fingerprintKey(fingerprint, aliases))),
  };
}

function nameOf({ organisation, year }: { organisation: string | null; year: number | null }, aliases: Aliases): string {
  return JSON.stringify([canonical(organisation, aliases), year]);
}
