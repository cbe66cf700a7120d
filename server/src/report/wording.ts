import type { BoundLabel } from './report';
import { withoutRemark } from './labelKey';
import type { Slot } from './slots';

/** How a label's key stands to the wordings that its slot takes. */
export function wordingOf(key: string, slot: Slot): BoundLabel['wording'] {
  const bare = withoutRemark(key);
  if (slot.official.has(key)) return 'official';
  if (slot.tolerated.has(key)) return 'tolerated';
  if (slot.official.has(bare)) return 'official';
  return slot.tolerated.has(bare) ? 'tolerated' : 'misspelt';
}
