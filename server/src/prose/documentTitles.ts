import { citedDocuments, type CitedDocument } from '../taxonomy/citedDocuments';
import { flatMap } from '../text/flatMap';
import { mayBeAlike, similarity } from '../text/similarity';

/** Titles are the same words misquoted from here on, and those of other documents below `UNLIKE`. */
const ALIKE = 0.7;
const UNLIKE = 0.4;

const byKey = new Map<string, CitedDocument>(flatMap(citedDocuments, (document) => document.titles.map((title) => [titleKey(title), document] as const)));
const byNumber = new Map(citedDocuments.map((document) => [document.number, document]));

export function documentTitled(title: string): CitedDocument | undefined {
  return byKey.get(titleKey(title));
}

export function documentNumbered(number: string): CitedDocument | undefined {
  return byNumber.get(number);
}

/** How a title stands to a document's: part of it or with words round it (short), a slip of it, or another one's. */
export function compareTitle(title: string, { titles }: CitedDocument): 'same' | 'alike' | 'unlike' | 'unclear' {
  const key = titleKey(title);
  const keys = titles.map(titleKey);
  // 《信息公开条例》 is short for its title, 《中华人民共和国信息公开条例》 a slip of it.
  const isWhole = title.startsWith('中华人民共和国');
  if (keys.some((each) => key.includes(each) || (!isWhole && each.includes(key)))) return 'same';
  if (keys.some((each) => isAlike(key, each))) return 'alike';
  return keys.every((each) => !mayBeAlike(key, each, UNLIKE)) ? 'unlike' : 'unclear';
}

/** The official wording of which `title` is a slip, and the part of `title` to put it for. */
export function titleSlip(title: string, { titles }: CitedDocument): { readonly written: string; readonly official: string } | null {
  const written = titleKey(title);
  const official = titles.map(titleKey).find((each) => isAlike(written, each));
  return official === undefined || !title.includes(written) ? null : { written, official };
}

function isAlike(one: string, other: string): boolean {
  return mayBeAlike(one, other, ALIKE) && similarity(one, other) >= ALIKE;
}

/**
 * The words by which a document is known: without its issuer, 关于印发 … 的通知 and brackets, half width.
 * 国务院办公厅关于印发2021年政务公开工作要点的通知 and 2021年政务公开工作要点 are one.
 */
function titleKey(title: string): string {
  return title
    .replace(/[《》〈〉<>“”"\s]/g, '')
    .replace(/（/g, '(')
    .replace(/）/g, ')')
    .replace(/^(?:中共中央办公厅|中共中央|国务院办公厅|国务院|中办|国办|、|和)*(?:政府信息与政务公开办公室)?(?:关于)?(?:印发|公布)?(?:关于)?(?:中华人民共和国)?/, '')
    .replace(/的?通知$/, '');
}
