import type { FiledReport } from '../archive/filedReport';
import { unpackContent, type FiledContent, type PackedReport } from '../archive/packedReport';
import type { Spool } from './spool';

/** Enough for a parent body and all whose figures it sums up. */
const MOST_UNPACKED = 1024;

/** Keeps filed reports of any number on the disk; what finds them stays in memory. */
export function filedStore(spool: Spool): { readonly keep: (file: string, packed: PackedReport) => FiledReport } {
  const unpacked = new Map<number, FiledContent>();
  const contentAt = (index: number, { form }: Pick<PackedReport, 'form'>): FiledContent => {
    const known = unpacked.get(index);
    if (known) return known;
    const content = unpackContent(form, spool.read(index));
    for (const oldest of unpacked.keys()) {
      if (unpacked.size < MOST_UNPACKED) break;
      unpacked.delete(oldest);
    }
    unpacked.set(index, content);
    return content;
  };
  return {
    keep: (file, { bytes, body, organisation, year, reviewsStock, form }) => {
      const index = spool.append(bytes);
      const key = { file, body, organisation, year, reviewsStock };
      return Object.defineProperties(key as FiledReport, {
        figures: { get: () => contentAt(index, { form }).figures },
        passages: { get: () => contentAt(index, { form }).passages },
      });
    },
  };
}
