import { documents, type OfficialDocument } from '../taxonomy/documents';
import { same } from '../text/bilingual';
import type { Cursor, Proposal } from './proposal';

/** Titles after 《, numbers after 国办: of the regulation and the notices that gave the forms. */
export function proposedCitations({ before, offset, line }: Cursor, text: string): Proposal[] {
  const title = /《[^《》]{0,40}$/.exec(before);
  if (title) {
    // Editors put in the closing bracket with the opening one.
    const end = text.slice(offset, line.end).startsWith('》') ? offset + 1 : offset;
    return documents.map((document) => citation(document, { start: offset - title[0].length, end }, 'title'));
  }
  const number = /国办[公开办函〔\d〕号]{0,14}$/.exec(before);
  if (!number) return [];
  const span = { start: offset - number[0].length, end: offset };
  return documents.filter(isNotice).map((document) => citation(document, span, 'number'));
}

function citation(document: OfficialDocument, span: Proposal['span'], by: 'title' | 'number'): Proposal {
  const { title, number, about } = document;
  const name = `《${title}》（${number}）`;
  const common = { kind: 'citation', documentation: { zh: `${name}\n${about.zh}`, en: `${name}\n${about.en}` }, span } as const;
  if (by === 'number') return { ...common, label: same(number), detail: about, newText: number };
  // Regulations are cited without their numbers, notices with them; and those have titles that no list shows whole.
  if (!isNotice(document)) return { ...common, label: same(`《${title}》`), detail: same(number), newText: `《${title}》` };
  return { ...common, label: same(`《…通知》（${number}）`), detail: about, aliases: [name], newText: name };
}

function isNotice({ number }: OfficialDocument): boolean {
  return number.startsWith('国办');
}
