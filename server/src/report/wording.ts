import { similarity } from '../text/similarity';
import { withoutRemark } from './labelKey';
import type { BoundLabel } from './report';
import type { Slot } from './slots';

/** How a label's key stands to the wordings that its slot takes. */
export function wordingOf(key: string, slot: Slot): BoundLabel['wording'] {
  if (slot.official.has(key)) return 'official';
  if (slot.tolerated.has(key)) return 'tolerated';
  const bare = withoutRemark(key);
  if (slot.official.has(bare)) return isMisspeltBracket(key, bare, slot) ? 'misspelt' : 'official';
  return slot.tolerated.has(bare) ? 'tolerated' : 'misspelt';
}

/** The form prints brackets behind some labels: one that is nearly the same is no remark but a slip (单位：元). */
function isMisspeltBracket(key: string, bare: string, slot: Slot): boolean {
  if (bare.endsWith(')')) return false;
  return [...slot.official].some((label) => label.endsWith(')') && similarity(key, label) >= 0.8);
}
