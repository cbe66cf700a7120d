import { sections } from './sections';
import { tableFour } from './tableFour';
import { tableThree } from './tableThree';
import { tableTwo, type ColumnData } from './tableTwo';
import type { Form } from './taxonomy';

const PREVIOUS: ColumnData = { id: 'prevItems', label: '上一年项目数量', unit: '项' };
const CHANGE: ColumnData = { id: 'delta', label: '本年增/减', type: 'signedCount', unit: '项' };
const DECISIONS: ColumnData = { id: 'decisions', label: '处理决定数量', unit: '件' };

/** 《中华人民共和国政府信息公开工作年度报告格式（试行）》, 国办公开办函〔2019〕60号. */
export const form2019: Form = {
  id: '2019',
  name: '中华人民共和国政府信息公开工作年度报告格式（试行）',
  document: '国办公开办函〔2019〕60号',
  years: { from: 2019, to: 2020 },
  sections,
  tables: [
    tableTwo([
      {
        caption: '第二十条第（一）项',
        basis: '《条例》第二十条第一项',
        columns: [
          { id: 'made', label: '本年新制作数量', unit: '件' },
          { id: 'newPublic', label: '本年新公开数量', unit: '件' },
          { id: 'totalPublic', label: '对外公开总数量', unit: '件' },
        ],
        rows: [
          { id: 'regulations', label: '规章', note: '只有有规章制定权的机关才可能填报，乡镇、街道、县级机关应为 0' },
          { id: 'normative', label: '规范性文件', accepted: ['行政规范性文件'] },
        ],
      },
      {
        caption: '第二十条第（五）项',
        basis: '《条例》第二十条第五项',
        columns: [PREVIOUS, CHANGE, DECISIONS],
        rows: [
          { id: 'licensing', label: '行政许可' },
          { id: 'otherServices', label: '其他对外管理服务事项' },
        ],
      },
      {
        caption: '第二十条第（六）项',
        basis: '《条例》第二十条第六项',
        columns: [PREVIOUS, CHANGE, DECISIONS],
        rows: [
          { id: 'penalty', label: '行政处罚' },
          { id: 'coercion', label: '行政强制' },
        ],
      },
      {
        caption: '第二十条第（八）项',
        basis: '《条例》第二十条第八项',
        columns: [PREVIOUS, CHANGE],
        rows: [{ id: 'fees', label: '行政事业性收费' }],
      },
      {
        caption: '第二十条第（九）项',
        basis: '《条例》第二十条第九项',
        columns: [
          { id: 'procItems', label: '采购项目数量', unit: '项' },
          { id: 'procAmount', label: '采购总金额', type: 'amount', unit: null },
        ],
        rows: [{ id: 'procurement', label: '政府集中采购' }],
      },
    ]),
    tableThree({ id: 'result.other', label: '（六）其他处理', basis: '《政府信息公开工作年度报告格式（试行）》' }),
    tableFour,
  ],
};
