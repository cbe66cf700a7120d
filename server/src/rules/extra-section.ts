import { fold } from '../text/fold';
import { spanText } from '../text/span';
import type { Rule } from './rule';

/** 收费及减免情况 was a section of its own before the forms of 2019. */
const FEES = /收费|减免/;

export const extraSection: Rule = {
  id: 'extra-section',
  title: '多出的部分',
  rationale: '统一格式只有六个部分，报告内容不能遗漏，也不宜泛化；另立的部分会打乱序号，也无法与其他机关对照。',
  basis: '《政府信息公开工作年度报告格式》',
  severity: 'warning',
  *check({ text, sections }) {
    // Behind the last section whose number is not the form's, all others may stay.
    const shifted = sections.findLastIndex(({ definition, heading }) => definition !== null && heading.ordinal?.value !== definition.ordinal);
    for (const [index, { definition, heading }] of sections.entries()) {
      if (definition) continue;
      const numbers = index < shifted ? '，并改正后面的序号' : '';
      const place = FEES.test(fold(text, heading.title).text) ? '收费情况请写入第六部分' : '请把内容并入相应的部分';
      yield {
        span: heading.span,
        message: `统一格式的六个部分里没有“${spanText(text, heading.title)}”，${place}，删去这个标题${numbers}。`,
      };
    }
  },
};
