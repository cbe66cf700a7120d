import type { StrayLabel } from '../report/report';
import type { LabelDefinition, TableDefinition } from '../taxonomy/taxonomy';
import { flatMap } from '../text/flatMap';
import type { Piece } from './piece';
import { labelledCells } from './rowCells';
import { slotsOf } from './slots';

interface Bound {
  /** Indices of the pieces that are labels of the form, where the form has them. */
  readonly taken: ReadonlySet<number>;
  readonly present: readonly LabelDefinition[];
}

/** Which of the pieces at `loose` are labels of the form. */
export function straysAmong(table: TableDefinition, pieces: readonly Piece[], loose: readonly number[], bound: Bound): StrayLabel[] {
  return flatMap(loose, (index) => strayAt(table, pieces, index, bound) ?? []);
}

/**
 * Of a wording that the form has at several places it is the one that is not there; where more than one is not, or all
 * are, nobody can tell.
 */
function strayAt(table: TableDefinition, pieces: readonly Piece[], index: number, { taken, present }: Bound): StrayLabel | null {
  const piece = pieces[index];
  if (!piece) return null;
  const own = slotsOf(table).filter(({ official }) => official.has(piece.key));
  const absent = own.filter(({ definition }) => !present.includes(definition));
  const [slot, ...others] = absent.length > 0 ? absent : own;
  if (!slot || others.length > 0) return null;
  const width = slot.row?.columns.length;
  const hasRow = width !== undefined && labelledCells(table, pieces, index, taken, width).length === width;
  return { definition: slot.definition, span: piece.span, hasRow };
}
