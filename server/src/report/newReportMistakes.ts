import { formFor, forms } from '../taxonomy/forms';

/** What is wrong with a name for the title, in words for the user; null where it can be used. */
export function organisationMistake(name: string): string | null {
  if (name === '') return '请填写机关名称，如“青山镇人民政府”。';
  if (/\d{4}年|信息公开|年度?报/.test(name)) return '只写机关名称，不写年份和“政府信息公开工作年度报告”。';
  if (/[\p{Cc}，。；：！？,;:!?|《》]/u.test(name)) return '机关名称里不能有标点和换行，请写全称。';
  return name.length > LONGEST_NAME ? `机关名称最多 ${LONGEST_NAME} 个字，请写公文中用的名称。` : null;
}

/** The same for a year. */
export function yearMistake(year: string): string | null {
  if (!/^20\d\d$/.test(year)) return '请用四位数字填写报告的年度，如“2025”。';
  return formFor(Number(year)) ? null : `${FIRST_YEAR} 年度起才有统一格式，请填写 ${FIRST_YEAR} 或以后的年度。`;
}

const LONGEST_NAME = 40;
const FIRST_YEAR = Math.min(...forms.map(({ years }) => years.from));
