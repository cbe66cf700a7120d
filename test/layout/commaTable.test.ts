import { expect, test } from 'vitest';
import { parseLayout } from '../../server/src/layout/parseLayout';
import { spanText } from '../../server/src/text/span';

test.each([
  ['规章,0,0,0\n行政规范性文件,2,1,9', ['规章|0|0|0', '行政规范性文件|2|1|9']],
  ['信息内容,本年处理决定数量,,\n行政许可,318,,', ['信息内容|本年处理决定数量||', '行政许可|318||']],
  ['信息内容,"本年收费金额\n（单位：万元）"\n行政事业性收费,"1,250.5"', ['信息内容|本年收费金额\n（单位：万元）', '行政事业性收费|1,250.5']],
  [',自然人,总计\n第二十条第（五）项\n新收,1,1\n结转,,', ['|自然人|总计', '第二十条第（五）项', '新收|1|1', '结转||']],
])('a table with commas between its cells: %j', (text, rows) => {
  const [table, ...others] = parseLayout(text).blocks;
  expect(others).toEqual([]);
  expect(table?.kind === 'table' && table.rows.map(({ cells }) => cells.map(({ span }) => spanText(text, span)).join('|'))).toEqual(rows);
});

test.each([
  ['lines of running text that were broken off', '认真落实县委部署,积极推进政务公开,\n不断提高公开质量,接受社会监督,\n努力做到应公开尽公开,不断进步'],
  ['sentences', '公开信息20条,其中,5条为政策。\n公开信息20条,其中,5条为政策。'],
  ['numbers whose commas part the thousands', '1,151\n2,300\n规章 1,151 2,300\n许可 1,151 2,300'],
  ['a line alone', '电话:66123456,66123457\n地址:人民路6号'],
])('no table: %s', (_, text) => {
  expect(parseLayout(text).blocks.every(({ kind }) => kind === 'paragraph')).toBe(true);
});
