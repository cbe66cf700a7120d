import { expect, test } from 'vitest';
import { cannotMakeRegulations } from '../../server/src/bodies/rulemaking';

test.each([
  '鹿窝镇', '建塘镇人民政府', '尼勒克县某乡', '宁波市鄞州区瞻岐镇', '迎宾路街道', '东湖街道办事处', '锡林郭勒盟某苏木人民政府',
  '衡东县', '衡东县人民政府', '某县人民政府办公室', '准格尔旗人民政府', '浦东新区人民政府', '武侯区', '金湖县经济开发区管理委员会',
  '宁波市教育局', '宁波市交通局办公室', '广东省教育厅', '武汉市生态环境局', '武汉市发展和改革委员会', '某区统计局', '县应急管理局', '长春市退役军人事务局',
])('%s cannot', (organisation) => {
  expect(cannotMakeRegulations(organisation)).toBe(true);
});

test.each([
  '宁波市人民政府', '武威市人民政府办公室', '宿迁市', '浙江省人民政府', '广东省人民政府办公厅', '上海市政府办公厅', '广西壮族自治区人民政府',
  '西藏自治区', '迪庆藏族自治州人民政府', '开远市', '景德镇市', '国家税务总局', '国家市场监督管理总局', '中国气象局', '教育部', '海关总署', '国务院办公厅', '',
])('%s can, or may', (organisation) => {
  expect(cannotMakeRegulations(organisation)).toBe(false);
});
