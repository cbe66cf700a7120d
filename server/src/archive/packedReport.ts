import { formConcepts } from './formConcepts';
import type { Figures } from './figures';
import type { FiledReport } from './filedReport';
import type { Passages } from './passages';
import type { FormId } from '../taxonomy/taxonomy';

/** A filed report in some 1.5 KB: what finds it, and the rest as bytes. Plain data, for threads and files. */
export interface PackedReport extends ReportKey {
  readonly form: FormId;
  readonly bytes: Uint8Array;
}

type ReportKey = Pick<FiledReport, 'body' | 'organisation' | 'year' | 'reviewsStock' | 'growths'>;

export function packReport({ body, organisation, year, reviewsStock, growths, figures, passages }: FiledReport): PackedReport {
  const bytes: number[] = [];
  packPassages(passages, bytes);
  packFigures(figures, bytes);
  return { body, organisation, year, reviewsStock, growths, form: figures.form, bytes: Uint8Array.from(bytes) };
}

export function unpackPassages(bytes: Uint8Array): Passages {
  return readPassages(reader(bytes));
}

export function unpackFigures(form: FormId, bytes: Uint8Array): Figures {
  const next = reader(bytes);
  for (let rest = next(); rest > 0; rest--) next();
  for (let rest = next() * 2; rest > 0; rest--) next();
  return readFigures(form, next);
}

/** A cell a time: 0 where it states nothing, else its count and place. Most counts and all distances take one byte. */
function packFigures({ counts, places }: Figures, bytes: number[]): void {
  let line = 0;
  counts.forEach((count, index) => {
    if (Number.isNaN(count)) {
      bytes.push(0);
      return;
    }
    const [at = 0, character = 0, length = 0] = places.subarray(index * 3, index * 3 + 3);
    for (const number of [signless(count) + 1, signless(at - line), character, length]) write(number, bytes);
    line = at;
  });
}

function readFigures(form: FormId, next: () => number): Figures {
  const { list: { length } } = formConcepts(form);
  const counts = new Float64Array(length).fill(NaN);
  const places = new Uint32Array(length * 3);
  let line = 0;
  for (let index = 0; index < length; index++) {
    const stated = next();
    if (stated === 0) continue;
    counts[index] = signed(stated - 1);
    line += signed(next());
    places.set([line, next(), next()], index * 3);
  }
  return { form, counts, places };
}

function packPassages({ places, hashes, lengths }: Passages, bytes: number[]): void {
  write(places.length, bytes);
  for (const place of Array.from(places)) write(place, bytes);
  write(hashes.length, bytes);
  Array.from(hashes).forEach((hash, index) => {
    write(hash, bytes);
    write(lengths[index] ?? 0, bytes);
  });
}

/** As plain lists, which are gone as soon as they are read: typed ones would pile up outside of the heap. */
function readPassages(next: () => number): Passages {
  const places = Array.from({ length: next() }, next);
  const hashes: number[] = [];
  const lengths: number[] = [];
  for (let rest = next(); rest > 0; rest--) {
    hashes.push(next());
    lengths.push(next());
  }
  return { places, hashes, lengths };
}

/** Whole numbers from 0, seven bits a byte (LEB128); beyond 32 bits too. */
function write(number: number, bytes: number[]): void {
  let rest = number;
  while (rest >= 0x80) {
    bytes.push((rest % 0x80) | 0x80);
    rest = Math.floor(rest / 0x80);
  }
  bytes.push(rest);
}

function reader(bytes: Uint8Array): () => number {
  let at = 0;
  return () => {
    let number = 0;
    let scale = 1;
    for (;;) {
      const byte = bytes[at++] ?? 0;
      number += (byte & 0x7f) * scale;
      if (byte < 0x80) return number;
      scale *= 0x80;
    }
  };
}

/** 0, -1, 1, -2 … as 0, 1, 2, 3 … */
function signless(number: number): number {
  return number < 0 ? -2 * number - 1 : 2 * number;
}

function signed(number: number): number {
  return number % 2 === 1 ? -(number + 1) / 2 : number / 2;
}
