import { isIdentityNumber } from '../text/identityNumber';
import type { Rule } from './rule';

const LONG_NUMBER = /\d{11,}[Xx]?/g;
const MOBILE = /^1[3-9]\d{9}$/;
/** Words that offer a number to the public. */
const OFFERED = /电话|手机|联系|咨询|热线|传真|投诉|监督|微信|客服/;
const FARTHEST = 200;

export const personalData: Rule = {
  id: 'personal-data',
  title: '公开了个人信息',
  rationale: '年度报告向社会公布，其中的公民身份号码、个人手机号码会随之公开，可能损害他人的隐私。',
  basis: '《条例》第十五条；《中华人民共和国个人信息保护法》',
  severity: 'warning',
  *check({ text, span: report }) {
    for (const { 0: number, index } of text.slice(report.start, report.end).matchAll(LONG_NUMBER)) {
      const start = report.start + index;
      const span = { start, end: start + number.length };
      // Part of an address, a file's name or a code.
      if (/[\w./=-]/.test(text.charAt(start - 1)) || /[\w/=]/.test(text.charAt(span.end))) continue;
      if (isIdentityNumber(number)) {
        yield { span, message: '这里写有一个18位的公民身份号码，属于个人隐私，请删去或者遮盖。' };
      } else if (MOBILE.test(number) && !OFFERED.test(text.slice(Math.max(report.start, start - FARTHEST), start))) {
        yield { span, message: '这里写有一个手机号码，前后没有说明是对外公布的联系电话，如果是个人号码，请删去。' };
      }
    }
  },
};
