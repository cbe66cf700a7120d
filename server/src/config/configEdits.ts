import { findNodeAtLocation, modify, parseTree, type JSONPath, type Node, type ParseError } from 'jsonc-parser';
import type { Fingerprint } from '../analysis/fingerprint';
import type { FindingState } from '../analysis/knownFinding';
import { editsOf, revise, revisedText, unrevised } from '../analysis/revise';
import type { Edit } from '../rules/rule';
import { globFor } from '../text/glob';

/** Edits of the text of nianbao.json, as small as can be; null where its JSON is broken and must be mended first. */
export type ConfigEdits = readonly Edit[] | null;

/** The text of nianbao.json, gone through once however many edits are wanted of it. */
export interface EditableConfig {
  readonly text: string;
  /** Null where its JSON is broken; undefined where there is nothing yet. */
  readonly tree: Node | undefined | null;
  /** The edits that note down findings, with a word in the place of the entries. */
  readonly noting: () => ConfigEdits;
}

export function editableConfig(text: string): EditableConfig {
  const errors: ParseError[] = [];
  const whole = parseTree(text, errors, { allowTrailingComma: true, allowEmptyContent: true });
  const tree = errors.length > 0 || (whole && whole.type !== 'object') ? null : whole;
  let noting: ConfigEdits = null;
  return { text, tree, noting: () => (noting ??= append({ text, tree }, 'accepted', PLACEHOLDER)) };
}

type Parsed = Pick<EditableConfig, 'text' | 'tree'>;

/** What is noted down of a finding. */
export interface Decision {
  /** Null is 已忽略. */
  readonly state: FindingState | null;
  readonly note: string | null;
  /** Since when. */
  readonly date: string;
}

/** Notes down findings, a line each. */
export function accept({ text, noting }: EditableConfig, fingerprints: readonly Fingerprint[], decision: Decision): ConfigEdits {
  const quoted = JSON.stringify(PLACEHOLDER);
  return noting()?.map(({ span, newText }) => {
    const at = newText.indexOf(quoted);
    if (at < 0) return { span, newText };
    const indent = /(?:^|\n)([ \t]*)$/.exec(newText.slice(0, at))?.[1] ?? '    ';
    const separator = `,${text.includes('\r\n') ? '\r\n' : '\n'}${indent}`;
    const entries = fingerprints.map((fingerprint) => JSON.stringify(toEntry(fingerprint, decision), null, 1).replace(/\n */g, ' '));
    return { span, newText: newText.slice(0, at) + entries.join(separator) + newText.slice(at + quoted.length) };
  }) ?? null;
}

const PLACEHOLDER = 'nianbao:accepted';

/** Decides otherwise on what stands at `place` in `accepted`; its note stays. */
export function changeState(config: EditableConfig, place: number, { state, date }: Pick<Decision, 'state' | 'date'>): ConfigEdits {
  if (sectionOf(config, 'accepted') !== 'array') return null;
  const { text } = config;
  const stated = unrevised(text);
  const revised = revise(stated, change(text, ['accepted', place, 'state'], state ?? '已忽略'));
  return editsOf(text, revise(revised, change(revisedText(revised), ['accepted', place, 'date'], date)));
}

function toEntry(fingerprint: Fingerprint, decision: Decision): object {
  return Object.fromEntries(Object.entries({ ...fingerprint, ...decision }).filter(([, value]) => value !== null));
}

/** Has a word never flagged again. */
export function addWord(config: EditableConfig, word: string): ConfigEdits {
  return append(config, 'dictionary', word);
}

/** Turns a rule off for one file. */
export function excludeRule(config: EditableConfig, path: string, rule: string): ConfigEdits {
  return append(config, 'exclude', { files: globFor(path), rules: [rule] });
}

export function turnOffRule(config: EditableConfig, rule: string): ConfigEdits {
  const section = sectionOf(config, 'rules');
  const { text } = config;
  if (section === 'broken') return null;
  return section === 'object' ? change(text, ['rules', rule], 'off') : change(text, ['rules'], { [rule]: 'off' });
}

/** Removes entries of `accepted` by their places in it. */
export function removeAcceptances(text: string, places: readonly number[]): readonly Edit[] {
  let revision = unrevised(text);
  let revised = text;
  for (const place of places.toSorted((a, b) => b - a)) {
    const edits = change(revised, ['accepted', place], undefined);
    revision = revise(revision, edits);
    revised = revisedText(revision);
  }
  return editsOf(text, revision);
}

function append(config: Parsed, name: string, entry: object | string): ConfigEdits {
  const section = sectionOf(config, name);
  if (section === 'broken') return null;
  return section === 'array' ? change(config.text, [name, -1], entry) : change(config.text, [name], [entry]);
}

/** What stands under a name of the whole; what is of a wrong kind is replaced. */
function sectionOf({ tree }: Parsed, name: string): 'array' | 'object' | 'none' | 'broken' {
  if (tree === null) return 'broken';
  const type = tree && findNodeAtLocation(tree, [name])?.type;
  return type === 'array' || type === 'object' ? type : 'none';
}

function change(text: string, path: JSONPath, value: unknown): Edit[] {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const formattingOptions = { insertSpaces: !/^\t/m.test(text), tabSize: 2, eol };
  // What is left of a removal stays laid out as it is.
  const layout = value === undefined ? {} : { formattingOptions };
  const options = { ...layout, isArrayInsertion: path.at(-1) === -1 };
  return modify(text, path, value, options)
    .map(({ offset, length, content }) => ({ span: { start: offset, end: offset + length }, newText: content }))
    .sort((a, b) => a.span.start - b.span.start);
}
