/**
 * Words that may stand twice by mistake only, and those that may do so rightly: 人民政府政府信息公开 joins two words
 * that end and begin alike. From how reports err, and from what a search for doubled words found right in them.
 */

/** Never right when doubled, whatever stands round them. */
export const neverDoubled: ReadonlySet<string> = new Set(
  (
    '以及 其中 我镇 我乡 我局 我委 我办 我县 我区 我市 我街 我街道 我单位 我机关 本镇 本乡 本局 本单位 本机关 根据 按照 关于 对于 ' +
    '进行 及时 积极 不断 进一步 切实 认真 深入 严格 主动 存在 没有 加强 强化 提高 提升 推进 促进 确保 做好 开展 围绕 坚持 结合 ' +
    '并且 或者 因此 由于 为了 但是 遵循 遵守 依据 依照 采取 利用 充分 持续 针对 发挥 履行 共计 群众 公众 条例 增强 健全 贯彻 履行 依法依规 政府信息 主动公开 依申请公开 中华人民共和国'
  ).split(' '),
);

/** Words doubled by mistake unless the text before or after them makes two words of it. */
export const doubledUnless: ReadonlyMap<string, { readonly before?: RegExp; readonly after?: RegExp }> = new Map([
  // 县政府政府信息公开专栏, 市政府政府网站
  ['政府', { before: /[民省市县区旗州盟镇乡级地国]$/ }],
  // 电子政务政务外网
  ['政务', { before: /[子字慧能放]$/ }],
  // 信息公开公开申请, not 信息公开公开栏; 依申请公开公开的
  ['公开', { before: /[^息]$|^$/, after: /^(?:栏|目|专|指|透|化|性|力|制|平|度|信|程|承|征|招|竞|拍|审|选|场|发|的|前|后)/ }],
  ['行政', { before: /[法简善政]$/ }],
  ['的', { before: /目$/, after: /^[确士]/ }],
  ['和', { after: /^[谐睦平解美气]/ }],
  // 进行了了解, 不了了之
  ['了', { before: /不$/, after: /^[解然却结断]/ }],
  ['将', { after: /^[来军]/ }],
  ['们', {}],
  // 制度度假
  ['度', { after: /^[过假量日汛数冬夏]/ }],
  ['由', { before: /[自理事因缘经]$/, after: /^[于来衷此]/ }],
  ['被', { after: /^[告子服动诉申套]/ }],
  ['把', { after: /^[握关控手门]/ }],
  // 参与与监督
  ['与', { before: /[参赠给]$/ }],
  // 以及及时
  ['及', { after: /^[时早]/ }],
  // 认为为时过早, 作为为民服务的窗口
  ['为', { before: /[认以称作行成最极更颇较甚变分视列定因]$|^$/, after: /^[民人时主期止己何政官了群公基农企此]/ }],
  // 工作作风, 工作作为考核内容
  ['作', { before: /[^工]$|^$/, after: /^[风用业者为品物客战息坊案答废出价序派了]/ }],
  // 过程性性; 稳定性性能, 男性性别
  ['性', { before: /[男女异同两]$/, after: /^[能质别格情状命]/ }],
  // 各镇镇长, 全镇镇村干部
  ['镇', { before: /[村各全乡]$|^$/, after: /^[长村党政级域区干机直内人属域情容规务企办]/ }],
]);

/** Units doubled behind a number: 5条条. 20条条例, 5件件均, 3项项目, 2次次数 and the like are two words. */
export const doubledUnits: ReadonlyMap<string, RegExp> = new Map([
  ['条', /^[例款件目数文]/],
  ['件', /^[数均]/],
  ['次', /^[数日序要]/],
  ['份', /^[额数]/],
  ['项', /^[目数]/],
  ['篇', /^[幅章]/],
  ['期', /^[间限末初满]/],
  // 2023年年底, 2023年年度报告
  ['年', /^[底初末中度报终内均产检审鉴会关味货夜前后]/],
]);

/** Doubled for the sense: 研究研究, and what takes part in 一步一步. */
export const rightlyDoubled = /^[一几两多]|^(?:研究|讨论|考虑|学习|了解|商量|逐步|许多|很多|非常|比较|办公室|委员会)$/;

/** 本报告根据…，编制本报告。 and 本报告根据…，现将…报告如下: what the sentence begins with has no place in how it goes on. */
export const reportTwice =
  /(?<=^|[。;]\s{0,4})(?<surplus>本(?:年度)?报告是?)(?:根据|依据|按照|依照)[^。;]{5,300}?,(?:特|现)?(?:编制(?:了|形成)?本(?:年度)?报告(?=[。,]|$)|将[^。;]{4,80}(?:报告|汇报|公布|公告)如下)/dg;

/** 全文包括…六个部分组成: one of the two will do. 由…组成 within it is another matter. */
export const includedAndMade = /(?<=(?:全文|报告|内容)(?:主要)?)(?<surplus>包括):?(?=[^。;由]{10,240}组成(?:[。,;]|$))/dg;

/** 按照根据《条例》: one preposition will do. */
export const prepositionTwice = /(?:按照|根据|依照|依据|遵照)(?<surplus>按照|根据|依照|依据|遵照)(?=《)/dg;
