import { expect, test } from 'vitest';
import { parseLayout } from '../../server/src/layout/parseLayout';
import { buildReport } from '../../server/src/structure/buildReport';

const ZEROS = '0 0 0 0 0 0 0';

function rowsOf(table: string): string[] {
  const text = `三、收到和处理政府信息公开申请情况\n自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计\n${table}\n四、政府信息公开行政复议、行政诉讼情况\n`;
  const rows = buildReport(parseLayout(text)).tables.flatMap((each) => each.rows);
  return rows.map(({ definition, label, facts }) => `${definition.id} ${label?.wording ?? ''} ${facts.length}`);
}

test('a label round its numbers', () => {
  const table = `（一）予以公开 ${ZEROS}\n（二）部分公开（区分处理的，只计这一情形，不\n${ZEROS}\n计其他情形）\n2.其他法律行政法规禁止公\n${ZEROS}\n开\n3.危及“三安全一稳定” ${ZEROS}`;
  expect(rowsOf(table)).toEqual(['granted', 'partial', 'denied.law', 'denied.security'].map((id) => `result.${id} official 7`));
});

test('a label that goes on before its numbers, behind its group', () => {
  const table = `5.要求行政机关确认或重新出具已获取信息 ${ZEROS}\n（六）其他处理 1.申请人无正当理由逾期不补正、行政机关不再\n处理其政府信息公开申请 ${ZEROS}\n3.其他 ${ZEROS}\n（七）总计 ${ZEROS}`;
  expect(rowsOf(table)).toEqual(['rejected.reissue', 'other.noCorrection', 'other.misc', 'total'].map((id) => `result.${id} official 7`));
});

test('a label whose cell was broken over two rows', () => {
  const cells = ZEROS.replaceAll(' ', '\t');
  const table = `\t3.其他\t${cells}\n\t（七）总\n计\t${cells}\n四、结转下年度继续办理\t${cells}`;
  expect(rowsOf(table)).toEqual(['result.other.misc official 7', 'result.total official 7', 'carriedOut official 7']);
});

test.each([['a tab', '\t', ''], ['a pipe', '', ' |']])('a label broken over two cells, each on its own line with %s', (_, before, after) => {
  const cells = (texts: readonly string[]): string => texts.map((each) => `${before}${each}${after}\n`).join('');
  const table = `${cells(['3.其他', ...ZEROS.split(' ')])}${cells(['（七）', '总计', ...ZEROS.split(' ')])}${cells(['四、结转下', '年度继续办理', ...ZEROS.split(' ')])}`;
  expect(rowsOf(table)).toEqual(['result.other.misc official 7', 'result.total official 7', 'carriedOut official 7']);
});

test('table four with narrow columns in pieces', () => {
  const text = `四、政府信息公开行政复议、行政诉讼情况\n行政复议 行政诉讼\n未经复议直接起诉 复议后起诉\n结果 结果 其他 尚未 总\n维持 纠正 结果 审结 计 结果 结果 其他 尚未 总 结果 结果 其他 尚未 总\n维持 纠正 结果 审结 计 维持 纠正 结果 审结 计\n${ZEROS} ${ZEROS} 0\n五、存在的主要问题及改进情况\n`;
  expect(buildReport(parseLayout(text)).tables.flatMap(({ rows }) => rows.map(({ facts }) => facts.length))).toEqual([15]);
});

test('Markdown: bold cells, line breaks and blanks in cells', () => {
  const text = '二、主动公开政府信息情况\n| **信息内容** | **本年制发<br>件数** | **本年废止件数** | **现行有效件数** |\n| --- | --- | --- | --- |\n| **规章** | **0** | 0 | &nbsp; |\n| 行政规范性<br/>文件 | 1 | 0 | 3 |\n';
  const [table] = buildReport(parseLayout(text)).tables;
  expect(table?.labels.map(({ wording }) => wording)).toEqual(Array.from({ length: 6 }, () => 'official'));
  expect(table?.rows.flatMap(({ facts }) => facts.map(({ value }) => value.kind))).toEqual(['number', 'number', 'blank', 'number', 'number', 'number']);
});
