import { selfName } from '../lexicon/ownName';
import { flatMap } from '../text/flatMap';
import { matchesIn } from '../text/matches';
import { shift, type Span } from '../text/span';
import { cannotBe, kindOf, otherKinds } from './ownName';
import type { ProseParagraph } from './report';

/** How another kind of body speaks of itself (我局 in the report of a town), or the own name with another kind (青山乡 for 青山镇). */
export interface ForeignSelfName {
  readonly word: string;
  /** What the body itself would write there. */
  readonly own: string;
  /** Everywhere it stands, in the order of the text. */
  readonly spans: readonly Span[];
}

/** Those in the prose of the report of `organisation`, by word, in the order in which they first appear. */
export function findForeignSelfNames(prose: readonly ProseParagraph[], organisation: string): ForeignSelfName[] {
  const kind = kindOf(organisation);
  if (kind === null) return [];
  const others = otherKinds(organisation);
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

const MAY_NAME_SELF = /[我本][镇乡街局委厅县]/;

function otherSelves(content: string, kind: string): Mention[] {
  if (!MAY_NAME_SELF.test(content)) return [];
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
