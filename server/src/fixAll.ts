import { TextDocument } from 'vscode-languageserver-textdocument';
import { analyze, type Analysis, type Problem } from './analysis/analysis';
import { editsOf, revise, revisedText, unrevised } from './analysis/revise';
import { applyPolicy, noPolicy, type Policy } from './config/policy';
import type { Edit } from './rules/rule';
import { partitionPoint } from './text/partitionPoint';
import { overlap } from './text/span';

export interface Fixed {
  readonly text: string;
  /** How many fixes were applied; 0 where the text is as it was. */
  readonly count: number;
  /** What turns the text as it was into `text`, in one go. */
  readonly edits: readonly Edit[];
}

/** Applies every safe fix, and those that only then become possible. */
export function fixAll(text: string, policy: Policy = noPolicy, { asReport = false } = {}): Fixed {
  const rounds: Fixed[] = [];
  let [revision, count] = [unrevised(text), 0];
  let previous: Analysis | undefined;
  for (;;) {
    const fixed: Fixed = { text: revisedText(revision), count, edits: editsOf(text, revision) };
    const again = rounds.findIndex((round) => round.text === fixed.text);
    if (again >= 0) return leastChanged(rounds.slice(again));
    rounds.push(fixed);
    if (rounds.length > MOST_ROUNDS) return fixed;
    const document = TextDocument.create('nianbao:fix', 'nianbao-report', rounds.length, fixed.text);
    previous = analyze(document, { asReport, previous });
    const fixes = safeFixes(applyPolicy(previous, policy));
    if (fixes.length === 0) return fixed;
    revision = revise(revision, fixes.flat());
    count += fixes.length;
  }
}

/** Of fixes that undo each other none is done: a table may pass for one form, and once mended for the other. */
function leastChanged(circle: readonly Fixed[]): Fixed {
  const least = circle.reduce((best, each) => (each.edits.length < best.edits.length ? each : best));
  return { ...least, count: least.edits.length };
}

/** Fixes settle after two or three rounds. */
const MOST_ROUNDS = 10;

/** The edits of one safe fix a problem. Of two that overlap the first is kept; the other waits a round. */
export function safeFixes(problems: readonly Problem[]): readonly (readonly Edit[])[] {
  const kept: (readonly Edit[])[] = [];
  /** In the order of the text. As none of them overlap, one that is in the way stands right before or behind. */
  const edits: Edit[] = [];
  for (const { fixes = [] } of problems) {
    const fix = fixes.find(({ safe }) => safe);
    if (!fix || fix.edits.some((edit) => isInTheWay(edits, edit))) continue;
    kept.push(fix.edits);
    for (const edit of fix.edits) edits.splice(placeFor(edits, edit), 0, edit);
  }
  return kept;
}

function isInTheWay(edits: readonly Edit[], edit: Edit): boolean {
  const at = placeFor(edits, edit);
  return [edits[at - 1], edits[at]].some((other) => other && clash(edit, other));
}

/** The first of the edits that does not begin, or with the same beginning does not end, before `edit`. */
function placeFor(edits: readonly Edit[], { span }: Edit): number {
  return partitionPoint(edits, ({ span: { start, end } }) => start < span.start || (start === span.start && end < span.end));
}

/** Two insertions at one place clash too: nothing says which comes first. */
function clash({ span: a }: Edit, { span: b }: Edit): boolean {
  return overlap(a, b) || (a.start === b.start && a.end === b.end);
}
