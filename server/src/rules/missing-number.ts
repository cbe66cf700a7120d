import { numberGaps } from '../lexicon/numberGaps';
import type { Rule } from './rule';

/** What all of them hold, quick to see: a unit without a number before it, a number without a unit behind it. */
const MAY_LACK =
  /[条件份篇次期元](?<=[^\d十百千万余多几数两一二三四五六七八九]\s{0,4}万?.)\s*(?:[,。;、)!]|其中|$)|%(?<!\d\s{0,4}%)|余(?=[,。;、)!])|息(?=\s*\d{1,8}[,。;])/;

export const missingNumber: Rule = {
  id: 'missing-number',
  title: '漏写数字或单位',
  rationale: '数字或单位漏写了，读者不知道有多少，也无法与表格核对；多半是套用模板后没有填，或者网页转换时丢失。',
  basis: '《条例》第六条（及时、准确地公开政府信息）',
  severity: 'warning',
  *check({ prose }) {
    for (const { span: paragraph, content } of prose) {
      if (!MAY_LACK.test(content)) continue;
      const marked = new Set<number>();
      for (const { kind, pattern } of numberGaps) {
        for (const { indices } of content.matchAll(pattern)) {
          const [from, to] = indices?.groups?.['gap'] ?? [];
          if (from === undefined || to === undefined || marked.has(from)) continue;
          marked.add(from);
          const gap = content.slice(from, to);
          yield {
            span: { start: paragraph.start + from, end: paragraph.start + to },
            message: kind === 'number' ? `“${gap}”前面漏写了数字，请补上。` : `“${gap}”后面漏写了单位，请补上。`,
          };
        }
      }
    }
  },
};
