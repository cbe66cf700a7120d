import { findNodeAtLocation, modify, parseTree, type JSONPath, type ParseError } from 'jsonc-parser';
import type { Fingerprint } from './fingerprint';
import { editsOf, revise, revisedText, unrevised } from './revise';
import type { Edit } from './rules/rule';
import { globFor } from './text/glob';

/** Edits of the text of nianbao.json, as small as can be; null where its JSON is broken and must be mended first. */
export type ConfigEdits = readonly Edit[] | null;

/** Leaves one finding as it is. `date` says since when. */
export function accept(text: string, fingerprint: Fingerprint, date: string): ConfigEdits {
  const stated = Object.entries({ ...fingerprint, date }).filter(([, value]) => value !== null);
  return append(text, 'accepted', Object.fromEntries(stated));
}

/** Has a word never flagged again. */
export function addWord(text: string, word: string): ConfigEdits {
  return append(text, 'dictionary', word);
}

/** Turns a rule off for one file. */
export function excludeRule(text: string, path: string, rule: string): ConfigEdits {
  return append(text, 'exclude', { files: globFor(path), rules: [rule] });
}

export function turnOffRule(text: string, rule: string): ConfigEdits {
  const section = sectionOf(text, 'rules');
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

function append(text: string, name: string, entry: object | string): ConfigEdits {
  const section = sectionOf(text, name);
  if (section === 'broken') return null;
  return section === 'array' ? change(text, [name, -1], entry) : change(text, [name], [entry]);
}

/** What stands under a name of the whole; what is of a wrong kind is replaced. */
function sectionOf(text: string, name: string): 'array' | 'object' | 'none' | 'broken' {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true, allowEmptyContent: true });
  if (errors.length > 0 || (tree && tree.type !== 'object')) return 'broken';
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
