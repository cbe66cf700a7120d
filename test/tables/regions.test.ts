import { expect, test } from 'vitest';
import { parseLayout } from '../../server/src/layout/parseLayout';
import { buildReport } from '../../server/src/structure/buildReport';
import { regionsOf } from '../../server/src/tables/regions';

const HEAD = '二、主动公开政府信息情况\n第二十条第（一）项\n信息内容\t本年新制作数量\t本年新公开数量\t对外公开总数量\n';
const NEXT = '第二十条第（五）项\n信息内容\t上一年项目数量\t本年增/减\t处理决定数量\n';

/** The regions of blank cells, each cell as row and column. */
function blankRegions(text: string): string[][] {
  const [table] = buildReport(parseLayout(text)).tables;
  return regionsOf(table!, ({ value }) => value.kind === 'blank').map((region) => {
    return region.map(({ row, column }) => `${row.id}/${column.id}`);
  });
}

test('cells that touch are one region, also where two parts meet late', () => {
  expect(blankRegions(`${HEAD}规章\t1\t2\t\n规范性文件\t\t\t\n${NEXT}行政许可\t0\t0\t0\n`)).toEqual([
    ['regulations/totalPublic', 'normative/made', 'normative/newPublic', 'normative/totalPublic'],
  ]);
});

test('cells that meet at a corner are not', () => {
  expect(blankRegions(`${HEAD}规章\t\t2\t3\n规范性文件\t4\t\t6\n${NEXT}行政许可\t0\t0\t0\n`)).toEqual([['regulations/made'], ['normative/newPublic']]);
});

test('rows of other columns are no neighbours', () => {
  expect(blankRegions(`${HEAD}规章\t1\t2\t3\n规范性文件\t\t5\t6\n${NEXT}行政许可\t\t0\t0\n其他对外管理服务事项\t\t0\t0\n`)).toEqual([
    ['normative/made'],
    ['licensing/prevItems', 'otherServices/prevItems'],
  ]);
});
