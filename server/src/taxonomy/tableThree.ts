import { flatMap } from '../text/flatMap';
import type {
  CalculationDefinition,
  ColumnDefinition,
  Concept,
  LabelDefinition,
  RowDefinition,
  TableDefinition,
} from './taxonomy';

/** A row of table three, or a group of rows. */
export interface RowData {
  readonly id: string;
  readonly label: string;
  readonly basis?: string;
  readonly note?: string;
  readonly accepted?: readonly string[];
  readonly rows?: readonly RowData[];
}

const BASIS = '《条例》第五十条第一款第二项；格式表三勾稽关系';

/** Table three (表三): `otherResults` are the rows of （六）其他处理, which is all that the forms differ in. */
export function tableThree(otherResults: RowData): TableDefinition {
  const header = headerLabels();
  const labels = Object.values(header).flat();
  const columns = tableColumns(header);
  const rows: RowDefinition[] = [];
  let line = 3;
  const add = (data: RowData, groups: readonly LabelDefinition[]): void => {
    const kind = data.rows ? 'rowGroup' : 'row';
    const label: LabelDefinition = { kind, text: data.label, accepted: data.accepted ?? [], tolerated: [], line };
    labels.push(label);
    if (data.rows) {
      for (const row of data.rows) add(row, [...groups, label]);
      return;
    }
    line++;
    rows.push({ id: data.id, label, groups, columns, basis: data.basis ?? '', note: data.note ?? '' });
  };
  for (const data of rowData(otherResults)) add(data, []);
  return { id: 't3', name: '表三', section: 's3', labels, rows, calculations: calculations(rows), basis: BASIS };
}

function headerLabels(): Record<'notes' | 'line1' | 'line2', LabelDefinition[]> {
  const label = (kind: LabelDefinition['kind'], text: string, line: number): LabelDefinition => {
    return { kind, text, accepted: [], tolerated: [], line };
  };
  const note = label('note', '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', 0);
  const variant = note.text.replace('勾稽', '钩稽');
  return {
    notes: [{ ...note, accepted: [variant] }, label('note', '申请人情况', 0)],
    line1: [label('column', '自然人', 1), label('columnGroup', '法人或其他组织', 1), label('column', '总计', 1)],
    line2: ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'].map((text) => label('column', text, 2)),
  };
}

function tableColumns({ line1, line2 }: ReturnType<typeof headerLabels>): ColumnDefinition[] {
  const [natural, group, total] = line1 as [LabelDefinition, LabelDefinition, LabelDefinition];
  const ids = ['org.enterprise', 'org.research', 'org.social', 'org.legal', 'org.other'];
  const organisations = line2.map((label, index) => column(ids[index] ?? '', label, [group]));
  return [column('natural', natural, []), ...organisations, column('total', total, [])];
}

function column(id: string, label: LabelDefinition, groups: readonly LabelDefinition[]): ColumnDefinition {
  return { id, label, groups, type: 'count', unit: '件' };
}

/** Rows: 条例 articles as in the instructions to the form and the 条例 itself. */
function rowData(otherResults: RowData): RowData[] {
  return [
    { id: 'new', label: '一、本年新收政府信息公开申请数量', basis: '《条例》第二十九条、第三十一条' },
    { id: 'carriedIn', label: '二、上年结转政府信息公开申请数量', basis: '《条例》第三十三条' },
    {
      id: 'result',
      label: '三、本年度办理结果',
      rows: [
        { id: 'result.granted', label: '（一）予以公开', basis: '《条例》第三十六条第一项、第二项' },
        {
          id: 'result.partial',
          label: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
          basis: '《条例》第三十七条',
          accepted: ['（二）部分公开'],
        },
        denied,
        unable,
        rejected,
        otherResults,
        { id: 'result.total', label: '（七）总计', basis: '《政府信息公开工作年度报告格式》' },
      ],
    },
    { id: 'carriedOut', label: '四、结转下年度继续办理', basis: '《条例》第三十三条' },
  ];
}

