/** A slip that no term holds (用词不当). */
export interface Misusage {
  readonly wrong: string;
  readonly right: string;
  /** What follows `wrong` must match it there; bounded. */
  readonly before?: RegExp;
  /** Characters with which the one before makes another word: 发布署名. */
  readonly notAfter?: string;
  readonly severity: 'warning' | 'information';
  /** Why; without it, it is simply a wrong character. */
  readonly note?: string;
}

/** Forms that a slip has in common with others: what it should be, and what stands round it. */
function slips(pairs: string, round: Pick<Misusage, 'before' | 'notAfter' | 'note'> = {}, severity: Misusage['severity'] = 'warning'): Misusage[] {
  return pairs.trim().split(/\s+/).map((pair) => {
    const [wrong = '', right = ''] = pair.split('→');
    return { wrong, right, severity, ...round };
  });
}

const ACCOUNT = '账目的“账”，规范词形不用“帐”';

/**
 * Facts: 《第一批异形词整理表》(GF 1001-2001), 《现代汉语词典》, usage of official documents. 帐, 其它, 截止 are variants
 * rather than mistakes. What a careful writer may choose is not here: 制订, 钩稽, 转结 in prose. Nor is a pair of characters
 * that meets across two words: 施工开始, 自己经常, 按装机容量, 提交待审, 既将…又将….
 */
