import type { Zip } from '../intake/zip';
import type { Parts } from '../intake/docx';
import { encode } from '../intake/encode';
import type { Refusal } from '../intake/limits';
import { readXml } from '../intake/readXml';
import { appendToRoot } from './appendToRoot';
import { escapeXml } from '../text/markup';

/** A comment of Word, beside its marks in the document. */
export interface WordComment {
  readonly id: number;
  readonly paragraphs: readonly string[];
}

export interface CommentsOptions {
  /** What `w:` stands for in this file. */
  readonly namespace: string;
  readonly comments: readonly WordComment[];
  readonly date: string | null;
}

/** The files of the archive by which the document has comments, with more of them: those that are there stay. */
export function commentsParts(
  zip: Zip, parts: Parts, { namespace, comments, date }: CommentsOptions,
): Map<string, Uint8Array> | Refusal {
  const written = (prefix: string): string => comments.map((comment) => commentXml(prefix, comment, date)).join('');
  if (parts.comments !== null) {
    const present = zip.read(parts.comments);
    if (present && 'error' in present) return present;
    const extended = present && appendToRoot(present, written);
    if (extended) return 'error' in extended ? extended : new Map([[parts.comments, extended]]);
  }
  const name = parts.comments ?? freeName(zip, parts.document);
  const types = extendedPart(zip, CONTENT_TYPES, NO_TYPES, (own) => (
    `<${own}Override PartName="/${name}" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/>`
  ));
  if ('error' in types) return types;
  const relations = parts.comments === null ? extendedRelations(zip, parts, name, namespace) : null;
  if (relations && 'error' in relations) return relations;
  return new Map([
    [name, utf8(`<w:comments xmlns:w="${namespace}">${written('w:')}</w:comments>`)],
    [CONTENT_TYPES, types],
    ...(relations ? [[parts.relations, relations] as const] : []),
  ]);
}

/** Ids of the comments that are there. */
export function commentIds(zip: Zip, { comments }: Parts): number[] | Refusal {
  const bytes = comments === null ? null : zip.read(comments);
  if (!bytes) return [];
  if ('error' in bytes) return bytes;
  const ids: number[] = [];
  return readXml(bytes, {
    open: (name, { id }) => { if (name === 'w:comment' && id !== undefined) ids.push(Number(id)); },
    close: () => undefined,
    text: () => undefined,
  }) ?? ids;
}

const CONTENT_TYPES = '[Content_Types].xml';
const NO_TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';
const NO_RELATIONS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>';

function commentXml(w: string, { id, paragraphs }: WordComment, date: string | null): string {
  const mark = `<${w}r><${w}annotationRef/></${w}r>`;
  const written = paragraphs.map((words, index) => (
    `<${w}p>${index === 0 ? mark : ''}<${w}r><${w}t xml:space="preserve">${escapeXml(words)}</${w}t></${w}r></${w}p>`
  ));
  const attributes = `${w}id="${id}" ${w}author="nianbao"${date === null ? '' : ` ${w}date="${date}"`} ${w}initials="年报"`;
  return `<${w}comment ${attributes}>${written.join('')}</${w}comment>`;
}

function extendedRelations(zip: Zip, { relations, document }: Parts, name: string, namespace: string): Uint8Array | Refusal {
  // The strict standard names relations otherwise.
  const base = namespace.startsWith('http://purl.oclc.org/') ? 'http://purl.oclc.org/ooxml/officeDocument' : 'http://schemas.openxmlformats.org/officeDocument/2006';
  const present = zip.read(relations);
  if (present && 'error' in present) return present;
  const ids = new Set<string>();
  if (present) readXml(present, { open: (_, { Id = '' }) => { ids.add(Id); }, close: () => undefined, text: () => undefined });
  let number = ids.size;
  while (ids.has(`rId${number}`)) number++;
  const target = name.slice(document.lastIndexOf('/') + 1);
  return extendedPart(zip, relations, NO_RELATIONS, (own) => (
    `<${own}Relationship Id="rId${number}" Type="${base}/relationships/comments" Target="${target}"/>`
  ));
}

function extendedPart(zip: Zip, name: string, absent: string, content: (own: string) => string): Uint8Array | Refusal {
  const bytes = zip.read(name) ?? utf8(absent);
  return 'error' in bytes ? bytes : appendToRoot(bytes, content);
}

/** Beside the document. */
function freeName({ names }: Zip, document: string): string {
  const folder = document.slice(0, document.lastIndexOf('/') + 1);
  let name = `${folder}comments.xml`;
  for (let number = 2; names.includes(name); number++) name = `${folder}comments${number}.xml`;
  return name;
}

function utf8(xml: string): Uint8Array {
  return encode(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`, { encoding: 'UTF-8', byteOrderMark: false }) ?? new Uint8Array();
}
