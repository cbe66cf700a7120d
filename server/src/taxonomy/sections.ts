import type { SectionDefinition } from './taxonomy';

/** The six sections, the same in both forms. Wordings: annex of the notices; 条例第五十条 for the long ones. */
export const sections: readonly SectionDefinition[] = [
  {
    id: 's1',
    ordinal: 1,
    title: '总体情况',
    accepted: ['总体情况概述'],
    tolerated: [],
    changed: ['概述', '工作基本情况', '政府信息公开工作的基本概况', '政府信息公开工作情况', '政府信息公开工作的总体情况'],
    contents: ['主动公开', '依申请公开', '政府信息管理', '政府信息公开平台建设', '监督保障'],
    table: null,
    emptyBody: null,
    basis: '《政府信息公开工作年度报告格式》报告内容（一）；《条例》第五十条第一款第四项',
  },
  {
    id: 's2',
    ordinal: 2,
    title: '主动公开政府信息情况',
    accepted: ['行政机关主动公开政府信息情况', '行政机关主动公开政府信息的情况', '主动公开政府信息的情况'],
    tolerated: [],
    changed: ['主动公开政务信息情况', '主动公开政府政府情况', '政府信息主动公开情况'],
    contents: ['按《条例》第二十条填写的主动公开统计表（表二）'],
    table: 't2',
    emptyBody: null,
    basis: '《条例》第五十条第一款第一项、第二十条',
  },
  {
    id: 's3',
    ordinal: 3,
    title: '收到和处理政府信息公开申请情况',
    accepted: [
      '行政机关收到和处理政府信息公开申请情况',
      '行政机关收到和处理政府信息公开申请的情况',
      '收到和处理政府信息公开申请的情况',
    ],
    tolerated: [],
    changed: ['依申请公开政府信息情况', '政府信息依申请公开办理情况', '收到和处理政府信息公开情况'],
    contents: ['申请收到和办理情况统计表（表三）'],
    table: 't3',
    emptyBody: null,
    basis: '《条例》第五十条第一款第二项',
  },
  {
    id: 's4',
    ordinal: 4,
    title: '政府信息公开行政复议、行政诉讼情况',
    accepted: [
      '因政府信息公开工作被申请行政复议、提起行政诉讼情况',
      '因政府信息公开工作被申请行政复议、提起行政诉讼的情况',
      '因政府信息公开工作被申请行政复议和提起行政诉讼情况',
      '政府信息公开行政复议和行政诉讼情况',
      '政府信息公开行政复议及行政诉讼情况',
      '政府信息公开行政复议、行政诉讼的情况',
    ],
    tolerated: [],
    changed: ['因政府信息公开申请行政复议、提起行政诉讼情况', '因政府信息公开申请行政复议及提起行政诉讼情况'],
    contents: ['行政复议、行政诉讼统计表（表四）'],
    table: 't4',
    emptyBody: null,
    basis: '《条例》第五十条第一款第三项',
  },
  {
    id: 's5',
    ordinal: 5,
    title: '存在的主要问题及改进情况',
    accepted: ['政府信息公开工作存在的主要问题及改进情况'],
    tolerated: problemsAndRemedies().filter((title) => !title.endsWith('存在的主要问题及改进情况')),
    changed: ['当前存在的主要问题及下一步改进措施', '乡镇信息公开的建议和下一步工作思考'],
    contents: ['存在的主要问题', '改进措施'],
    table: null,
    emptyBody: null,
    basis: '《条例》第五十条第一款第四项',
  },
  {
    id: 's6',
    ordinal: 6,
    title: '其他需要报告的事项',
    accepted: [],
    tolerated: [
      '其它需要报告的事项',
      '其他需要报告事项',
      '其他报告的事项',
      '其他需报告的事项',
      '需要报告的其他事项',
    ],
    changed: [],
    contents: ['收取信息处理费的情况', '其他需要报告的事项，没有的写“无。”'],
    table: null,
    emptyBody: '无。',
    basis: '《条例》第五十条第一款第五项',
  },
];

/** 存在问题和改进措施: the ways in which practice words the title of section five. */
function problemsAndRemedies(): string[] {
  const whose = ['', '政府信息公开工作'];
  const problems = ['存在问题', '存在的问题', '存在主要问题', '存在的主要问题'];
  const remedies = ['改进情况', '改进措施'];
  return whose.flatMap((of) => problems.flatMap((problem) => ['及', '和'].flatMap((and) => remedies.map((remedy) => of + problem + and + remedy))));
}
