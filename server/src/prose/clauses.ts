import { flatMap } from '../text/flatMap';
import type { Folded } from '../text/fold';

/** A stretch of a sentence between commas, in the normal form; remarks in brackets are clauses of their own. */
export interface Clause extends Folded {
  /** Whether it stands in brackets: what it says is about the words before them. */
  readonly isRemark: boolean;
  /** Whether 、 stands before it: it goes on with what the clause before says. */
  readonly isContinuation: boolean;
}

const DEEPEST_REMARK = 3;
/** Characters up to a number among which is looked for what it counts. */
const LONGEST_COUNTED = 40;
const SEPARATORS = ',:';
const JOINING = '和及与';
/** With what a clause begins that follows without a comma: 收到5件办结5件. */
const BEGINS = '办答回予不部无结其均全已';
const COUNTED = /[\d一二三四五六七八九十百][件条份起宗次例项个部篇]次?$/;

/** The clauses of a sentence in the order in which they begin. */
export function clausesOf(sentence: Folded): Clause[] {
  const { text } = sentence;
  const clauses: Draft[] = [];
  const open: Draft[] = [begin(clauses, false, '')];
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index);
    const current = open[open.length - 1];
    if (!current) break;
    if (character === '(' && open.length <= DEEPEST_REMARK) open.push(begin(clauses, true, character));
    else if (character === ')' && open.length > 1) open.pop();
    else if (separates(text, index, current)) open[open.length - 1] = begin(clauses, open.length > 1, character);
    else if (character === '中' && namesWhole(text, index, current)) {
      take(current, index);
      open[open.length - 1] = begin(clauses, open.length > 1, character);
    } else {
      if ((character === '共' && sumsUp(text, index)) || (BEGINS.includes(character) && goesOn(text, index, current))) open[open.length - 1] = begin(clauses, open.length > 1, character);
      take(open[open.length - 1] ?? current, index);
    }
  }
  return clauses.filter(({ pieces }) => pieces.length > 0).map(({ isRemark, isContinuation, pieces }) => (
    new ClauseOfPieces(sentence, pieces, isRemark, isContinuation)
  ));
}

interface Draft {
  readonly isRemark: boolean;
  readonly isContinuation: boolean;
  /** Where it stands in the sentence; remarks are left out. */
  readonly pieces: Piece[];
}

interface Piece {
  readonly start: number;
  end: number;
}

function begin(clauses: Draft[], isRemark: boolean, mark: string): Draft {
  const draft = { isRemark, isContinuation: mark === '、' || (mark !== '' && JOINING.includes(mark)), pieces: [] };
  clauses.push(draft);
  return draft;
}

function take({ pieces }: Draft, index: number): void {
  const last = pieces[pieces.length - 1];
  if (last?.end === index) last.end++;
  else pieces.push({ start: index, end: index + 1 });
}

/** Few clauses state anything, so offsets are worked out when they are asked for. */
class ClauseOfPieces implements Clause {
  readonly text: string;

  constructor(
    private readonly sentence: Folded, private readonly pieces: readonly Piece[], readonly isRemark: boolean, readonly isContinuation: boolean,
  ) {
    let text = '';
    for (const { start, end } of pieces) text += sentence.text.slice(start, end);
    this.text = text;
  }

  get offsets(): readonly number[] {
    return flatMap(this.pieces, ({ start, end }) => this.sentence.offsets.slice(start, end));
  }
}

/** 行政复议:0件 */
const NUMBER_ALONE = /^\d{1,6}[件条份宗起例](?:次)?(?=[,;。、()]|$)/;

/** A comma, but not that of 1,234; 、 only behind a quantity, or between two: 行政复议、行政诉讼 is one thing said, 5件、3件 are two. */
function separates(text: string, index: number, { pieces }: Draft): boolean {
  const character = text.charAt(index);
  if (character === '、' && /^\d+[件宗起份]/.test(text.slice(index + 1, index + 8)) && isCounting(text, index, pieces)) return true;
  const end = pieces.at(-1)?.end ?? index;
  // 不予公开1件(其中…)、无法提供7件
  if (character === '、') return COUNTED.test(text.slice(Math.max(0, end - 3), end));
  // 复议3件和诉讼1件
  if (JOINING.includes(character)) return /\d[件条份起宗次例项]$/.test(text.slice(Math.max(0, index - 2), index)) && /^[^,:;()。、]{1,16}\d/.test(text.slice(index + 1, index + 18));
  // 申请数量:0件; 予以公开:3件
  if (character === ':' && (/[数量开供理]\d/.test(text.charAt(index - 1) + text.charAt(index + 1)) || (/[请议讼件]/.test(text.charAt(index - 1)) && NUMBER_ALONE.test(text.slice(index + 1, index + 12))))) return false;
  return SEPARATORS.includes(character) && !(character === ',' && /\d,\d{3}(?!\d)/.test(text.slice(Math.max(0, index - 1), index + 5)));
}

/** 5件同意公开、2件部分公开 */
function isCounting(text: string, index: number, pieces: readonly Piece[]): boolean {
  return /\d[件宗起份][^,、]*$/.test(text.slice(pieces[0]?.start ?? index, index));
}

/** 收到的7件申请当中有5件来自自然人: what the parts are of, without a comma. */
function namesWhole(text: string, index: number, { pieces }: Draft): boolean {
  return /[件请项当之]中[^,:;()。]{0,24}\d/.test(text.slice(index - 1, index + 26)) && /\d[件条份宗起]/.test(text.slice(pieces[0]?.start ?? index, index));
}

/** 收到申请5件办结5件, not 5件予以公开: what stands before names what is counted. */
function goesOn(text: string, index: number, { pieces }: Draft): boolean {
  return /\d[件条份宗起]$/.test(text.slice(Math.max(0, index - 2), index)) && /(?:收到|受理|接到|新收|申请|结转|办结|答复)[^,、]{0,16}?\d+[件条份宗起]$/.test(text.slice(Math.max(pieces[0]?.start ?? index, index - LONGEST_COUNTED), index)) &&
    /^(?:办结|办理|答复|回复|予以公开|不予|部分公开|无法提供|结转|其中|均|全部|已)(?:[^,:;()。、\d]{0,12}\d|均?[^,:;()。、\d]{0,16}(?=[,;。]|$))/.test(text.slice(index, index + 24));
}

/** 连同上年结转4件共69件 is said without a comma. */
function sumsUp(text: string, index: number): boolean {
  return /\d[件条份]共\d/.test(text.slice(Math.max(0, index - 2), index + 2));
}
