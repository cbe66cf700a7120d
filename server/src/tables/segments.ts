import type { TableId } from '../taxonomy/taxonomy';
import { flatMap } from '../text/flatMap';
import type { Span } from '../text/span';
import type { Piece } from './piece';
import { isLabel, resemblesLabel, tableOfLabel, tableOfMisspeltLabel } from './slots';

/** A run of pieces that holds one of the form's tables, from its first label to its last number. */
export interface Segment {
  readonly table: TableId;
  readonly pieces: readonly Piece[];
}

/** So few labels are no table: running text and tables of the author's own have some of these words too. */
const FEWEST_LABELS = 3;

/** Table four has so few labels that stand nowhere else that two are enough. */
const FEWEST_LABELS_OF_TABLE_FOUR = 2;

/** A table goes on at most so many pieces after a label: two whole rows of table three may be unknown. */
const WIDEST_GAP = 40;

/** A PDF prints the narrow columns of table four in pieces: 维持 纠正 结果 审结 计 */
const OUTCOMES = /^[结果维持纠正其他尚未审总计]+$/;

interface Run {
  readonly table: TableId;
  readonly first: number;
  last: number;
  hits: number;
}

/**
 * The form's tables among `pieces`, told by labels that no other table has. Where that leaves out what may be
 * misspelt labels of the table that is expected, those count too.
 */
export function findSegments(pieces: readonly Piece[], expected: TableId | null): Segment[] {
  const printed = extents(pieces, findRuns(pieces, tableOfLabel));
  const misspelt = (key: string): TableId | null => (!isLabel(key) && tableOfMisspeltLabel(key) === expected ? expected : null);
  const isComplete = expected === null || outside(pieces, printed).every(({ kind, key }) => kind !== 'label' || misspelt(key) === null);
  const found = isComplete ? printed : extents(pieces, findRuns(pieces, (key) => tableOfLabel(key) ?? misspelt(key)));
  return found.map(({ table, start, end }) => ({ table, pieces: pieces.slice(start, end) }));
}

/** The pieces of a segment, as indices. */
interface Extent extends Span {
  readonly table: TableId;
}

function extents(pieces: readonly Piece[], runs: readonly Run[]): Extent[] {
  return runs.map((run, index) => ({
    table: run.table,
    start: extendBack(pieces, run, (runs[index - 1]?.last ?? -1) + 1),
    end: extendForward(pieces, run, runs[index + 1]?.first ?? pieces.length),
  }));
}

function outside(pieces: readonly Piece[], within: readonly Span[]): Piece[] {
  const starts = [0, ...within.map(({ end }) => end)];
  return flatMap(starts, (start, index) => pieces.slice(start, within[index]?.start));
}

/** Runs with enough labels; `tableOf` says the table of a label. */
function findRuns(pieces: readonly Piece[], tableOf: (key: string) => TableId | null): Run[] {
  const runs: Run[] = [];
  let current: Run | null = null;
  for (let index = 0; index < pieces.length; index++) {
    const piece = pieces[index];
    if (!piece) break;
    const ended = current && (piece.kind === 'prose' || index - current.last > WIDEST_GAP);
    const table = piece.kind === 'label' ? tableOf(piece.key) : null;
    if (current && (ended || (table !== null && table !== current.table))) {
      runs.push(current);
      current = null;
    }
    if (table === null) continue;
    current ??= { table, first: index, last: index, hits: 0 };
    current.last = index;
    current.hits++;
  }
  if (current) runs.push(current);
  return runs.filter(({ table, hits }) => hits >= (table === 't4' ? FEWEST_LABELS_OF_TABLE_FOUR : FEWEST_LABELS));
}

/** Takes in the labels before the first telling one: the rest of its row, and common words such as 行政复议, and misspelt ones. */
function extendBack(pieces: readonly Piece[], { table, first }: Run, limit: number): number {
  let start = first;
  for (let index = first - 1; index >= limit; index--) {
    const piece = pieces[index];
    const sameRow = piece?.row !== null && piece?.row === pieces[start]?.row;
    const sameStyle = piece?.style !== 'paragraphs' && piece?.style === pieces[first]?.style;
    const header = piece?.kind === 'label' && (isLabel(piece.key) || resemblesLabel(table, piece.key));
    // Unknown words and the blanks that pad a header may stand between its labels; alone they are no header.
    const between = sameStyle && (piece?.kind === 'label' || piece?.key === '');
    if (sameRow || header) start = index;
    else if (!between) break;
  }
  return start;
}

/** Takes in what follows the last telling label: its row, numbers, and labels that may be misspelt. */
function extendForward(pieces: readonly Piece[], { table, last }: Run, limit: number): number {
  let end = last + 1;
  while (end < limit && end - last <= WIDEST_GAP) {
    const piece = pieces[end];
    if (!piece || piece.kind === 'prose') break;
    const sameTable = piece.style !== 'paragraphs' && piece.style === pieces[last]?.style;
    if (!sameTable && piece.kind === 'label' && piece.key.length > 12 && !isPartOf(table, piece.key)) break;
    end++;
  }
  return end;
}

function isPartOf(table: TableId, key: string): boolean {
  return isLabel(key) || OUTCOMES.test(key) || resemblesLabel(table, key);
}
