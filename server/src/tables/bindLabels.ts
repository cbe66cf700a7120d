import type { BoundLabel, StrayLabel } from '../report/report';
import type { Form, RowDefinition, TableDefinition } from '../taxonomy/taxonomy';
import { flatMap } from '../text/flatMap';
import type { Span } from '../text/span';
import { align } from './align';
import { mergedCopies } from './mergedCopies';
import type { Piece } from './piece';
import { runningNumbers } from './runningNumbers';
import { formOfLabel, slotsOf, type Slot } from './slots';
import { straysAmong } from './strayLabels';
import { wordingOf } from './wording';

/** A label of the form with the index of its piece. */
interface Bound {
  readonly label: BoundLabel;
  readonly piece: number;
}

/** Which of the pieces are the table's labels. */
export interface Binding {
  readonly labels: readonly Bound[];
  readonly byRow: ReadonlyMap<RowDefinition, Bound>;
  /** Indices of the pieces that are labels of the form, or the numbers of its rows in a 序号 column. */
  readonly taken: ReadonlySet<number>;
  readonly strays: readonly StrayLabel[];
  /** Labels that another form has and this one has not. */
  readonly foreign: readonly Span[];
}

/** Labels and slots are paired in order, by likeness: a misspelt label is still that label. */
export function bindLabels(form: Form, table: TableDefinition, pieces: readonly Piece[]): Binding {
  const slots = slotsOf(table);
  const copies = mergedCopies(table, pieces);
  const indices: number[] = [];
  const candidates: Piece[] = [];
  for (let index = 0; index < pieces.length; index++) {
    const piece = pieces[index];
    if (piece?.kind !== 'label' || copies.has(index)) continue;
    indices.push(index);
    candidates.push(piece);
  }
  const labels: Bound[] = [];
  const byRow = new Map<RowDefinition, Bound>();
  for (const match of align(candidates, slots)) {
    const slot = slots[match.slot];
    const piece = candidates[match.piece];
    const index = indices[match.piece];
    if (!slot || !piece || index === undefined) continue;
    const wording = piece.glued || isBrokenOff(candidates, match.piece, slot) ? 'official' : wordingOf(piece.key, slot);
    const label = { definition: slot.definition, span: piece.span, wording };
    const bound = { piece: index, label };
    labels.push(bound);
    if (slot.row) byRow.set(slot.row, bound);
  }
  const taken = new Set(labels.map(({ piece }) => piece));
  const loose = labels.length === indices.length ? [] : indices.filter((index) => !taken.has(index));
  const strays = loose.length === 0 ? [] : straysAmong(table, pieces, loose, { taken, present: labels.map(({ label }) => label.definition) });
  const foreign = flatMap(loose, (index) => {
    const piece = pieces[index];
    const own = piece && formOfLabel(piece.key);
    return own && own !== form ? [piece.span] : [];
  });
  const numbered = runningNumbers(pieces, [...byRow.values()].map(({ piece }) => piece));
  return { labels, byRow, taken: numbered.length > 0 ? new Set([...taken, ...numbered]) : taken, strays, foreign };
}

/** Pages break 商业企业 over two rows: 商业 | 科研 | …, below it 企业 | 机构. How far off the rest may stand. */
const NEAR = 8;

function isBrokenOff(candidates: readonly Piece[], index: number, { key }: Slot): boolean {
  const part = candidates[index]?.key ?? '';
  if (part === key || !key.startsWith(part)) return false;
  return candidates.slice(index + 1, index + 1 + NEAR).some((other) => part + other.key === key);
}