export const misusages: readonly Misusage[] = [
  ...['截止至', '截止到', '截止'].map((wrong): Misusage => (
    { wrong, right: '截至', severity: 'information', note: '后面接时间的，用“截至”', before: /(?:\d{4}年|\d{1,2}月|目前|年底|年末|报告期末|当前)/y }
  )),
  { wrong: '其它', right: '其他', severity: 'information', note: '公文一般写作“其他”', notAfter: '尤极' },
  ...['台帐', '帐户', '帐号', '帐目', '记帐', '对帐'].map((wrong): Misusage => (
    { wrong, right: wrong.replace('帐', '账'), severity: 'information', note: ACCOUNT }
  )),
  { wrong: '成份', right: '成分', severity: 'information', note: '规范词形为“成分”', notAfter: '组构完达形', before: /(?!额|数)/y },
  { wrong: '部份', right: '部分', severity: 'information', note: '规范词形为“部分”', before: /(?!额|数)/y },
  { wrong: '答覆', right: '答复', severity: 'information', note: '规范词形为“答复”' },
  { wrong: '登陆', right: '登录', severity: 'warning', before: /.{0,12}(?:网站|网址|平台|系统|客户端|小程序|公众号|专栏)/y, note: '进入网站、系统用“登录”' },
  { wrong: '反应', right: '反映', severity: 'warning', before: /的?(?:问题|意见|诉求)/y, note: '提出意见用“反映”' },
  { wrong: '等方便', right: '等方面', severity: 'warning', before: /(?:均|都|还|仍|也)?(?:取得|存在|有待|有所|得到)/y },
  { wrong: '近一步', right: '进一步', severity: 'warning', notAfter: '走靠更', before: /[加完提规强推增健深优扩拓细明做促改落严巩]/y },
  { wrong: '行政权利', right: '行政权力', severity: 'information', note: '机关的职权是“权力”' },
  ...['获取政府信息的权力', '取信息的权力', '知情的权力', '获取政府信息权力', '获取信息权力'].map((wrong): Misusage => (
    { wrong, right: wrong.replace('权力', '权利'), severity: 'warning', note: '公民、法人和其他组织享有的是“权利”' }
  )),
  { wrong: '信息与政府公开', right: '信息与政务公开', severity: 'warning', before: /办公室/y },
  {
    // Not 国家税务局并入青山县税务局; before 2018 it was 青山县国家税务局.
    wrong: '国家税务局', right: '国家税务总局', severity: 'warning', notAfter: '省市县区州旗原', note: '各级税务局全称以“国家税务总局”开头',
    before: /(?![和与及并合改更划撤地])[\u4e00-\u9fff]{1,12}[省市县区州旗]税务局/y,
  },
  ...['纳税人权力', '当事人权力', '申请人权力'].map((wrong): Misusage => (
    { wrong, right: wrong.replace('权力', '权利'), severity: 'warning', note: '公民、法人和其他组织享有的是“权利”' }
  )),
  { wrong: '其他权利', right: '其他权力', severity: 'information', before: /(?:事项)?\d{1,6}项/y, note: '机关的职权是“权力”' },
  { wrong: '权利清单', right: '权力清单', severity: 'information', note: '机关的职权是“权力”' },
  { wrong: '法制政府', right: '法治政府', severity: 'information', note: '现行提法是“法治政府”' },
  { wrong: '受到', right: '收到', severity: 'warning', before: /(?:的)?(?:各类|新的|群众|公民)?(?:政府信息公开|依申请公开|信息公开|公开政府信息)(?:的)?申请/y },
  ...['习近平总书记新时代中国特色社会主义思想', '习近平同志新时代中国特色社会主义思想'].map((wrong): Misusage => (
    { wrong, right: '习近平新时代中国特色社会主义思想', severity: 'warning' }
  )),
  ...['习近平新时代特色社会主义思想', '习近平新时代中国社会主义思想', '习近平新时代社会主义思想', '习近平新时代中国特色思想', '习近平中国特色社会主义思想'].map((wrong): Misusage => (
    { wrong, right: '习近平新时代中国特色社会主义思想', severity: 'warning' }
  )),
  // 二十大三中全会: a congress is one meeting, what meets again is its 届.
  ...['十八', '十九', '二十'].flatMap((congress) => ['历次', '历届', ...Array.from('一二三四五六七', (nth) => `${nth}中`)].map((meeting): Misusage => (
    { wrong: `${congress}大${meeting}全会`, right: `${congress}届${meeting.replace('届', '次')}全会`, severity: 'warning' }
  ))),
  { wrong: '新时代中国特色社会主义', right: '新时代中国特色社会主义思想', severity: 'warning', before: /为(?:指导|指引|引领|统领)/y },
  { wrong: '正对', right: '针对', severity: 'warning', notAfter: '反端校修改方公', before: /(?:上述|以上|这些|存在)的?(?:主要|突出)?(?:问题|不足|情况)/y },
  { wrong: '途经', right: '途径', severity: 'warning', note: '方法、渠道是“途径”', before: /[,。、;:)”]|以及|[和与及等](?!过)/y },
  { wrong: '先审察', right: '先审查', severity: 'warning' },
  {
    wrong: '建全', right: '健全', severity: 'information', notAfter: '构创共新组筹搭扩改修兴援在', note: '制度、机制完善起来用“健全”',
    before: /(?![覆国省市县区面镇域民社过方程流])[^，。；]{0,12}(?:机制|制度|体系)/y,
  },
  { wrong: '布署', right: '部署', severity: 'warning', notAfter: '发公颁宣' },
  { wrong: '按排', right: '安排', severity: 'warning', before: /(?![名序列队放污量])/y },
  { wrong: '贯切', right: '贯彻', severity: 'warning' },
  { wrong: '坐谈会', right: '座谈会', severity: 'warning' },
  { wrong: '一如继往', right: '一如既往', severity: 'warning' },
  { wrong: '再接再励', right: '再接再厉', severity: 'warning' },
  { wrong: '再接再历', right: '再接再厉', severity: 'warning' },
  { wrong: '持之以衡', right: '持之以恒', severity: 'warning' },
  { wrong: '因地制益', right: '因地制宜', severity: 'warning' },
  { wrong: '迫不急待', right: '迫不及待', severity: 'warning' },
  { wrong: '按步就班', right: '按部就班', severity: 'warning' },
  { wrong: '名符其实', right: '名副其实', severity: 'information', note: '规范词形为“名副其实”' },
  { wrong: '义不容词', right: '义不容辞', severity: 'warning' },
  { wrong: '墨守陈规', right: '墨守成规', severity: 'warning' },
  { wrong: '穿流不息', right: '川流不息', severity: 'warning' },
  { wrong: '松驰', right: '松弛', severity: 'warning' },
  { wrong: '全力以付', right: '全力以赴', severity: 'warning' },
  { wrong: '相辅相承', right: '相辅相成', severity: 'warning' },
  { wrong: '公之与众', right: '公之于众', severity: 'warning' },
  // 做为民服务的事
  { wrong: '做为', right: '作为', severity: 'warning', before: /(?:一项|一件|重要|重点|推进|主要|首要|年度|政务|政府|衡量|考核|提升|加强|优化|转变|密切)/y },
  // 既使群众满意，又…
  { wrong: '既使', right: '即使', severity: 'warning', before: /(?:没有|有的?|是|未)(?![^，。；]{0,12}，[又且还])/y },
  { wrong: '一但', right: '一旦', severity: 'warning', notAfter: '唯统之专同合划单第万归逐进惟', before: /(?:发现|发布|发生|出现|有|公开|收到)/y },
  { wrong: '在次', right: '再次', severity: 'warning', notAfter: '存现所正实', before: /(?:强调|明确|组织|开展|提醒|审核|申请|进行|要求)/y },
  { wrong: '布暑', right: '部署', severity: 'warning', notAfter: '发公颁宣', before: /(?![期假])/y },
  { wrong: '察阅', right: '查阅', severity: 'warning', notAfter: '监检督审警视观考' },
  { wrong: '完正', right: '完整', severity: 'warning', before: /(?![式在好常规确职科面])/y },
  { wrong: '有郊', right: '有效', severity: 'warning', before: /(?![区外县游野])/y },
  { wrong: '防犯', right: '防范', severity: 'warning', notAfter: '消预国边海', before: /(?![罪错规案人])/y },
  { wrong: '张帖', right: '张贴', severity: 'warning', notAfter: '一主纸夸两几每', before: /(?!子)/y },
  // 以公开为常态、不公开为例外
  { wrong: '公开为例外', right: '公开为常态', severity: 'warning', notAfter: '不' },
  { wrong: '公开是例外', right: '公开是原则', severity: 'warning', notAfter: '不' },
  { wrong: '不公开为常态', right: '不公开为例外', severity: 'warning' },
  { wrong: '不公开是原则', right: '不公开是例外', severity: 'warning' },
  { wrong: '粘帖', right: '粘贴', severity: 'warning' },
  ...particleSlips(),
  ...smallWordSlips(),
  ...soundAlikeSlips(),
];

