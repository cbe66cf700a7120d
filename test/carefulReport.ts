import type { TableStyle } from '../server/src/layout/layout';
import { printSkeleton } from '../server/src/tables/skeleton';
import { forms } from '../server/src/taxonomy/forms';
import type { Form, TableId } from '../server/src/taxonomy/taxonomy';
import { correctCounts, keyOf, seededRandom } from './accuracy/randomTable';

/** A whole report on `year` in which nothing is wrong; `print` may print its tables otherwise. */
export function carefulReport(year: number, style: TableStyle, print: typeof printed = printed): string {
  const form = forms.find(({ years }) => years.from <= year && year <= (years.to ?? Infinity))!;
  const table = (id: TableId): string => print(form, id, style);
  return `青河县柳林镇人民政府${year}年政府信息公开工作年度报告

本报告根据《中华人民共和国政府信息公开条例》（以下简称《条例》）和《${form.name}》（${form.document}）编制，由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六个部分组成。本报告所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。如有疑问，请与柳林镇党政办公室联系（地址：柳林镇人民路6号，电话：0000-1234567）。

一、总体情况
${year}年，柳林镇按照县委、县政府部署，扎实推进政府信息公开工作。
（一）主动公开情况。全年主动公开政府信息126条，其中：机构职能类6条，政策文件类20条，财政信息类40条，其他信息60条。
（二）依申请公开情况。进一步规范受理、审核、答复流程，依法保障公民、法人和其他组织获取政府信息的权利。
（三）政府信息管理情况。落实“先审查、后公开”制度，同比增长12.5%，其中重点领域信息占比近七成。
（四）平台建设情况。维护政务公开专栏1个，全年更新30余次，包括动态栏目12个、专题栏目5个等。
（五）监督保障情况。组织培训2次，社会评议结果为优秀，没有发生责任追究情形。

二、主动公开政府信息情况

${table('t2')}

三、收到和处理政府信息公开申请情况

${table('t3')}

四、政府信息公开行政复议、行政诉讼情况

${table('t4')}

五、存在的主要问题及改进情况
一是公开内容不够丰富，二是解读形式比较单一。
下一步，将拓展公开渠道，丰富解读方式，并于${year + 1}年3月1日前完成栏目调整。

六、其他需要报告的事项
本年度未收取信息处理费。

柳林镇人民政府
${year + 1}年1月15日
`;
}

/** Correct numbers, none of them such as a rule on plausibility could ask about. */
function printed(form: Form, id: TableId, style: TableStyle): string {
  const table = form.tables.find((each) => each.id === id);
  if (!table) throw new Error(`no ${id}`);
  const counts = correctCounts(table, seededRandom(form.years.from));
  return printSkeleton(table, style, '\n', (concept) => (id === 't2' ? '0' : String(counts.get(keyOf(concept)))));
}
