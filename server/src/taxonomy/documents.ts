import { form2019 } from './form2019';
import { form2021 } from './form2021';
import type { Bilingual } from '../text/bilingual';

/** A document that reports cite. */
export interface OfficialDocument {
  /** Without the brackets round it. */
  readonly title: string;
  readonly number: string;
  /** Where its issuer publishes it; null where no lasting address is known. */
  readonly address: string | null;
  /** What it has to do with these reports, in a sentence. */
  readonly about: Bilingual;
}

/** 《条例》, as revised in 2019. */
export const regulation: OfficialDocument = {
  title: '中华人民共和国政府信息公开条例',
  number: '国务院令第711号',
  address: 'https://www.gov.cn/zhengce/content/2019-04/15/content_5382991.htm',
  about: {
    zh: '第四十九条规定报告公布的时间（部门每年 1 月 31 日前，政府 3 月 31 日前），第五十条规定报告的内容。',
    en: 'Article 49 says when reports are published (departments by 31 January, governments by 31 March), article 50 what they contain.',
  },
};

/** How many articles (条) 《条例》 has, as revised in 2019; the one of 2007 had 38. */
export const regulationArticles = 56;

const notice2019: OfficialDocument = {
  title: '国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知',
  number: form2019.document,
  address: null,
  about: { zh: '印发 2019、2020 年度用的格式（试行）。', en: 'Gave the form for 2019 and 2020 (on trial).' },
};

const notice2021: OfficialDocument = {
  title: `国务院办公厅政府信息与政务公开办公室关于印发〈${form2021.name}〉的通知`,
  number: form2021.document,
  address: null,
  about: { zh: '印发 2021 年度起用的格式。', en: 'Gave the form from 2021 on.' },
};

/** What is cited most, first. */
export const documents: readonly OfficialDocument[] = [regulation, notice2021, notice2019];
