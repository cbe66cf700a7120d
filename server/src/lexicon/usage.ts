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
];

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
