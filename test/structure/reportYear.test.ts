import { expect, test } from 'vitest';
import { parseLayout } from '../../server/src/layout/parseLayout';
import { buildReport } from '../../server/src/structure/buildReport';

const sections = '二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n四、政府信息公开行政复议、行政诉讼情况\n';

test.each([
  ['2019年，青山镇依照条例做好信息公开工作。', 2019],
  ['（一）主动公开情况。2022年，公开信息513条。', 2022],
  ['现公布向阳市农业农村局2021年政府信息公开工作年度报告。', 2021],
  ['现将2022年度本级政府（机关）信息公开工作年度报告公布如下。', 2022],
  ['根据《关于编制2021年政府信息公开工作年度报告的通知》要求，编制本报告。', null],
  ['根据县政府办编制2021年政府信息公开工作年度报告的要求，编制本报告。', null],
  ['2018年以来，我镇高度重视。', null],
  ['2019年5月，我镇开展培训。', null],
  ['发布2020年政府信息公开工作年度报告1篇。', null],
])('%s is about %s', (opening, year) => {
  expect(buildReport(parseLayout(`一、总体情况\n${opening}\n${sections}`)).year).toBe(year);
});
