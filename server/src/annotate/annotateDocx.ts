import { BROKEN, openZip, type Zip } from '../intake/zip';
import { traceDocx, type TracedDocx } from '../intake/docx';
import { offsetsOfText } from '../intake/docxTrace';
import { encode } from '../intake/encode';
import { foreignZip } from '../intake/foreignFormat';
import type { Intake } from '../intake/intake';
import type { Refusal } from '../intake/limits';
import { decodeXml } from '../intake/readXml';
import { rewriteZip } from '../intake/rewriteZip';
import type { Edit } from '../rules/rule';
import type { Span } from '../text/span';
import { anchorOf, type Anchoring } from './anchors';
import { commentIds, commentsParts, type WordComment } from './commentsPart';
import { readUnits } from './docxUnits';
import { modifiedDate, protectionError } from './documentSettings';
import { trackedChange, type Signature, type TrackedChange } from './trackedChanges';
import { writeMarks, type Mark } from './writeMarks';

/** A copy of a Word file in the making, of which all stays as it is but what is put in. Offsets are in its text. */
export interface DocxDraft {
  /** Edits as tracked changes, all or none of them; false where that cannot be. */
  readonly suggest: (edits: readonly Edit[]) => boolean;
  readonly comment: (span: Span, paragraphs: readonly string[]) => void;
  /** The bytes of the copy. */
  readonly write: () => Uint8Array | Refusal;
}

export interface DraftOptions {
  /** When the comments are said to have been made (`2026-01-31T09:00:00Z`); null: when the file was last changed. */
  readonly date: string | null;
  /** Whether changes will be suggested, which some files do not allow. */
  readonly suggests: boolean;
}

/** `source` is what the file was read as. */
export function annotateDocx(bytes: Uint8Array, source: Intake, { date, suggests }: DraftOptions): DocxDraft | Refusal {
  const zip = openZip(bytes);
  if ('error' in zip) return zip;
  const traced = traceDocx(zip);
  if (traced === null) return { error: foreignZip(zip.names) };
  if ('error' in traced) return traced;
  const forbidden = protectionError(zip, traced.parts, suggests);
  if (forbidden) return forbidden;
  const content = zip.read(traced.parts.document);
  if (!content || 'error' in content) return content ?? BROKEN;
  const document = readUnits(content, traced.xml);
  if ('error' in document) return document;
  const known = commentIds(zip, traced.parts);
  if ('error' in known) return known;
  const offsets = offsetsOfText(source.text, source.places, traced.paragraphs);
  const anchoring: Anchoring = { document, offsets, places: source.places, paragraphs: traced.paragraphs, notes: traced.notes };
  const freshId = idsBeside([...document.ids, ...known]);
  return draft({ bytes, zip, content, traced, anchoring, text: source.text, freshId, date: date ?? modifiedDate(zip, traced.parts) });
}

interface Sheet {
  readonly bytes: Uint8Array;
  readonly zip: Zip;
  /** The XML of the document. */
  readonly content: Uint8Array;
  readonly traced: TracedDocx;
  readonly anchoring: Anchoring;
  readonly text: string;
  readonly freshId: () => number;
  readonly date: string | null;
}

function draft(sheet: Sheet): DocxDraft {
  const { anchoring, text, freshId, date } = sheet;
  const { document, offsets } = anchoring;
  const { prefix } = document;
  const author = ` ${prefix}author="nianbao"${date === null ? '' : ` ${prefix}date="${date}"`}`;
  const signature: Signature = { freshId, attributes: () => ` ${prefix}id="${freshId()}"${author}` };
  const comments: WordComment[] = [];
  const marks: Mark[] = [];
  const changes: TrackedChange[] = [];
  return {
    suggest: (edits) => {
      const tracked = edits.map((edit) => trackedChange(document, text, offsets, edit, signature));
      const whole = tracked.filter((change) => change !== null);
      if (whole.length < tracked.length) return false;
      changes.push(...whole);
      return true;
    },
    comment: (span, paragraphs) => {
      const id = freshId();
      comments.push({ id, paragraphs });
      marks.push(...commentMarks(prefix, id, anchorOf(anchoring, span)));
    },
    write: () => {
      if (comments.length === 0 && changes.length === 0) return sheet.bytes;
      const insertions = changes.flatMap((change) => change.insertions);
      const deletions = changes.flatMap((change) => change.deletions);
      return assemble(sheet, writeMarks(document, [...marks, ...insertions], deletions, freshId), comments);
    },
  };
}

function commentMarks(prefix: string, id: number, { start, end }: Span): Mark[] {
  const begin = `<${prefix}commentRangeStart ${prefix}id="${id}"/>`;
  const finish = `<${prefix}commentRangeEnd ${prefix}id="${id}"/><${prefix}r><${prefix}commentReference ${prefix}id="${id}"/></${prefix}r>`;
  if (start === end) return [{ at: start, rank: 2, xml: begin + finish }];
  return [{ at: start, rank: 3, xml: begin }, { at: end, rank: 1, xml: finish }];
}

function assemble({ bytes, zip, content, traced, anchoring, date }: Sheet, xml: string, comments: readonly WordComment[]): Uint8Array | Refusal {
  const { document: part } = traced.parts;
  const decoded = decodeXml(content);
  const document = decoded && encode(xml, decoded);
  if (!document) return BROKEN;
  const others = comments.length === 0 ? new Map<string, Uint8Array>()
    : commentsParts(zip, traced.parts, { namespace: anchoring.document.namespace, comments, date });
  return 'error' in others ? others : rewriteZip(bytes, new Map([[part, document], ...others]), part);
}

/** The numbers that are not taken, from 0. */
function idsBeside(taken: readonly number[]): () => number {
  const known = new Set(taken);
  let next = 0;
  return () => {
    while (known.has(next)) next++;
    return next++;
  };
}
