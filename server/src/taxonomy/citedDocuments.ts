import { documents, regulation } from './documents';
import { forms } from './forms';

/** A document of the central authorities that reports cite, with what a citation can be held against. */
export interface CitedDocument {
  /** Its title and other wordings of it, without the brackets round them, the first as the document prints it. */
  readonly titles: readonly string[];
  readonly number: string;
}

/**
 * Titles and numbers as published copies of the documents print them; 国办发〔2019〕14号 and 国办函〔2020〕109号 as several
 * others cite them. There is no national 工作要点 for 2023 and after.
 */
export const citedDocuments: readonly CitedDocument[] = [
  ...documents.map(({ title, number }) => ({ titles: [title, ...otherTitles(number)], number })),
  { titles: ['关于全面推进政务公开工作的意见'], number: '中办发〔2016〕8号' },
  { titles: ['2016年政务公开工作要点'], number: '国办发〔2016〕19号' },
  { titles: ['〈关于全面推进政务公开工作的意见〉实施细则'], number: '国办发〔2016〕80号' },
  { titles: ['政府网站发展指引'], number: '国办发〔2017〕47号' },
  { titles: ['国务院办公厅关于推进政务新媒体健康有序发展的意见'], number: '国办发〔2018〕123号' },
  { titles: ['2019年政务公开工作要点'], number: '国办发〔2019〕14号' },
  { titles: ['国务院办公厅关于全面推进基层政务公开标准化规范化工作的指导意见'], number: '国办发〔2019〕54号' },
  { titles: ['国务院办公厅政府信息与政务公开办公室关于规范政府信息公开平台有关事项的通知'], number: '国办公开办函〔2019〕61号' },
  { titles: ['2020年政务公开工作要点'], number: '国办发〔2020〕17号' },
  { titles: ['政府信息公开信息处理费管理办法'], number: '国办函〔2020〕109号' },
  { titles: ['公共企事业单位信息公开规定制定办法'], number: '国办发〔2020〕50号' },
  { titles: ['2021年政务公开工作要点'], number: '国办发〔2021〕12号' },
  { titles: ['2022年政务公开工作要点'], number: '国办发〔2022〕8号' },
];

/** 《条例》 of 2007, which 国务院令第711号 replaced from 15 May 2019 on. */
export const repealedRegulation = '国务院令第492号';

/** Days from which the two versions of the 条例 apply. */
export const regulationInForce: readonly string[] = ['2008-5-1', '2019-5-15'];

/** Years in which they were issued or revised. */
export const regulationIssued: readonly number[] = [2007, 2019];

function otherTitles(number: string): string[] {
  if (number === regulation.number) return ['政府信息公开条例'];
  return forms.filter(({ document }) => document === number).map(({ name }) => name);
}