/** 的 and 得 where a verb follows: 有力的推动了, 逐步得扩大; 做的不够. Not 得到更好的保障, 通过不断的完善. */
function particleSlips(): Misusage[] {
  const beforeDone = /(?:完成|推动|促进|保障|解决|提升|提高|维护|发挥|回应|落实|加强|增强|推进|规范|满足|履行|防范|化解|方便|调动|保护|宣传)了/y;
  const beforeVerb = /(?:完善|加强|提高|提升|推进|扩大|优化|改进|规范|健全|丰富|拓展|深化|增强|落实|做好|推动|促进|发挥|保障|解决|履行)/y;
  const beforeObject = /(?:服务(?:于|群众|企业|人民|公众|社会|基层|大局)|满足(?:群众|公众|人民|社会|企业)|保障(?:公众|人民|群众|公民)|方便(?:群众|公众)|推动|促进|发挥|做好|开展)/y;
  const note = '修饰动词用“地”';
  return [
    ...each('有力 有效 较好 极大 及时 积极 充分 准确 认真 扎实 深入 主动 圆满 顺利', (word) => slips(`${word}的→${word}地`, { before: beforeDone, note })),
    ...each('切实 逐步 不断 稳步', (word) => slips(`${word}的→${word}地`, { before: beforeVerb, notAfter: '过以在经靠凭', note })),
    ...each('切实 逐步 不断 稳步 有力 有效 较好 更好 认真 扎实', (word) => slips(`${word}得→${word}地`, { before: beforeVerb, note })),
    ...slips('更好的→更好地', { before: beforeObject, notAfter: '到有获供', note }),
    ...slips('做的→做得', { before: /(?:还|仍)?不(?:够|到位|细|深|实)/y, note: '补语前面用“得”' }),
  ];
}

