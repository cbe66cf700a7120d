import { formFor, forms } from '../taxonomy/forms';
import type { Bilingual } from '../text/bilingual';

/** What is wrong with a name for the title, in words for the user; null where it can be used. */
export function organisationMistake(name: string): Bilingual | null {
  if (name === '') return { zh: '请填写机关名称，如“青山镇人民政府”。', en: 'Type the name of the public body, for example 青山镇人民政府.' };
  if (/\d{4}年|信息公开|年度?报/.test(name)) {
    return { zh: '只写机关名称，不写年份和“政府信息公开工作年度报告”。', en: 'Only the name of the public body, without the year and 政府信息公开工作年度报告.' };
  }
  if (/[\p{Cc}，。；：！？,;:!?|《》]/u.test(name)) {
    return { zh: '机关名称里不能有标点和换行，请写全称。', en: 'The name cannot have punctuation or line breaks; type it in full.' };
  }
  if (name.length <= LONGEST_NAME) return null;
  return { zh: `机关名称最多 ${LONGEST_NAME} 个字，请写公文中用的名称。`, en: `The name has at most ${LONGEST_NAME} characters; use the one on official documents.` };
}

/** The same for a year. */
export function yearMistake(year: string): Bilingual | null {
  if (!/^20\d\d$/.test(year)) return { zh: '请用四位数字填写报告的年度，如“2025”。', en: 'Type the year of the report in four digits, for example 2025.' };
  if (formFor(Number(year))) return null;
  return { zh: `${FIRST_YEAR} 年度起才有统一格式，请填写 ${FIRST_YEAR} 或以后的年度。`, en: `There are official forms from ${FIRST_YEAR} on; type ${FIRST_YEAR} or a later year.` };
}

const LONGEST_NAME = 40;
const FIRST_YEAR = Math.min(...forms.map(({ years }) => years.from));
