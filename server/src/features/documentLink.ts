import type { DocumentLink } from 'vscode-languageserver-types';
import type { Analysis } from '../analysis/analysis';
import { toRange } from '../analysis/toRange';
import { documents } from '../taxonomy/documents';
import type { Bilingual, Language } from '../text/bilingual';

/** textDocument/documentLink: addresses, and cited documents that have a lasting one. */
export function documentLinks({ document, report }: Analysis, language: Language): DocumentLink[] {
  const links = [...addresses(report.text), ...citations(report.text)].toSorted((a, b) => a.start - b.start);
  return links.map(({ start, end, target, tooltip }) => ({ range: toRange(document, { start, end }), target, tooltip: tooltip[language] }));
}

interface Link {
  readonly start: number;
  readonly end: number;
  readonly target: string;
  readonly tooltip: Bilingual;
}

/** Chinese text goes on behind an address without a blank, so that only what addresses are written in belongs to it. */
const ADDRESS = /(?<![\w.@-])(?:https?:\/\/|www\.(?=[\w-]+\.))[\w\-.~:/?#@!$&'()*+,;=%]*[\w\-~/#$&=%]/gi;

function addresses(text: string): Link[] {
  return [...text.matchAll(ADDRESS)].map(({ 0: matched, index }) => {
    const written = withoutOpenBracket(matched);
    const target = /^www\./i.test(written) ? `http://${written}` : written;
    return { start: index, end: index + written.length, target, tooltip: { zh: '打开网页', en: 'Open the page' } };
  });
}

/** What stands in brackets ends with them: （见http://www.a.gov.cn/b)。 */
function withoutOpenBracket(address: string): string {
  const closing = address.search(/\)/);
  return closing >= 0 && !address.slice(0, closing).includes('(') ? address.slice(0, closing) : address;
}

/** Only the full title: 《条例》 stands in every other sentence. */
function citations(text: string): Link[] {
  return documents.flatMap(({ title, address }) => {
    if (address === null) return [];
    return [...text.matchAll(new RegExp(`《${title}》`, 'g'))].map(({ 0: cited, index }) => ({
      start: index, end: index + cited.length, target: address, tooltip: { zh: '打开全文（中国政府网）', en: 'Open the text on www.gov.cn' },
    }));
  });
}
