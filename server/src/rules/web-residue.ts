import { findFurniture, isPageNumber } from '../layout/furniture';
import type { Report } from '../report/report';
import { flatMap } from '../text/flatMap';
import { withItsLine } from '../text/lineAround';
import { contains, spanText } from '../text/span';
import type { Finding, Rule } from './rule';

export const webResidue: Rule = {
  id: 'web-residue',
  title: '网页残留',
  rationale: '导航、打印按钮、版权声明等是网页的一部分，不是报告内容，报送和归档的文本里不应有。',
  basis: '',
  severity: 'hint',
  *check(report) {
    const { text } = report;
    for (const span of findFurniture(text, blocksRound(report))) {
      const words = text.slice(span.start, span.end).replace(/\s+/g, ' ');
      const shown = words.length > 20 ? `${words.slice(0, 20)}…` : words;
      yield {
        span,
        message: `“${shown}”是网页上的附属文字，不是报告内容，如果这是要报送或归档的文本，请删除。`,
        unnecessary: true,
        fixes: [{ title: { zh: '删除网页附属文字', en: 'Delete these words of the web page' }, safe: false, edits: [{ span: withItsLine(text, span), newText: '' }] }],
      };
    }
    yield* pageNumbers(report);
  },
};

/** Of a copied PDF every page has one: said once. */
function* pageNumbers({ text, layout, span: report }: Report): Iterable<Finding> {
  const found = flatMap(layout.blocks, (block) => (isPageNumber(text, block) && contains(report, block.span) ? [block.span] : []));
  const [first, ...others] = found;
  if (!first) return;
  yield {
    span: first,
    message: `“${spanText(text, first)}”是页码，不是报告内容${others.length > 0 ? `，全文共有${found.length}处` : ''}，如果这是要报送或归档的文本，请删除。`,
    unnecessary: true,
    related: others.map((span) => ({ span, message: '这里也是页码' })),
    fixes: [{ title: { zh: '删除页码', en: 'Delete the page numbers' }, safe: false, edits: found.map((span) => ({ span: withItsLine(text, span), newText: '' })) }],
  };
}

/** Furniture stands before the first section and after the last one begins, never within the others. */
function blocksRound({ layout, sections }: Report): Report['layout']['blocks'] {
  const first = sections[0]?.heading.span.start ?? Infinity;
  const last = sections.at(-1)?.heading.span.end ?? 0;
  return layout.blocks.filter(({ span }) => span.end <= first || span.start >= last);
}
