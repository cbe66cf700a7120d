import { TextDocument } from 'vscode-languageserver-textdocument';
import { analyze, type Problem } from './analysis';
import { applyPolicy, noPolicy, type Policy } from './policy';
import { editsOf, revise, revisedText, unrevised } from './revise';
import type { Edit } from './rules/rule';

export interface Fixed {
  readonly text: string;
  /** How many fixes were applied; 0 where the text is as it was. */
  readonly count: number;
  /** What turns the text as it was into `text`, in one go. */
  readonly edits: readonly Edit[];
}

/** Applies every safe fix, and those that only then become possible. */
export function fixAll(text: string, policy: Policy = noPolicy, { asReport = false } = {}): Fixed {
  let revision = unrevised(text);
  let count = 0;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const document = TextDocument.create('nianbao:fix', 'nianbao-report', round, revisedText(revision));
    const fixes = safeFixes(applyPolicy(analyze(document, { asReport }), policy));
    if (fixes.length === 0) break;
    revision = revise(revision, fixes.flat());
    count += fixes.length;
  }
  return { text: revisedText(revision), count, edits: editsOf(text, revision) };
}

/** Fixes settle after two or three rounds; the limit is for rules that undo each other by mistake. */
const MOST_ROUNDS = 10;

/** The edits of one safe fix a problem. Of two that overlap the first is kept; the other waits a round. */
export function safeFixes(problems: readonly Problem[]): readonly (readonly Edit[])[] {
  const kept: (readonly Edit[])[] = [];
  const edits: Edit[] = [];
  for (const { fixes = [] } of problems) {
    const fix = fixes.find(({ safe }) => safe);
    if (!fix || fix.edits.some((edit) => edits.some((other) => overlap(edit, other)))) continue;
    kept.push(fix.edits);
    edits.push(...fix.edits);
  }
  return kept;
}

/** Two insertions at one place overlap: nothing says which comes first. */
function overlap({ span: a }: Edit, { span: b }: Edit): boolean {
  return (a.start < b.end && b.start < a.end) || (a.start === b.start && a.end === b.end);
}