/** 以 and 已, 于 and 与, 再 and 在, 既 and 即, 作 and 做, 步 and 部, and more that sound alike. */
function smallWordSlips(): Misusage[] {
  const done = /(?:按时|按期|办结|完成|整改|在法定|在规定|及时|依法|落实|答复|回复)/y;
  const given = /(?:公开|答复|受理|回复|解决|通报|整改|处理|公示|办理|解答|告知|配合|支持|落实|表彰|改进|完善|规范|引导|推广|改正|纠正|防范|区分)/y;
  // 由与申请有关的科室
  const cause = /(?![^，。；,;]{0,14}(?:相关|有关|无关))(?:工作|人员|信息|时间|业务|部分|缺乏|对|认识|力量|宣传|技术|网站|专业|经费|人手|条件|历史)/y;
  const works = /(?:加强|形成|做到|进行|得到|按照|及时|主动|坚持|予以|严格|依法|遵守|经过|遵循|高度|认真|全面|切实)/y;
  return [
    ...slips('均以→均已', { before: done }),
    ...slips('现以→现已', { before: /(?:全部|完成|办结|建成|整改|投入|上线|开通|形成)/y, notAfter: '发实体展出' }),
    ...slips('以按时→已按时 以按期→已按期', { before: /(?:办结|答复|完成)(?![为的率])/y, notAfter: '可予得所难' }),
    ...slips('以全部→已全部', { before: /(?:办结|答复|整改|完成|更新|回复|落实|上报)/y, notAfter: '可予得所难' }),
    ...slips('予已→予以', { before: given }), ...slips('加已→加以', { before: given, notAfter: '增参追添附' }), ...slips('难已→难以', { notAfter: '困艰万为疑' }),
    ...slips('由与→由于', { before: cause, notAfter: '自理缘事经' }), ...slips('对与→对于', { before: cause, notAfter: '针面反相核校绝应比' }),
    ...slips('属与→属于', { notAfter: '下直附家隶亲' }), ...slips('基与→基于'), ...slips('有利与→有利于', { before: /(?![不弊否])/y }),
    ...slips('便与→便于', { before: /(?:群众|公众|查询|查阅|理解|监督|操作|管理|开展|企业|市民)/y, notAfter: '以方不顺即' }),
    ...slips('将与→将于', { before: /(?:\d{4}年)?\d{1,2}月(?![^，。；,;]{0,20}(?:比|同期|合并))/y }),
    ...slips('于去年→与去年 于上年→与上年', { before: /(?:度|同期)?(?:相比|基本持平|持平)/y, notAfter: '对较低高少多优大小等慢快同' }),
    ...slips('存再→存在', { notAfter: '保库留' }), ...slips('在接再厉→再接再厉 在上新台阶→再上新台阶 在创佳绩→再创佳绩'),
    ...slips('正再→正在', { before: /(?:办理|进行|审理|推进|开展|筹备|建设|整改|申请|协调|起草)/y, notAfter: '修校更改纠订' }),
    ...slips('再线→在线', { before: /(?:访谈|咨询|办理|服务|解读|申请|答复|互动|交流|直播|提交|查询)/y }),
    ...slips('既日起→即日起 随既→随即'), ...slips('立既→立即', { notAfter: '确设建树成独' }), ...slips('既知既改→即知即改 既知即改→即知即改 即知既改→即知即改'),
    ...slips('即要→既要', { before: /(?!求)[^，。；,;]{1,14}[，,]?(?:也|又|更|还)要/y }),
    ...slips('做用→作用', { before: /(?![户于途])/y, notAfter: '叫当看' }), ...slips('做风→作风', { notAfter: '叫当' }),
    ...slips('工做→工作', { notAfter: '手加员职施人社民分义' }), ...slips('合做→合作', { notAfter: '联结配综集整组混' }), ...slips('协做→协作', { before: /(?!好)/y }),
    ...slips('座好→做好 坐好→做好', { before: /(?:政府|信息|政务|公开|服务|相关|各项|准备|宣传|解读|衔接|配合|保密|登记|依申请|上下)/y, notAfter: '讲' }),
    ...slips('下一部→下一步', { before: /(?:工作|打算|计划|[，,]|我|将|要|需|拟|继续)/y }),
    ...slips('进一部→进一步', { before: /[加完提规强推增健深优扩拓细明做促改落严巩]/y, notAfter: '引' }), ...slips('进以步→进一步 进一布→进一步'),
    ...slips('逐部→逐步', { before: /(?:完善|推进|提高|加强|建立|扩大|实现|形成|健全|规范)/y }),
    ...slips('初部→初步', { before: /(?:形成|建立|建成|实现|审核|掌握|核实|统计)/y, notAfter: '年月' }),
    ...slips('百份之→百分之 充份→充分'), ...slips('百分只→百分之 百分值→百分之', { before: /[\d一二三四五六七八九十百零]/y }),
    ...slips('必需→必须', { before: works, notAfter: '所', note: '表示一定要，用“必须”' }),
    ...slips('因该→应该', { before: works }), ...slips('因当→应当', { before: /(?![事地时年日月天前场选初中])/y }),
    ...slips('共记→共计 总记→总计 累记→累计', { before: /\d/y }), ...slips('登计→登记'),
    ...slips('从而是→从而使', { before: /(?:公开|工作|群众|信息|政府|政务|全|广大|各|企业)/y }),
    ...slips('至使→致使', { notAfter: '乃甚以直' }), ...slips('导至→导致', { notAfter: '引指疏' }), ...slips('至力于→致力于'),
    ...slips('一至→一致', { before: /(?:同意|通过|认为|好评|认可)/y }), ...slips('不一至→不一致'),
    ...slips('有代→有待', { before: /(?:进一步|提高|加强|完善|提升|改进|加快)/y }), ...slips('亟代→亟待 跟据→根据 根具→根据'),
    ...slips('截致→截至 载至→截至 截址→截至', { before: /(?:\d{4}年|\d{1,2}月|目前|年底|年末)/y }),
  ];
}

