import { expect, test } from 'vitest';
import { grid } from '../../server/src/tables/grid';
import { form2019 } from '../../server/src/taxonomy/form2019';
import { form2021 } from '../../server/src/taxonomy/form2021';
import type { Form, TableId } from '../../server/src/taxonomy/taxonomy';

/** Line by line: what a cell prints, `×` how many columns and lines it takes; `_` for a cell to fill in. */
function drawn(form: Form, id: TableId, wanted?: Parameters<typeof grid>[1]): string[] {
  const table = form.tables.find((each) => each.id === id)!;
  return grid(table, wanted).map(({ cells }) => cells.map(({ label, concept, lines, columns }) => {
    const size = lines * columns === 1 ? '' : `×${columns}${lines > 1 ? `,${lines}` : ''}`;
    return `${concept ? '_' : (label?.text.slice(0, 8) ?? '?')}${size}`;
  }).join(' | '));
}

test('table three is merged as the official form prints it', () => {
  const lines = drawn(form2021, 't3');
  expect(lines.slice(0, 9)).toEqual([
    '（本列数据的勾稽×3,3 | 申请人情况×7',
    '自然人×1,2 | 法人或其他组织×5 | 总计×1,2',
    '商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他',
    '一、本年新收政府×3 | _ | _ | _ | _ | _ | _ | _',
    '二、上年结转政府×3 | _ | _ | _ | _ | _ | _ | _',
    '三、本年度办理结×1,22 | （一）予以公开×2 | _ | _ | _ | _ | _ | _ | _',
    '（二）部分公开（×2 | _ | _ | _ | _ | _ | _ | _',
    '（三）不予公开×1,8 | 1.属于国家秘密 | _ | _ | _ | _ | _ | _ | _',
    '2.其他法律行政 | _ | _ | _ | _ | _ | _ | _',
  ]);
  expect(lines.at(-1)).toBe('四、结转下年度继×3 | _ | _ | _ | _ | _ | _ | _');
});

test('table four is merged as the official form prints it', () => {
  expect(drawn(form2021, 't4')).toEqual([
    '行政复议×5 | 行政诉讼×10',
    '结果维持×1,2 | 结果纠正×1,2 | 其他结果×1,2 | 尚未审结×1,2 | 总计×1,2 | 未经复议直接起诉×5 | 复议后起诉×5',
    Array(2).fill('结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计').join(' | '),
    Array(15).fill('_').join(' | '),
  ]);
});

test('the blocks of table two are all as wide as the widest', () => {
  expect(drawn(form2019, 't2').slice(10, 18)).toEqual([
    '行政处罚 | _×2 | _×2 | _×2',
    '行政强制 | _×2 | _×2 | _×2',
    '第二十条第（八）×7',
    '信息内容 | 上一年项目数量×3 | 本年增/减×3',
    '行政事业性收费 | _×3 | _×3',
    '第二十条第（九）×7',
    '信息内容 | 采购项目数量×3 | 采购总金额×3',
    '政府集中采购 | _×3 | _×3',
  ]);
});

test.each([form2019, form2021])('every line of $id is as wide as its table, whichever lines are there', (form) => {
  for (const table of form.tables) {
    for (const wanted of [() => true, ({ row }: { row: unknown }) => row !== null]) {
      const lines = grid(table, wanted);
      const width = Math.max(...lines.map(({ cells }) => cells.reduce((sum, { columns }) => sum + columns, 0)));
      const widths = lines.map(() => 0);
      lines.forEach(({ cells }, index) => {
        for (const cell of cells) for (let line = 0; line < cell.lines; line++) widths[index + line]! += cell.columns;
      });
      expect(new Set(widths)).toEqual(new Set([width]));
    }
  }
});

test('a group whose first lines are not there begins with the first that is', () => {
  const lines = drawn(form2021, 't3', ({ row }) => row === null || !/granted|secret/.test(row.id));
  expect(lines.slice(5, 8)).toEqual([
    '三、本年度办理结×1,20 | （二）部分公开（×2 | _ | _ | _ | _ | _ | _ | _',
    '（三）不予公开×1,7 | 2.其他法律行政 | _ | _ | _ | _ | _ | _ | _',
    '3.危及“三安全 | _ | _ | _ | _ | _ | _ | _',
  ]);
});
