/**
 * Where a number, or its unit, has dropped out of a sentence (half width): 共主动公开条，收费 万元。 From real reports;
 * 收到申请件 and 现行有效件 are words of the trade and so need a 共 before them.
 */
export interface NumberGap {
  readonly kind: 'number' | 'unit';
  /** Its group `gap` is what to mark. */
  readonly pattern: RegExp;
}

const END = '(?=\\s*(?:[,。;、)!]|其中|$))';
const TOTAL = '(?:共计?|总计|合计|累计|总共)';
const VERB = '(?:主动公开|公开|发布|更新|推送|收到|受理|接收|新收|办理|办结|答复|制发|制定|印发|废止|解读|回应|转发|上传|报送)';
const OBJECT = '(?:各类|各项|政府|政务|信息|公开|依申请|申请|动态|政策|文件|规范性|行政|微信|微博|公众号|内容|数据)*';

/** Behind these a unit is part of another word: 文件, 长期, 现场, 年份, 逐条, 再次. */
const NO_GAP = '\\d十百千万余多几数两一二三四五六七八九文案证硬软附邮稿事零配物定长学周日按近前后早假现市立广身月年省股头逐首再层批每';

/** What all of them hold, quick to see: a unit without a number before it, a number without a unit behind it. */
export const mayLack = new RegExp(
  [
    `[条件份篇次场期元](?<=[^${NO_GAP}]\\s{0,4}万?.)${END}`, '[条件份篇](?<=\\s.)[信动文申政]', '人(?<=[员部众工达到计共]\\s{0,4}.)(?:次|(?<=\\s.))',
    '名(?<=[备有确排了]\\s{0,4}.)', '个(?<=[设置立增了]\\s{0,4}.)', '[%％](?<!\\d\\s{0,4}.)', '余(?<=\\d.)', '[〕\\]]\\s*号', '[息请](?=\\s*\\d{1,8}[,。;])', '请(?=\\s*共)', '[开供理复](?=\\d{1,6}[,;])',
  ].join('|'),
);

export const numberGaps: readonly NumberGap[] = [
  { kind: 'number', pattern: new RegExp(`${TOTAL}${VERB}(?:了)?${OBJECT}\\s*(?<gap>[条件份篇次期])${END}`, 'dg') },
  { kind: 'number', pattern: new RegExp(`(?:主动公开|公开|发布|更新|推送)(?:各类|政府|政务)*信息\\s*(?<gap>条)${END}`, 'dg') },
  { kind: 'number', pattern: new RegExp(`(?:组织|开展|举办|召开)(?:各类|专题|业务|政务公开|政府信息公开|相关)*(?:培训|培训会|培训班|会议|推进会|座谈会|新闻发布会|专题会议|检查|督查|自查|活动)\\s*(?<gap>[次场期])${END}`, 'dg') },
  { kind: 'number', pattern: new RegExp(`(?:收费|收取|处理费|费用|金额|收入|支出|经费)(?:为|共|共计|约|合计|总计)?\\s*(?<gap>万?元)${END}`, 'dg') },
  { kind: 'number', pattern: new RegExp(`(?:件数|条数|次数|人数|数量|总数|总量)(?:为|是|共|共计|达|达到|合计)\\s*(?<gap>[条件份篇次期])${END}`, 'dg') },
  { kind: 'number', pattern: new RegExp(`(?:组织|开展|举办|召开)[^,。;、()\\d一二两三四五六七八九十百数多几每各]{0,12}(?:会议|[谈进布度席]会|培训班?|检查|督查|自查|抽查|巡查)\\s*(?<gap>[次场])${END}`, 'dg') },
  { kind: 'number', pattern: new RegExp(`(?:(?:参训|培训|参加|参会|接待|服务)(?:人员|干部|群众|职工)|达到?|共计)\\s*(?<gap>人次)${END}`, 'dg') },
  { kind: 'number', pattern: new RegExp(`(?:人员|干部|群众|职工)(?:达到?|共计?)\\s+(?<gap>人)${END}`, 'dg') },
  { kind: 'number', pattern: new RegExp(`(?:增加|减少|增长|下降)(?:了)?\\s*(?<gap>[条件份篇])${END}`, 'dg') },
  { kind: 'number', pattern: /(?:配备|配有|现有|共有|明确|安排)(?:了)?\s*(?<gap>名)(?=(?:专|兼)职|工作人员|专人)/dg },
  { kind: 'number', pattern: new RegExp(`${VERB}\\s{1,4}(?<gap>[条件份篇])(?=信息|动态|文件|申请|政策)`, 'dg') },
  { kind: 'number', pattern: /(?:开设|设置|设立|建立|新增)(?:了)?\s*(?<gap>个)(?=(?:专栏|栏目|公开栏|查阅点|专区))/dg },
  // 国办公开办函〔2021〕号
  // 政策文件类条，财政类42条
  { kind: 'number', pattern: new RegExp(`类(?:信息)?\\s*(?<gap>[条件篇份])${END}`, 'dg') },
  { kind: 'number', pattern: /[〔[]20\d\d[〕\]]\s*(?<gap>号)/dg },
  { kind: 'number', pattern: /(?:增长|增加|减少|下降|提高|占比|占|达到|达|[率度][为达]?)\s*(?<gap>[%％])/dg },
  { kind: 'unit', pattern: new RegExp(`(?<![\\d.])(?<gap>\\d{1,8}余)${END}`, 'dg') },
  { kind: 'unit', pattern: new RegExp(`${TOTAL}?(?:主动公开|公开|发布|推送|更新|转发|上传|报送)(?:各类|政府|政务)*信息\\s*(?<gap>\\d{1,8})(?=[,。;])(?!,\\d{3}(?!\\d))`, 'dg') },
  // 主动公开行政执法相关信息40，收到有效申请共4，经核实; 12345 is a telephone number
  { kind: 'unit', pattern: /(?:公开|公布|发布|推送)[^,。;:、\d]{0,12}信息\s*(?<gap>(?!12345)\d{1,6})(?=[,。;])(?!,\d{3}(?!\d))/dg },
  // 予以公开9件，占50%；部分公开6，占33.3%
  { kind: 'unit', pattern: /(?:(?:予以|部分)公开|无法提供|不予(?:公开|处理)|其他处理)(?:答复)?(?<gap>\d{1,6})(?=[,;])(?<=\d件[,;](?:占[\d.]{1,6}[%％][,;])?[^,。;]{0,8}\d)(?!,\d{3}(?!\d))/dg },
  { kind: 'unit', pattern: /(?:收到|受理|接收|新收)(?:各类|政府|政务|信息|公开|依申请|的)*申请\s*(?<gap>\d{1,6})(?=[,。;])(?!,\d{3}(?!\d))/dg },
  { kind: 'unit', pattern: /申请\s*共计?\s*(?<gap>\d{1,6})(?=[,。;])(?!,\d{3}(?!\d))/dg },
];
