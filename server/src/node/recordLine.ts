import type { PackedReport } from '../archive/packedReport';
import type { SeenReport } from '../unusedAcceptances';
import type { FileRecord } from './fileRecord';

/** A record on one line, in two columns: JSON has neither tabs nor line breaks. */
export function toLine({ results, findings, notes, faulty, filed, seen }: FileRecord): string {
  const rest: Rest = {
    findings, notes, faulty,
    filed: filed.map((report) => report && { ...report, bytes: Buffer.from(report.bytes).toString('base64') }),
    seen: seen.map(({ name, keys }) => ({ name, keys: [...keys] })),
  };
  return `${JSON.stringify(rest)}\t${results}`;
}

/** Of a line that `toLine` made. */
export function fromLine(line: string): FileRecord {
  const tab = line.indexOf('\t');
  const { filed, seen, ...rest } = JSON.parse(line.slice(0, tab)) as Rest;
  return {
    ...rest,
    results: line.slice(tab + 1),
    filed: filed.map((report) => report && { ...report, bytes: Buffer.from(report.bytes, 'base64') }),
    seen: seen.map(({ name, keys }) => ({ name, keys: new Set(keys) })),
  };
}

interface Rest extends Pick<FileRecord, 'findings' | 'notes' | 'faulty'> {
  readonly filed: readonly (Omit<PackedReport, 'bytes'> & { readonly bytes: string } | null)[];
  readonly seen: readonly { readonly name: SeenReport['name']; readonly keys: readonly string[] }[];
}
