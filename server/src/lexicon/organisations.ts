/** What the name of a public body ends in (机关名称的尾字). Longer endings need no entry where a shorter one covers them. */
const organisationEndings: readonly string[] = [
  '省', '市', '县', '区', '旗', '州', '盟', '镇', '乡', '苏木', '街道', '办事处', '政府', '局', '委', '委员会', '厅',
  '部', '办', '办公室', '中心', '院', '学校', '大学', '中学', '小学', '公司', '集团', '处', '所', '站', '队', '馆',
  '协会', '联合会', '管委会', '署', '司', '社', '社区', '村', '园', '机关', '银行', '法院', '检察院',
];

export const organisationEnding = new RegExp(`(?:${organisationEndings.join('|')})$`);
