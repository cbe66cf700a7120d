import { TextDocument } from 'vscode-languageserver-textdocument';
import { analyze, type Problem } from './analysis';
import { applyLevels, type RuleLevels } from './ruleLevels';
import type { Edit } from './rules/rule';

export interface Fixed {
  readonly text: string;
  /** How many fixes were applied; 0 where the text is as it was. */
  readonly count: number;
}

/** Applies every safe fix, and those that only then become possible. */
export function fixAll(text: string, levels: RuleLevels = {}): Fixed {
  let fixed: Fixed = { text, count: 0 };
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { problems } = analyze(TextDocument.create('nianbao:fix', 'nianbao-report', round, fixed.text));
    const fixes = compatibleFixes(applyLevels(problems, levels));
    if (fixes.length === 0) break;
    fixed = { text: applyEdits(fixed.text, fixes.flat()), count: fixed.count + fixes.length };
  }
  return fixed;
}

/** Fixes settle after two or three rounds; the limit is for rules that undo each other by mistake. */
const MOST_ROUNDS = 10;

/** The edits of one safe fix a problem. Of two that overlap the first is kept; the other waits a round. */
function compatibleFixes(problems: readonly Problem[]): readonly (readonly Edit[])[] {
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

function applyEdits(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let end = 0;
  for (const { span, newText } of edits.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)) {
    parts.push(text.slice(end, span.start), newText);
    end = span.end;
  }
  return [...parts, text.slice(end)].join('');
}
