import type { LabelDefinition, TableDefinition } from '../taxonomy/taxonomy';
import { flatMap } from '../text/flatMap';
import type { Span } from '../text/span';
import type { Piece } from './pieces';
import { labelledCells } from './rowCells';
import { slotsOf } from './slots';

/** A label of the form, as printed, that stands where the form has another one, or a second time. */
export interface StrayLabel {
  readonly definition: LabelDefinition;
  readonly span: Span;
  /** Whether as many cells follow as the form's row has: the whole row stands there. */
  readonly hasRow: boolean;
}

/**
 * Which of `candidates` (indices of pieces) are labels of the form and yet not `bound`. Of a wording that the form has at
 * several places it is the one that is not there; where more than one is not, or all are, nobody can tell.
 */
export function findStrayLabels(
  table: TableDefinition, pieces: readonly Piece[], candidates: readonly number[], bound: ReadonlyMap<number, LabelDefinition>,
): StrayLabel[] {
  const present = new Set(bound.values());
  const taken = new Set(bound.keys());
  return flatMap(candidates, (index) => {
    const piece = pieces[index];
    if (!piece || taken.has(index)) return [];
    const own = slotsOf(table).filter(({ official }) => official.has(piece.key));
    const absent = own.filter(({ definition }) => !present.has(definition));
    const [slot, ...others] = absent.length > 0 ? absent : own;
    if (!slot || others.length > 0) return [];
    const width = slot.row?.columns.length;
    const hasRow = width !== undefined && labelledCells(table, pieces, index, taken, width).length === width;
    return [{ definition: slot.definition, span: piece.span, hasRow }];
  });
}
