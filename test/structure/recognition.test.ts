import { expect, test } from 'vitest';
import { parseLayout } from '../../server/src/layout/parseLayout';
import { buildReport } from '../../server/src/structure/buildReport';

const TITLES = ['一、总体情况', '二、主动公开政府信息情况', '三、收到和处理政府信息公开申请情况', '四、政府信息公开行政复议、行政诉讼情况', '五、存在的主要问题及改进情况', '六、其他需要报告的事项'];
const sections = TITLES.map((title) => `${title}\n平稳。\n`).join('');
const list = TITLES.join('\n');

const reports: Record<string, string> = {
  'without a title': sections,
  'a title and its sections': `柳林镇2023年政府信息公开工作年度报告\n${sections}`,
  'a title that calls it a summary': `柳林镇2023年政府信息公开工作总结\n${sections}`,
  'below the menu of a site': `政策解读\n柳林镇2023年政府信息公开工作年度报告\n${sections.replace('行政诉讼情况\n', '行政诉讼情况\n行政复议\t行政诉讼\n结果维持\t结果纠正\t其他结果\t尚未审结\t总计\n0\t0\t0\t0\t0\n')}`,
  'an older one': '柳林镇2018年政府信息公开工作年度报告\n一、概述\n平稳。\n二、主动公开政府信息情况\n22条。\n',
  'its tables are lost': sections.replaceAll('平稳。\n', '').replace('总体情况\n', `总体情况\n${'2023年，我镇主动公开政府信息，做好政策解读，回应群众关切。'.repeat(9)}\n`).replace('改进情况\n', '改进情况\n公开不够全面，将加强学习。\n'),
  'articles are quoted in its text': `根据《条例》编制。\n${sections.replace('平稳。', '按照\n第五十条 的规定。')}`,
};

const others: Record<string, string> = {
  'an explanation of a report': `文字解读：柳林镇2023年政府信息公开工作年度报告\n${sections}`,
  'rules in articles': `第一条 为了规范年度报告，制定本制度。\n第二条 年度报告包括以下内容：\n${list}\n第三条 本制度自发布之日起施行。\n`,
  'a notice that lists the sections': `各镇人民政府：\n现就年度报告编制工作通知如下：\n报告分为以下部分。\n${list}\n`,
  'a notice that says what belongs into them': `各镇：\n编制要求如下。\n${list.replace('总体情况\n', '总体情况\n主要写主动公开、依申请公开、政府信息管理、平台建设和监督保障，年度数据要准确。\n').replace('改进情况\n', '改进情况\n写问题和措施。\n')}\n`,
  'a notice with the form': `关于做好年度报告的通知\n各镇人民政府：\n请按时报送。\n${sections}`,
  'a summary with headings of its own': '柳林镇2023年政府信息公开工作总结\n一、总体情况\n平稳。\n二、下一步打算\n加强学习。\n',
  'a university': `柳林大学2022—2023学年信息公开工作年度报告\n${sections}`,
  'a public utility': `柳林供水有限公司信息公开工作年度报告\n根据《公共企事业单位信息公开规定》编制。\n${sections}`,
  'a guide': '柳林镇政府信息公开指南\n一、主动公开\n范围见目录。\n二、依申请公开\n可以提交申请。\n',
  'a list of reports': '政府信息公开年报\n柳林镇2023年政府信息公开工作年度报告\n柳林镇2022年政府信息公开工作年度报告\n',
  nothing: '',
};

test.each(Object.entries(reports))('a report: %s', (_, text) => {
  expect(buildReport(parseLayout(text)).recognised).toBe(true);
});

test.each(Object.entries(others))('no report: %s', (_, text) => {
  expect(buildReport(parseLayout(text)).recognised).toBe(false);
});
