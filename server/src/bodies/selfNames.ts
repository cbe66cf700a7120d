import { selfName } from '../lexicon/ownName';
import type { Report } from '../report/report';
import { flatMap } from '../text/flatMap';
import { matchesIn } from '../text/matches';
import { shift, type Span } from '../text/span';
import { cannotBe, kindOf, otherKinds } from './ownName';

/** How another kind of body speaks of itself (我局 in the report of a town), or the own name with another kind (青山乡 for 青山镇). */
export interface ForeignSelfName {
  readonly word: string;
  /** What the body itself would write there. */
  readonly own: string;
  /** Everywhere it stands, in the order of the text. */
  readonly spans: readonly Span[];
}

/** Those in the prose of the report of `organisation`, by word, in the order in which they first appear. */
export function findForeignSelfNames({ text, prose }: Pick<Report, 'text' | 'prose'>, organisation: string): ForeignSelfName[] {
  const kind = kindOf(organisation);
  if (kind === null) return [];
  const others = otherKinds(organisation).filter((other) => text.includes(other));
  if (others.length === 0 && !otherSelf.get(kind)?.test(text)) return [];
  const found = new Map<string, { word: string; own: string; spans: Span[] }>();
  for (const paragraph of prose) {
    const { content } = paragraph;
    for (const { word, own, span } of [...otherSelves(content, kind), ...flatMap(others, (other) => otherNames(content, other, kind))]) {
      const each = found.get(word) ?? { word, own, spans: [] };
      each.spans.push(shift(span, paragraph.span.start));
      found.set(word, each);
    }
  }
  return [...found.values()];
}

interface Mention {
  readonly word: string;
  readonly own: string;
  readonly span: Span;
}

const KINDS = ['镇', '乡', '街道', '县', '区', '市', '旗', '局', '委', '厅'];

/** Quick to see, by the body's own kind: 我 and 本 before the kinds that it never is. */
const otherSelf = new Map(KINDS.map((own) => {
  const others = KINDS.filter((kind) => cannotBe(own, kind)).map((kind) => kind.charAt(0));
  return [own, new RegExp(`[我本][${others.join('')}]`)];
}));

function otherSelves(content: string, kind: string): Mention[] {
  if (!otherSelf.get(kind)?.test(content)) return [];
  return matchesIn(content, selfName)
    .filter(({ groups = {} }) => cannotBe(kind, groups['kind'] ?? groups['same'] ?? kind))
    .map(({ 0: word, index }) => ({ word, own: word.charAt(0) + kind, span: { start: index, end: index + word.length } }));
}

/** Where a place may have been called so before, or other words follow (青山乡村), nothing is said. */
function otherNames(content: string, word: string, kind: string): Mention[] {
  const found: Mention[] = [];
  for (let start = content.indexOf(word); start >= 0; start = content.indexOf(word, start + word.length)) {
    const end = start + word.length;
    if (/[原撤由]$/.test(content.slice(Math.max(0, start - 1), start)) || /^[村镇间土域划内外街社路并改]/.test(content.slice(end, end + 1))) continue;
    found.push({ word, own: word.replace(/(?:街道|.)$/, '') + kind, span: { start, end } });
  }
  return found;
}
