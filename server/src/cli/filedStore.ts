import type { Figures } from '../archive/figures';
import type { FiledReport } from '../archive/filedReport';
import { unpackFigures, unpackPassages, type PackedReport } from '../archive/packedReport';
import type { Spool } from '../node/spool';

/** Enough for a parent body and all whose figures it sums up. */
const MOST_UNPACKED = 1024;

/** Keeps filed reports of any number on the disk; what finds them stays in memory. */
export function filedStore(spool: Spool): { readonly keep: (file: string, packed: PackedReport) => FiledReport } {
  const unpacked = new Map<number, Figures>();
  const figuresAt = ({ index, form }: Thin): Figures => {
    const known = unpacked.get(index);
    if (known) return known;
    const figures = unpackFigures(form, spool.read(index));
    for (const oldest of unpacked.keys()) {
      if (unpacked.size < MOST_UNPACKED) break;
      unpacked.delete(oldest);
    }
    unpacked.set(index, figures);
    return figures;
  };
  // Getters that all share: what each had of its own would take more room than the rest.
  const thin = {
    get figures() {
      return figuresAt(this as unknown as Thin);
    },
    get passages() {
      return unpackPassages(spool.read((this as unknown as Thin).index));
    },
  };
  const once = distinct();
  return {
    keep: (file, { bytes, body, organisation, year, reviewsStock, growths, form }) => (
      Object.assign(Object.create(thin) as FiledReport, {
        file, body: once(body), organisation: once(organisation), year, reviewsStock, growths, form, index: spool.append(bytes),
      })
    ),
  };
}

interface Thin extends Pick<PackedReport, 'form'> {
  readonly index: number;
}

/** Each name once, and by itself: what was cut out of a text keeps all of it in memory. */
function distinct(): (name: string) => string {
  const known = new Map<string, string>();
  return (name) => {
    const same = known.get(name) ?? Buffer.from(name).toString();
    known.set(same, same);
    return same;
  };
}
