import { problemWords, remedyInProblem, remedyWords, saysNothing, surelyRemedy } from '../lexicon/remedies';
import { proseRuns } from '../report/proseRuns';
import type { ProseParagraph } from '../report/report';
import { hull, spanText } from '../text/span';
import type { Rule } from './rule';

const FEWEST_CHARACTERS = 10;

export const thinSection: Rule = {
  id: 'thin-section',
  title: '存在的问题和改进情况写得不全',
  rationale: '这一部分要写存在的主要问题，也要写改进情况；写“无”或者只写一半，会被认为敷衍应付。',
  basis: '《条例》第五十条第一款第四项；《政府信息公开工作年度报告格式》（内容雷同、敷衍塞责等问题的责任）',
  severity: 'warning',
  *check({ text, prose }) {
    for (const { section, paragraphs } of proseRuns(prose)) {
      if (section?.definition?.id !== 's5' || section.blocks.some(({ kind }) => kind === 'table')) continue;
      const { heading, blocks } = section;
      const title = spanText(text, heading.title);
      const body = hull(blocks.map(({ span }) => span));
      const found = fault(paragraphs);
      if (found) yield { span: found.onBody ? body : heading.title, message: `第五部分“${title}”${found.what}` };
    }
  },
};

function fault(own: readonly ProseParagraph[]): { readonly what: string; readonly onBody: boolean } | null {
  // The sub-headings say both words whatever stands below them.
  const content = own.map((paragraph) => paragraph.content).join('\n');
  const words = content.replace(/[^\p{Script=Han}]/gu, '');
  if (words.length === 0) return null;
  if (words.length < FEWEST_CHARACTERS || (own.length === 1 && saysNothing.test(content.trim()))) {
    return { what: '没有写出实际内容，请写明存在的主要问题和改进情况。', onBody: true };
  }
  if (!problemWords.test(content)) return { what: '只写了改进措施，没有写存在的问题，请补写。', onBody: false };
  if (!surelyRemedy.test(content) && !remedyWords.test(content.replace(remedyInProblem, ''))) return { what: '只写了存在的问题，没有写怎样改进，请补写改进情况。', onBody: false };
  return null;
}
