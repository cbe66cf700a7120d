import type { TableId } from './taxonomy';

/** What prose states and a table of the form states too. */
export interface ProseConcept {
  readonly id: string;
  /** As messages call it: 收到政府信息公开申请. */
  readonly name: string;
  readonly table: TableId;
  /** Each sum of cells that the number in prose may rightly be: practice counts in more ways than one. */
  readonly readings: readonly (readonly Term[])[];
}

/** Cells that are added or taken away: in the rows and columns with these ids, or below them (`org` is each `org.…`). */
export interface Term {
  readonly row: string;
  readonly column: string;
  readonly sign: 1 | -1;
}

/** Each reading as `row` or `row:column`, joined by + and -; the column is 总计 where none is named. */
function concept(id: string, name: string, table: TableId, ...readings: string[]): ProseConcept {
  return { id, name, table, readings: readings.map(parseReading) };
}

function parseReading(reading: string): Term[] {
  return reading.split(/ (?=[+-])/).map((part) => {
    const [row = '', column = 'total'] = part.replace(/^[+-] /, '').split(':');
    return { row, column, sign: part.startsWith('-') ? -1 : 1 };
  });
}

function applicants(id: string, name: string, column: string): ProseConcept {
  return concept(id, `${name}提出的申请`, 't3', `new:${column}`, `new:${column} + carriedIn:${column}`, `result.total:${column}`);
}

function results(names: Readonly<Record<string, string>>): ProseConcept[] {
  return Object.entries(names).map(([id, name]) => concept(id, name, 't3', `result.${id}`));
}

function documents(row: string, name: string): ProseConcept[] {
  const verbs = { made: '制发', repealed: '废止', valid: '现行有效的' };
  return Object.entries(verbs).map(([column, verb]) => concept(`${row}.${column}`, `${verb}${name}`, 't2', `${row}:${column}`));
}

/** Many count only the cases that were decided in the year. */
function cases(id: string, name: string): ProseConcept {
  return concept(id, name, 't4', `counts:${id}.total`, `counts:${id}.total - counts:${id}.pending`);
}

/** By P.1–P.9 of the domain facts: each reading was met in a published report that is right. */
export const proseConcepts: readonly ProseConcept[] = [
  concept('received', '收到政府信息公开申请', 't3', 'new', 'new + carriedIn'),
  concept('carriedIn', '上年结转的申请', 't3', 'carriedIn'),
  concept('handled', '办结的申请', 't3', 'result.total', 'result.total - carriedIn', 'new', 'new + carriedIn'),
  concept('carriedOut', '结转下年度继续办理的申请', 't3', 'carriedOut'),
  // 均已办结: none is left for the next year.
  concept('allHandled', '没有办结的申请', 't3', 'carriedOut'),
  applicants('natural', '自然人', 'natural'),
  applicants('organisation', '法人或其他组织', 'org'),
  applicants('business', '商业企业', 'org.enterprise'),
  applicants('research', '科研机构', 'org.research'),
  applicants('social', '社会公益组织', 'org.social'),
  applicants('legal', '法律服务机构', 'org.legal'),
  ...results({
    granted: '予以公开的申请', partial: '部分公开的申请', denied: '不予公开的申请', unable: '无法提供的申请',
    rejected: '不予处理的申请', other: '其他处理的申请',
    'denied.secret': '因属于国家秘密不予公开的申请', 'denied.law': '因其他法律行政法规禁止不予公开的申请',
    'denied.security': '因危及“三安全一稳定”不予公开的申请', 'denied.thirdParty': '因保护第三方合法权益不予公开的申请',
    'denied.internal': '因属于三类内部事务信息不予公开的申请', 'denied.process': '因属于四类过程性信息不予公开的申请',
    'denied.caseFile': '因属于行政执法案卷不予公开的申请', 'denied.query': '因属于行政查询事项不予公开的申请',
    'unable.notHeld': '本机关不掌握相关政府信息的申请', 'unable.needCreate': '没有现成信息需要另行制作的申请',
    'unable.unclear': '补正后内容仍不明确的申请', 'rejected.petition': '信访举报投诉类申请', 'rejected.repeat': '重复申请',
    'rejected.publication': '要求提供公开出版物的申请', 'rejected.massive': '无正当理由大量反复申请',
    'rejected.reissue': '要求确认或重新出具已获取信息的申请',
    'other.noCorrection': '申请人逾期不补正、不再处理的申请', 'other.feeUnpaid': '申请人逾期未缴费、不再处理的申请',
  }),
  cases('review', '政府信息公开行政复议'),
  concept(
    'litigation', '政府信息公开行政诉讼', 't4', 'counts:litDirect.total + counts:litAfterReview.total',
    'counts:litDirect.total + counts:litAfterReview.total - counts:litDirect.pending - counts:litAfterReview.pending',
    // A case that went to review first is often told of only there.
    'counts:litDirect.total', 'counts:litAfterReview.total',
  ),
  cases('litDirect', '未经复议直接起诉的行政诉讼'),
  cases('litAfterReview', '复议后起诉的行政诉讼'),
  ...documents('regulations', '规章'),
  ...documents('normative', '行政规范性文件'),
];
