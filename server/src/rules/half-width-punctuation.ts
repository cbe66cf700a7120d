import { byContent } from '../report/byContent';
import { findHalfWidth, type HalfWidthMark } from '../text/halfWidth';
import { spanText } from '../text/span';
import type { Rule } from './rule';

const MAY_HAVE = /[,;:?!()"]|[.．]$/;
/** The content is half width itself: what is written is given besides. */
const marksIn = byContent((_, written: string) => (MAY_HAVE.test(written) ? findHalfWidth(written) : []));

export const halfWidthPunctuation: Rule = {
  id: 'half-width-punctuation',
  title: '汉字之间用了半角标点',
  rationale: '汉字之间的标点用全角，半角标点占位窄，混用时版面不齐，多半是输入法没有切换或者网站转换造成的。',
  basis: 'GB/T 15834《标点符号用法》',
  severity: 'hint',
  *check({ text, prose }) {
    for (const each of prose) {
      const { span: paragraph } = each;
      const written = spanText(text, paragraph);
      const marks = marksIn(each, written);
      const [first] = marks;
      if (!first) continue;
      const spanOf = ({ index }: HalfWidthMark): { start: number; end: number } => {
        return { start: paragraph.start + index, end: paragraph.start + index + 1 };
      };
      const kinds = [...new Set(marks.map(({ index }) => written.charAt(index)))].join(' ');
      yield {
        span: spanOf(first),
        message: `本段汉字之间有${marks.length}处半角标点（${kinds}），请改为全角。`,
        fixes: [{
          title: { zh: '本段的半角标点改为全角', en: 'Make the punctuation of this paragraph full width' },
          safe: true,
          edits: marks.map((mark) => ({ span: spanOf(mark), newText: mark.fullWidth })),
        }],
      };
    }
  },
};