const denied: RowData = {
  id: 'result.denied',
  label: '（三）不予公开',
  rows: [
    { id: 'result.denied.secret', label: '1.属于国家秘密', basis: '《条例》第十四条、第三十六条第三项' },
    {
      id: 'result.denied.law',
      label: '2.其他法律行政法规禁止公开',
      basis: '《条例》第十四条、第三十六条第三项',
      accepted: ['2.其他法律、行政法规禁止公开'],
    },
    {
      id: 'result.denied.security',
      label: '3.危及“三安全一稳定”',
      basis: '《条例》第十四条、第三十六条第三项',
      note: '“三安全一稳定”指国家安全、公共安全、经济安全、社会稳定',
    },
    { id: 'result.denied.thirdParty', label: '4.保护第三方合法权益', basis: '《条例》第十五条、第三十二条' },
    {
      id: 'result.denied.internal',
      label: '5.属于三类内部事务信息',
      basis: '《条例》第十六条第一款',
      note: '三类内部事务信息指人事管理、后勤管理、内部工作流程',
    },
    {
      id: 'result.denied.process',
      label: '6.属于四类过程性信息',
      basis: '《条例》第十六条第二款',
      note: '四类过程性信息指讨论记录、过程稿、磋商信函、请示报告',
    },
    { id: 'result.denied.caseFile', label: '7.属于行政执法案卷', basis: '《条例》第十六条第二款' },
    { id: 'result.denied.query', label: '8.属于行政查询事项', basis: '《条例》第三十六条第七项' },
  ],
};

const unable: RowData = {
  id: 'result.unable',
  label: '（四）无法提供',
  rows: [
    { id: 'result.unable.notHeld', label: '1.本机关不掌握相关政府信息', basis: '《条例》第三十六条第四项、第五项' },
    { id: 'result.unable.needCreate', label: '2.没有现成信息需要另行制作', basis: '《条例》第三十八条' },
    { id: 'result.unable.unclear', label: '3.补正后申请内容仍不明确', basis: '《条例》第三十条' },
  ],
};

const rejected: RowData = {
  id: 'result.rejected',
  label: '（五）不予处理',
  rows: [
    { id: 'result.rejected.petition', label: '1.信访举报投诉类申请', basis: '《条例》第三十九条第一款' },
    { id: 'result.rejected.repeat', label: '2.重复申请', basis: '《条例》第三十六条第六项' },
    { id: 'result.rejected.publication', label: '3.要求提供公开出版物', basis: '《条例》第三十九条第二款' },
    { id: 'result.rejected.massive', label: '4.无正当理由大量反复申请', basis: '《条例》第三十五条' },
    // No article of the 条例 says this in so many words: none is cited.
    { id: 'result.rejected.reissue', label: '5.要求行政机关确认或重新出具已获取信息' },
  ],
};

/** 勾稽关系: the sum of each row, and of each column its sum and its balance. */
function calculations(rows: readonly RowDefinition[]): CalculationDefinition[] {
  const columns = rows[0]?.columns ?? [];
  const last = columns.length - 1;
  const rowSums = rows.map((row): CalculationDefinition => {
    const concepts = row.columns.map((each) => ({ row, column: each }));
    const name = row.label?.text ?? '';
    return { kind: 'rowSum', name, left: concepts.slice(last), right: concepts.slice(0, last), basis: BASIS };
  });
  const results = rows.filter(({ id }) => id.startsWith('result.') && id !== 'result.total');
  const columnCalculations = flatMap(columns, (_, index): CalculationDefinition[] => {
    const of = (...ids: string[]): Concept[] => concepts(rows.filter(({ id }) => ids.includes(id)), index);
    const name = columns[index]?.label.text ?? '';
    return [
      { kind: 'columnSum', name, left: of('result.total'), right: concepts(results, index), basis: BASIS },
      { kind: 'balance', name, left: of('new', 'carriedIn'), right: of('result.total', 'carriedOut'), basis: BASIS },
    ];
  });
  return [...rowSums, ...columnCalculations];
}

function concepts(rows: readonly RowDefinition[], index: number): Concept[] {
  return flatMap(rows, (row) => {
    const each = row.columns[index];
    return each ? [{ row, column: each }] : [];
  });
}
