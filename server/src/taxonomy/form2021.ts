import { sections } from './sections';
import { tableFour } from './tableFour';
import { tableThree, type RowData } from './tableThree';
import { tableTwo, type ColumnData } from './tableTwo';
import type { Form } from './taxonomy';

const DECISIONS: ColumnData = { id: 'decisions', label: '本年处理决定数量', unit: '件' };

const OTHER_RESULTS: RowData = {
  id: 'result.other',
  label: '（六）其他处理',
  rows: [
    {
      id: 'result.other.noCorrection',
      label: '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
      basis: '《条例》第三十条',
      accepted: ['1.申请人无正当理由逾期不补正，行政机关不再处理其政府信息公开申请', '1.逾期不补正'],
    },
    {
      id: 'result.other.feeUnpaid',
      label: '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
      basis: '《条例》第四十二条；国办函〔2020〕109号',
      accepted: ['2.申请人逾期未按收费通知要求缴纳费用，行政机关不再处理其政府信息公开申请', '2.逾期不缴费'],
    },
    { id: 'result.other.misc', label: '3.其他', note: '含申请人主动撤回等情形' },
  ],
};

/** 《中华人民共和国政府信息公开工作年度报告格式》, 国办公开办函〔2021〕30号. */
export const form2021: Form = {
  id: '2021',
  name: '中华人民共和国政府信息公开工作年度报告格式',
  document: '国办公开办函〔2021〕30号',
  years: { from: 2021, to: null },
  sections,
  tables: [
    tableTwo([
      {
        caption: '第二十条第（一）项',
        basis: '《条例》第二十条第一项',
        columns: [
          { id: 'made', label: '本年制发件数', unit: '件' },
          { id: 'repealed', label: '本年废止件数', unit: '件' },
          { id: 'valid', label: '现行有效件数', unit: '件', tolerated: ['现行有效件', '现行有效件数（历史累计）'] },
        ],
        rows: [
          { id: 'regulations', label: '规章', note: '只有有规章制定权的机关才可能填报，乡镇、街道、县级机关应为 0' },
          { id: 'normative', label: '行政规范性文件', tolerated: ['规范性文件'] },
        ],
      },
      {
        caption: '第二十条第（五）项',
        basis: '《条例》第二十条第五项',
        columns: [DECISIONS],
        rows: [{ id: 'licensing', label: '行政许可', note: '含已公开和依法未公开的全部处理决定' }],
      },
      {
        caption: '第二十条第（六）项',
        basis: '《条例》第二十条第六项',
        columns: [DECISIONS],
        rows: [
          { id: 'penalty', label: '行政处罚', note: '含已公开和依法未公开的全部处理决定' },
          { id: 'coercion', label: '行政强制', note: '含已公开和依法未公开的全部处理决定' },
        ],
      },
      {
        caption: '第二十条第（八）项',
        basis: '《条例》第二十条第八项',
        columns: [
          {
            id: 'amount',
            label: '本年收费金额（单位：万元）',
            type: 'amount',
            unit: '万元',
            accepted: ['本年收费金额', '本年收费金额（万元）'],
          },
        ],
        rows: [{ id: 'fees', label: '行政事业性收费' }],
      },
    ]),
    tableThree(OTHER_RESULTS),
    tableFour,
  ],
};
