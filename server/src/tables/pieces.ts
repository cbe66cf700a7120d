import { isPageNumber } from '../layout/furniture';
import type { Block, Cell, Paragraph, TableStyle } from '../layout/layout';
import { isEmpty, trim } from '../layout/lines';
import type { Span } from '../text/span';
import { joinBroken } from './brokenLabels';
import { isNumeric, keyOf } from './labelKey';
import type { Piece } from './piece';
import { isLabel, isNearlyLabel } from './slots';
import { spacedWords } from './spacedWords';

/** Longer lines are running text: the longest label of the forms has 34 characters. */
const LONGEST_LABEL = 70;

/** With a filling note in brackets behind it. */
const LONGEST_NOTED_LABEL = 200;

/** Where each cell is a paragraph, a label may be broken over so many lines of one paragraph. */
const MOST_LINES = 4;

/** The pieces of `blocks`, in the order of the text. */
export function piecesOf(text: string, blocks: readonly Block[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let row = 0;
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index];
    if (block?.kind === 'table') {
      const marked = block.style !== 'pipe-led';
      for (const { cells } of block.rows) {
        row++;
        for (const cell of cells) pieces.push(pieceOf(text, cell, marked ? row : null, block.style));
      }
    } else if (block && !isPageNumber(text, block) && !isDrawn(text, block.span)) {
      const lines = joinedLines(text, blocks, index);
      pieces.push(...linePieces(text, { start: block.span.start, end: lines.end }, ++row));
      index += lines.count - 1;
    }
  }
  return joinBroken(pieces);
}

/** +----+----+ above the first row or below the last one. */
function isDrawn(text: string, { start, end }: Span): boolean {
  return '+-=┌├└'.includes(text.charAt(start)) && /^(?:\+[-+=]{3,200}|[-=]{8,200}|[─┌┬┐├┼┤└┴┘]{3,200})$/.test(text.slice(start, end));
}

/** Lines of one paragraph that make one cell: 本年新⏎制作数量. Lines that say something alone stay alone. */
function joinedLines(text: string, blocks: readonly Block[], index: number): { end: number; count: number } {
  const lines: Paragraph[] = [];
  for (let next = index; lines.length <= MOST_LINES; next++) {
    const block = blocks[next];
    if (block?.kind !== 'paragraph' || (lines.length > 0 && block.afterGap)) break;
    lines.push(block);
  }
  const first = lines[0]?.span ?? { start: 0, end: 0 };
  for (let count = Math.min(lines.length, MOST_LINES); count > 1; count--) {
    const end = lines[count - 1]?.span.end ?? first.end;
    const whole = end - first.start <= LONGEST_LABEL && isJoinable(text, lines, count, { start: first.start, end });
    if (whole) return { end, count };
  }
  return { end: first.end, count: 1 };
}

function isJoinable(text: string, lines: readonly Paragraph[], count: number, span: Span): boolean {
  const whole = keyOf(text, span);
  if (isLabel(whole)) return true;
  const isWhole = count === lines.length && lines[0]?.afterGap === true;
  const isNear = isNearlyLabel(whole);
  return (isWhole || isNear) && lines.slice(0, count).every((line) => {
    const key = keyOf(text, line.span);
    if (isLabel(key) || isNumeric(key) || spacedWords(text, line.span)) return false;
    return isNear || (key.length < 8 && line.ordinal === null);
  });
}

/** A line as one piece or, where labels and numbers stand in it with blanks between, as a row of them. */
function linePieces(text: string, span: Span, row: number): Piece[] {
  const words = mayBeRow(text, span) ? spacedWords(text, span) : null;
  if (words) return words.map((word) => pieceOf(text, { span: word, extent: word }, row, 'paragraphs'));
  return [pieceOf(text, { span, extent: span }, null, 'paragraphs')];
}

/** Columns that a PDF keeps apart with blanks make long lines of few characters. */
function mayBeRow(text: string, { start, end }: Span): boolean {
  return end - start <= LONGEST_LABEL * 2 || (end - start <= LONGEST_ROW && /\S\s{2,60}\S{1,60}\s{2}/.test(text.slice(start, end)));
}

const LONGEST_ROW = 600;

function pieceOf(text: string, cell: Cell, row: number | null, style: TableStyle): Piece {
  const { extent } = cell;
  const digit = digitAt(text, cell.span);
  if (digit !== null) return { span: cell.span, extent, key: digit, row, style, kind: 'value', glued: false };
  const span = withoutEmphasis(text, cell.span);
  if (isProse(text, span)) return { span, extent, key: '', row, style, kind: 'prose', glued: false };
  const key = keyOf(text, span);
  const glued = gluedLabel(key);
  if (glued) return { span, extent, key: glued, row, style, kind: 'label', glued: true };
  const kind = isEmpty(span) || key === '' || isNumeric(key) ? 'value' : 'label';
  return { span, extent, key, row, style, kind, glued: false };
}

/** A cell of one digit, which nearly every cell is: worth not going through the general case. */
function digitAt(text: string, { start, end }: Span): string | null {
  const code = text.charCodeAt(start);
  return end === start + 1 && code >= 0x30 && code <= 0x39 ? text.charAt(start) : null;
}

/** **规章**, as Markdown prints it bold. */
function withoutEmphasis(text: string, span: Span): Span {
  const { start, end } = span;
  const isBold = end - start > 4 && text.startsWith('**', start) && text.startsWith('**', end - 2);
  return isBold ? trim(text, { start: start + 2, end: end - 2 }) : span;
}

function isProse(text: string, { start, end }: Span): boolean {
  const length = end - start;
  return length > LONGEST_NOTED_LABEL || (length > LONGEST_LABEL && !/[)）]/.test(text[end - 1] ?? ''));
}

/** The label in 规章000, misspelt or behind its group's label too; null where there is none. */
function gluedLabel(key: string): string | null {
  if (key.length < 2 || !/\d$/.test(key)) return null;
  const [, label = '', digits = ''] = /^(.*?\D)(\d[\d.]*)$/.exec(key) ?? [];
  if (isLabel(label)) return label;
  if (digits.length < 2) return null;
  const ownOrdinal = label.lastIndexOf('.') - 1;
  const own = ownOrdinal > 0 ? label.slice(ownOrdinal) : label.slice(Math.max(0, label.lastIndexOf('(')));
  if (isLabel(own)) return own;
  return label.length > 2 ? label : null;
}
