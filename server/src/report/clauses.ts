import type { Folded } from '../text/fold';

/** A stretch of a sentence between commas, in the normal form; remarks in brackets are clauses of their own. */
export interface Clause extends Folded {
  /** Whether it stands in brackets: what it says is about the words before them. */
  readonly isRemark: boolean;
  /** Whether 、 stands before it: it goes on with what the clause before says. */
  readonly isContinuation: boolean;
}

const DEEPEST_REMARK = 3;
const SEPARATORS = ',:';

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
    else {
      if (character === '共' && sumsUp(text, index)) open[open.length - 1] = begin(clauses, open.length > 1, character);
      open[open.length - 1]?.indices.push(index);
    }
  }
  return clauses.filter(({ indices }) => indices.length > 0).map((draft) => finish(sentence, draft));
}

interface Draft {
  readonly isRemark: boolean;
  readonly isContinuation: boolean;
  /** Of its characters in the sentence. */
  readonly indices: number[];
}

function begin(clauses: Draft[], isRemark: boolean, mark: string): Draft {
  const draft = { isRemark, isContinuation: mark === '、', indices: [] };
  clauses.push(draft);
  return draft;
}

function finish(sentence: Folded, { isRemark, isContinuation, indices }: Draft): Clause {
  let text = '';
  for (const index of indices) text += sentence.text.charAt(index);
  return {
    isRemark,
    isContinuation,
    text,
    // Few clauses state anything, so offsets are worked out when they are asked for.
    get offsets() {
      return indices.map((index) => sentence.offsets[index] ?? 0);
    },
  };
}

/** A comma, but not that of 1,234; 、 only behind a quantity: 行政复议、行政诉讼 is one thing said, 5件、3件 are two. */
function separates(text: string, index: number, { indices }: Draft): boolean {
  const character = text.charAt(index);
  if (character === '、') return /[\d一二三四五六七八九十百][件条份起宗次例项个部篇]次?$/.test(text.slice(Math.max(0, (indices.at(-1) ?? 0) - 2), index));
  return SEPARATORS.includes(character) && !(character === ',' && /\d,\d{3}(?!\d)/.test(text.slice(Math.max(0, index - 1), index + 5)));
}

/** 连同上年结转4件共69件 is said without a comma. */
function sumsUp(text: string, index: number): boolean {
  return /\d[件条份]共\d/.test(text.slice(Math.max(0, index - 2), index + 2));
}
