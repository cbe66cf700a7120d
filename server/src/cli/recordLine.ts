import type { PackedReport } from '../archive/packedReport';
import type { SeenReport } from '../config/unusedAcceptances';
import type { FileRecord } from './fileRecord';

/** A record without its results, as JSON can hold it. */
export interface PlainRecord extends Pick<FileRecord, 'findings' | 'notes' | 'faulty'> {
  readonly filed: readonly (Omit<PackedReport, 'bytes'> & { readonly bytes: string } | null)[];
  readonly seen: readonly { readonly name: SeenReport['name']; readonly keys: readonly string[] }[];
}

export function toPlain({ findings, notes, faulty, filed, seen }: FileRecord): PlainRecord {
  return {
    findings, notes, faulty,
    filed: filed.map((report) => report && { ...report, bytes: Buffer.from(report.bytes).toString('base64') }),
    seen: seen.map(({ name, keys }) => ({ name, keys: [...keys] })),
  };
}

export function fromPlain({ filed, seen, ...rest }: PlainRecord): Omit<FileRecord, 'results'> {
  return {
    ...rest,
    filed: filed.map((report) => report && { ...report, bytes: Buffer.from(report.bytes, 'base64') }),
    seen: seen.map(({ name, keys }) => ({ name, keys: new Set(keys) })),
  };
}

/** A record on one line, in two columns: JSON has neither tabs nor line breaks. */
export function toLine(record: FileRecord): string {
  return `${JSON.stringify(toPlain(record))}\t${record.results}`;
}

/** Of a line that `toLine` made. */
export function fromLine(line: string): FileRecord {
  const tab = line.indexOf('\t');
  return { ...fromPlain(JSON.parse(line.slice(0, tab)) as PlainRecord), results: line.slice(tab + 1) };
}
