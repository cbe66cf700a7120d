import type { BoundLabel } from '../report/report';
import { isSameRemark, withoutRemark } from './labelKey';
import type { Slot } from './slots';

/** How a label's key stands to the wordings that its slot takes. */
export function wordingOf(key: string, slot: Slot): BoundLabel['wording'] {
  if (slot.official.has(key)) return 'official';
  if (slot.tolerated.has(key)) return 'tolerated';
  const bare = withoutRemark(key);
  if (slot.official.has(bare)) return isMisspeltBracket(key, slot) ? 'misspelt' : 'official';
  return slot.tolerated.has(bare) ? 'tolerated' : 'misspelt';
}

/** The form prints brackets behind some labels: one that is nearly the same is no remark but a slip (单位：元). */
function isMisspeltBracket(key: string, { official }: Slot): boolean {
  return [...official].some((label) => isSameRemark(key, label));
}
