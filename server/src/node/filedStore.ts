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
  // Getters that all share: what each had of its own would take more room than the rest.
  const thin = {
    get figures() {
      return contentAt((this as unknown as Thin).index, this as unknown as Thin).figures;
    },
    get passages() {
      return contentAt((this as unknown as Thin).index, this as unknown as Thin).passages;
    },
  };
  return {
    keep: (file, { bytes, body, organisation, year, reviewsStock, form }) => (
      Object.assign(Object.create(thin) as FiledReport, { file, body, organisation, year, reviewsStock, form, index: spool.append(bytes) })
    ),
  };
}

interface Thin extends Pick<PackedReport, 'form'> {
  readonly index: number;
}
