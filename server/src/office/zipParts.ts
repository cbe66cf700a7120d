import { strToU8, zipSync } from 'fflate';

/** The file of an office program, from its parts by name. The same parts make the same bytes on every day. */
export function zipParts(parts: Readonly<Record<string, string>>): Uint8Array {
  const files = Object.entries(parts).map(([name, xml]) => [name, strToU8(DECLARATION + xml)] as const);
  return zipSync(Object.fromEntries(files), { level: 6, mtime: FIRST_DAY });
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** ZIP knows no earlier one. */
const FIRST_DAY = '1980-01-01T00:00:00';

/** Which part of a package is of which type. */
export function contentTypes(types: Readonly<Record<string, string>>): string {
  const overrides = Object.entries(types).map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`);
  return '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    + '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    + `<Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`;
}

/** Targets by the last word of their type; the first is rId1. */
export function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const own = targets.map(([type, target], index) => (
    `<Relationship Id="rId${index + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`
  ));
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${own.join('')}</Relationships>`;
}