/** Whole words that an input method offers for others of the same sound, and that reports have no use for. */
function soundAlikeSlips(): Misusage[] {
  const thing = /(?:信息|网站|部门|工作|公开|办公|机关|文件|公告|公示|栏目|栏|流程|结果|情况)/y;
  return [
    ...slips('机智→机制', { before: /(?![勇灵应过果])/y }, 'information'),
    ...slips('公式→公示 征服→政府 情理→清理', { before: thing, notAfter: '算新' }),
    ...slips('错失→措施', { before: /(?!良机|机会|时机|恐惧)/y }, 'information'),
    ...slips('会意→会议 犹豫→由于', { before: /(?![字不])/y }, 'information'),
    ...slips('编织→编制', { before: /(?:本报告|年度报告|而成|目录|指南)/y }),
    ...slips('视线→时限', { before: /(?:内|要求|规定)/y }),
  ];
}

function each(words: string, of: (word: string) => Misusage[]): Misusage[] {
  return words.split(' ').flatMap(of);
}

/** Pairs of words that sound alike and both have their place in reports, so that neither is a slip of the other. */
export const interchangeable: ReadonlySet<string> = new Set(
  (
    '制订制定 即时及时 实效时效 督察督查 审察审查 监察检查 检察检查 监察检察 法制法治 权利权力 反应反映 版块板块 搜集收集 中止终止 标志标识 ' +
    '转结结转 钩稽勾稽 施行实行 试行实行 试行施行 试行实施 记录纪录 实务事务 事物事务 形势形式 精减精简 资讯咨询 申述申诉 通信通讯 会商汇商 预定预订 订制定制 ' +
    '质效时效 实践时间 转办专办 期间其间 必须必需 须要需要 界限界线 侦查侦察 交纳缴纳 上交上缴 质疑置疑 效应效益 效力效率 分布分部 公布公报 公务公物 志愿自愿 ' +
    '处置处治 处理办理 事件实践 事件时间 事件案件 数据依据 省级升级 市级实际 上网网上 上线线上 连接廉洁 转办专班 期限限期 新型新兴 扩大广大 统计同级 历年理念 撤诉败诉 撤诉起诉 撤诉投诉 各市格式 接到街道 相关机关 推送推进 整洁整治 法人专人 组合综合 疏理梳理 世纪实际 事实实施 实事时事 实施实时 公示公事 时限实现 开展展开 制发执法 做出作出 粒度力度 边界便捷 筛查审查 规定规范 适时实时'
  ).split(' ').flatMap((pair) => [pair, pair.slice(2) + pair.slice(0, 2)]),
);

