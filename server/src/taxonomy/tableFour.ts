import type { CalculationDefinition, ColumnDefinition, LabelDefinition, RowDefinition, TableDefinition } from './taxonomy';

const BASIS = '《条例》第五十条第一款第三项；格式表四勾稽关系';
const NOTE = '复议机关作共同被告的，只计算原行为主体的案件数量（国办公开办函〔2016〕201号）';
const OUTCOMES = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'] as const;
const OUTCOME_IDS = ['upheld', 'corrected', 'other', 'pending', 'total'] as const;

/** Table four (表四): one row of 15 numbers, three groups of five. The same in both forms. */
export const tableFour: TableDefinition = buildTableFour();

function buildTableFour(): TableDefinition {
  const label = (kind: LabelDefinition['kind'], text: string, line: number): LabelDefinition => {
    return { kind, text, accepted: [], tolerated: [], line };
  };
  const review = label('columnGroup', '行政复议', 0);
  const litigation = label('columnGroup', '行政诉讼', 0);
  const direct = label('columnGroup', '未经复议直接起诉', 1);
  const afterReview = label('columnGroup', '复议后起诉', 1);
  const group = (id: string, groups: LabelDefinition[], line: number): ColumnDefinition[] => {
    return OUTCOMES.map((text, index) => {
      const columnId = `${id}.${OUTCOME_IDS[index] ?? ''}`;
      return { id: columnId, label: label('column', text, line), groups, type: 'count', unit: '件' };
    });
  };
  const groups = [
    group('review', [review], 1),
    group('litDirect', [litigation, direct], 2),
    group('litAfterReview', [litigation, afterReview], 2),
  ];
  const [reviews = [], ...litigations] = groups.map((columns) => columns.map((column) => column.label));
  const labels = [review, litigation, ...reviews, direct, afterReview, ...litigations.flat()];
  const row: RowDefinition = { id: 'counts', label: null, groups: [], columns: groups.flat(), basis: BASIS, note: NOTE };
  const calculations = groups.map((columns) => rowSum(row, columns));
  return { id: 't4', name: '表四', section: 's4', labels, rows: [row], calculations, basis: BASIS };
}

/** Of each group the four outcomes make the total. */
function rowSum(row: RowDefinition, columns: readonly ColumnDefinition[]): CalculationDefinition {
  const concepts = columns.map((column) => ({ row, column }));
  const name = columns[0]?.groups.map((group) => group.text).join(' / ') ?? '';
  return { kind: 'rowSum', name, left: concepts.slice(-1), right: concepts.slice(0, -1), basis: BASIS };
}
