import { findNodeAtLocation, getNodeValue, parseTree, type Node, type ParseError } from 'jsonc-parser';
import type * as z from 'zod';
import type { Aliases, Fingerprint } from '../analysis/fingerprint';
import type { Known } from '../analysis/knownFinding';
import type { Span } from '../text/span';
import { describeIssue, describeSyntax, type ConfigProblem } from './configMessages';
import { configSchemaIn } from './configSchema';
import type { RuleLevels } from './ruleLevels';

/** The side file in which a folder says how its reports are checked (nianbao.json). */
export interface Config {
  readonly levels: RuleLevels;
  readonly aliases: Aliases;
  /** By the name of a body: names of those that belong to it, and patterns of paths to their reports. */
  readonly subordinates: ReadonlyMap<string, readonly string[]>;
  /** Words that are never flagged. */
  readonly dictionary: ReadonlySet<string>;
  readonly exclusions: readonly Exclusion[];
  readonly acceptances: readonly Acceptance[];
}

export interface Exclusion {
  readonly glob: string;
  /** Null where nothing at all is checked. */
  readonly rules: readonly string[] | null;
}

/** A finding that somebody has seen, and what was decided on it. */
export interface Acceptance {
  readonly fingerprint: Fingerprint;
  readonly known: Known;
  /** Its place in `accepted`. */
  readonly index: number;
  readonly span: Span;
}

export interface ParsedConfig {
  readonly config: Config;
  /** What could not be used; the rest holds. */
  readonly problems: readonly ConfigProblem[];
}

type ConfigSchema = ReturnType<typeof configSchemaIn>;

let schema: ConfigSchema | undefined;

/** Made when a nianbao.json is first read. Its explanations are not read here. */
function configSchema(): ConfigSchema {
  return (schema ??= configSchemaIn('zh'));
}

export function parseConfig(text: string): ParsedConfig {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true, allowEmptyContent: true });
  const syntax = errors.map(({ error, offset, length }) => (
    // A comment without an end is said to go on behind the text.
    { span: { start: offset, end: Math.min(offset + length, text.length) }, message: describeSyntax(error) }
  ));
  if (!tree) return { config: emptyConfig, problems: syntax };
  const value: unknown = getNodeValue(tree);
  const issues = configSchema().safeParse(value).error?.issues ?? [];
  const units = new Set(issues.flatMap(unitsOf));
  // What is left when every section or entry with an issue is taken out has none.
  const config = toConfig(configSchema().safeParse(without(value, units)).data ?? {}, tree, units);
  return { config, problems: [...syntax, ...issues.flatMap((issue) => describeIssue(issue, tree))] };
}

export const emptyConfig: Config = {
  levels: {}, aliases: new Map(), subordinates: new Map(), dictionary: new Set(), exclusions: [], acceptances: [],
};

/** What cannot be used because of an issue: a section (`rules`) or one entry of it (`accepted/3`). */
function unitsOf(issue: z.core.$ZodIssue): string[] {
  const path = issue.path.map(String);
  const inEntry = path.length > 1;
  if (issue.code !== 'unrecognized_keys' || inEntry) return [path.slice(0, 2).join('/')];
  return issue.keys.map((key) => [...path, key].join('/'));
}

function without(value: unknown, units: ReadonlySet<string>): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  return Object.fromEntries(Object.entries(value).flatMap(([section, content]: [string, unknown]) => {
    if (units.has(section)) return [];
    const isUsable = (_: unknown, key: string | number): boolean => !units.has(`${section}/${key}`);
    if (Array.isArray(content)) return [[section, content.filter(isUsable)]];
    if (typeof content !== 'object' || content === null) return [[section, content]];
    return [[section, Object.fromEntries(Object.entries(content).filter(([key]) => isUsable(null, key)))]];
  }));
}

function toConfig(data: z.infer<ConfigSchema>, tree: Node, units: ReadonlySet<string>): Config {
  const { rules = {}, organisations = {}, subordinates = {}, dictionary = [], exclude = [], accepted = [] } = data;
  const entries = findNodeAtLocation(tree, ['accepted'])?.children ?? [];
  const places = entries.map(({ offset, length }, index) => ({ index, span: { start: offset, end: offset + length } }));
  const usable = places.filter(({ index }) => !units.has(`accepted/${index}`));
  return {
    levels: rules,
    aliases: new Map(Object.entries(organisations).flatMap(([name, others]) => others.map((other) => [other, name] as const))),
    subordinates: new Map(Object.entries(subordinates)),
    dictionary: new Set(dictionary),
    exclusions: exclude.map((entry) => (
      typeof entry === 'string' ? { glob: entry, rules: null } : { glob: entry.files, rules: entry.rules ?? null }
    )),
    acceptances: usable.flatMap((place, nth) => {
      const entry = accepted[nth];
      return entry ? [{ ...place, fingerprint: toFingerprint(entry), known: { state: entry.state ?? '已忽略', note: entry.note ?? null } }] : [];
    }),
  };
}

function toFingerprint(entry: AcceptedEntry): Fingerprint {
  const { rule, organisation = null, year = null, place = null, text, context = null } = entry;
  return { rule, organisation, year, place, text, context };
}

type AcceptedEntry = NonNullable<z.infer<ConfigSchema>['accepted']>[number];