/** What reports say as well and what is nearly a term: 优化|省级平台 is not 优化升级, 充实|信息公开力量 not 信息公开力度. */
export const otherPhrases: readonly string[] = (
  '高校招生 高校毕业 高校开展 高校信息 高校公开 公开力量 公开程度 智能化 智能问答 智能客服 智能搜索 智能检索 智能服务 智能终端 ' +
  '形成合理的 合理高效 合理有序 合理规范 合理合法 合理安排 合理设置 合理分工 合理配置 合理布局 指定机关 指定机构 指定栏目 指定部门 印发行政 ' +
  '同意发布 同意公开 同意印发 同意后 业务部署 提高高质量 会会议 政务网网 向镇 向人民 公开明细 公开议事 部预决算 和乡村建设 一件建议 限时办 办公示 主动接收 ' +
  '微信群 工作群 村民群 业主群 居民群 网格群 文保管理 震情监测 雨情监测数据 雨情监测信息 雨情监测预 水雨情 ' +
  '同一标准 同一格式 同一要求 同一平台 树立以 树立公开 树立服务 树立为民 树立正确 树立良好 树立政务 树立法治 产生的 党委工作 人民防空 ' +
  '只能公开 只能提供 合作社服务 供销社服务 执法过程记录 旅游开发管理 个人信息处理管理'
).split(' ');

/** Characters that are words by themselves: where a term begins or ends with one instead of its own, it is another phrase. */
export const particles =
  '的地得了着过和与及或而且则但是在为以于从到由向对把被将让使给按照经依据因所其此这那该本各每某之不未无非没有已也还又再均都只仅就才更最较很' +
  '能可会要应须需时后前中内外上下里间等个们者名位次件条项份年月日号第如若即并同跟';

/** Between two words each a word by itself, in the middle of what looks like a term too. */
export const conjunctions = '和与及或并同跟';

export const numerals = '一二三四五六七八九十百千万亿零〇两';

/** What numerals count in. */
export const units = '件条项次份个期年月日名人';

/** 我镇|府信息公开 has lost its 政: what a body's kind is called belongs to what stands before. */
export const bodyKinds = '省市县区镇乡村州旗局处';

/** Stand alone behind a word or before one: 规范性, 副主任. */
export const affixes = '性行型元化类者员率度数量额室区处案栏表书单网副总各全新老旧大小多共约近超';

/** May be left out of a term, or make another one of it: 规范（化）建设, 认识（不）到位, 属（于）国家秘密, 工作（被）申请行政复议, 领导（小）组. */
export const omissible = '站网仍的地得了着和与及或等依于被不未无化性度式类型率级小' + numerals;

/** Behind these 办 is short for an office: 市政府办报送信息, 县委办公布. */
export const beforeOffice = '府委';

/** 我街, 本街: these stand for the body's name. */
export const beforeOwnKind = '我本全各';

/** Are no words by themselves in today's prose, nor short for an office or a place. */
export const bound =
  '政府务息议讼询障绩效验资构础培协措益范织励氛济域材咨络彻绍察基融积维播态康训析矩策署践释景聘拓纠矛纽幸洁仲述贯履注触踪固' +
  '盾振纳碍泛秩慈鉴致巩疑识享视众群督导估职健善育受予况许罚础趋诺惩誉';

/** Verbs of one character that stand before a term: 计收信息处理费, 属行政执法案卷. */
export const shortVerbs = '收属涉';

/** Words that are short for others (信息公开案件, 信息公开数量, 政务公开程度) and not those with a character left out. */
export const shortNouns: ReadonlySet<string> = new Set(['公开件', '公开量', '公开度', '服务量']);

/** Stand twice in a row across two words: 本市市场, 各镇镇长, 工作作如下安排. */
export const repeatable = '省市县区镇乡州村部局院办委年月日级件条人作用做查看报学讲好大小多高新老会网所';

/** Behind what looks like a word of two characters they make a name of a place of it. */
export const placeSuffixes = '镇乡县村里路街庄水山河湖道';

/** Begin the name of a person, or of a village (杨建, 张店). */
export const surnames =
  '王李张刘陈杨赵黄周吴徐孙胡朱郭马罗梁宋郑谢韩唐冯董萧曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪姜范姚谭廖邹熊陆孔崔邱秦侯邵孟段雷钱汤尹黎赖龚仙云';
