/**
 * The words with which reports tell of applications, cases and documents (申请、复议诉讼、规范性文件), by what they
 * do in a clause. A clause is understood only if it is made of these words, the year and the body's own name from
 * its first character to its last: 市本级收到申请3件 and 通过网站收到申请3件, which speak of a part, are not.
 */

/**
 * What a word does, in the order in which the kinds are tried: longer and more special words first. The patterns
 * capture nothing; the first year in `time`, `carriedIn` and `carriedOut` is the report's, the last and the next one.
 */
export const statementWords: readonly (readonly [StatementWord, string])[] = [
  // 通过线上、信函等渠道: 等 makes it all channels.
  ['filler', '通过[^,#]{1,40}?(?:等(?:多种|各种|各类|不同)?|[两三四五几多]种)(?:形式|渠道|途径|方式)(?:的|提[出交]的)?'],
  ['filler', '(?:网上|网络|线上|信件|信函|邮寄|当面|申请|邮件|[、和])+等(?:多种|各种)?(?:形式|渠道|途径|方式)(?:的|提[出交]的)?'],
  // 属于《条例》所指本机关不掌握相关政府信息
  ['filler', '(?:属于)?《[^》]{1,30}》所[指称](?:的)?(?:政府信息)?(?=依法|本|不予)|因(?:信息)?(?:不掌握、不存在|不存在、不掌握|不存在)(?:等原因)?(?=的?无法提供)'],
  ['filler', '答复期限[内里]?|^分别[为是]|并告知(?:申请人)?[^,#]{2,12}(?:途径|渠道|方式|单位|机关)'],
  // 全区各职能部门、镇街共收到: together they are the whole.
  ['filler', '(?<=全[省市州盟县区旗])各[^,#]{1,16}?(?=共|累计|总共|新收|收到|接到|受理)'],
  ['filler', '(?:邮件|书面|电话|当面|网上|线上)(?:形式)?(?=(?:进行|予以|作出)?(?:了)?[答回]复)|(?:省|市)(?:人民)?政府(?=(?:共|新)?(?:制定|出台|废止|颁布)[^,#]{0,4}规章)'],
  ['filler', '按照?《[^》]{1,20}》的?规定|因[^,#]{2,16}等原因|以[^,#]{2,16}名义|在?(?:\\d+|[一二三四五六七八九十]+)个工作日[内里]'],
  ['carriedIn', '(?:上一?年度?|去年|往年|20\\d\\d年度?)度?(?:结转|转结|转入|转来|遗留|顺延)(?:至本年度?|到本年度?)?(?:继续)?(?:办理|受理)?件?的?|结转自?上年度?|上一?年度?(?=(?:无|没有)结转)'],
  ['carriedOut', '(?:结转|转结|顺延|延续|转)(?:[至到为于入])?(?:下一?年度?|次年|明年|20\\d\\d年?)度?(?:继续)?(?:办理|答复|处理)?(?:的)?件?|(?:下一?年度?|次年)度?(?:结转|转结|继续办理)件?'],
  // 无结转: of a number it would not say whether it came over or goes over.
  ['carried', '结转件?'],
  ['time', '(?:截[至止]?到?)?20\\d\\d年(?:度|全年|以来|内)?(?:1月1日(?:起)?(?:[至到-](?:20\\d\\d年)?12月31日(?:止|期间)?)|12月31日|年?底|12月底|末)?'],
  ['time', '截[至止]到?(?:今年|本年)?(?:年?底|12月31日|12月底|12月)|本年度?|全年度?|年度|年内|今年(?:以来)?|当年|报告期内?|期间'],
  ['number', '#'],
  ['direct', '未经复议直接(?:起诉|诉讼|提起诉讼)的?'],
  ['afterReview', '复议后(?:起诉|诉讼|提起诉讼)的?'],
  ['rate', '(?:按时|按期)?(?:办结|答复|回复|办理|办复)率(?:达到?了?|均?为|均?达到?|是)?100%'],
  ['review', '(?:行政)?复议(?:申请|案件|案例|议案|案)?'],
  ['suit', '(?:行政)?(?:诉讼|应诉)(?:申请|案件|案例|案)?'],
  ['all', '所有(?=申请|来件|办件|件)|均|全部|都'],
  ['result', '(?:信息)?无法提供|(?:(?:予以)?部[分份]公开|不予?公开|予以公开|同意公开)(?:答复)?|不予处理|其[他它]处理|(?:属于?|涉及|保护)?(?:国家秘密|(?:三类|政府)?内部事务信息|(?:四类)?过程性信息|行政执法案卷(?:信息)?|行政查询事项|第三方合法权益)|(?:其他)?法律、?行政法规禁止公开|危及三安全一稳定|(?:本(?:机关|单位|[局镇办县区街厅市]|街道)|分局|我[局镇办])?不掌握(?:相关|的)*(?:政府信息)?|没有现成信息(?:需要另行制作)?|补正后申请内容仍不明确|信访、?举报、?投诉类(?:申请)?|重复申请|要求提供公开出版物|无正当理由大量反复申请'],
  ['complaint', '投诉|举报|申诉|信访|上访|咨询|意见|建议'],
  ['filler', '(?:社会)?(?:(?:公民|个人|公众)、法人(?:或者|[和或及、与])其[他它](?:社会)?组织等?|公民、法人|群众|(?:社会)?公众|申请人|当事人)(?:的|关于|对)?|公民(?!个人|(?<=其中公民)申请)'],
  ['applicant', '自然人|公民个人|(?<=其中)公民(?=申请)|法人(?:或者|[或和及、与])其[他它](?:社会)?组织|(?:商业)?企业|科研机构|社会公益组织|法律服务机构|法人(?=申请)'],
  [
    'application',
    '(?:(?:政府|政务)?信息(?:依申请)?公开(?:类|的|工作)?申请|(?:政府|政务)?信息依申请公开|依申请(?:政府|政务)?(?:信息)?(?:公开)?的?(?:(?:政府|政务)?信息)?(?:公开)?的?|(?:主动)?(?:要求|请求|申请)?(?:公开|获取)(?:政府|政务)?信息(?:公开)?的?申请|申请公开(?:(?:政府|政务)?信息)?|(?:政府|政务)?信息申请公开|政府信息的?申请|(?:向[^,#]{1,10})?申请(?:公开)?的(?:政府|政务)信息|公开申请)' +
      '(?:申请)?(?:事项|信件|案件|来信|信息|业务|请求|来件|办件|件(?!数)|[表书])?',
  ],
  ['topic', '(?:政府|政务)信息(?=产生|引发|引起)|(?:政府|政务)?信息公开(?:工作|事务|事项|方面|答复|行为|问题|类|领域)*'],
  ['normative', '(?:[市县区]级)?(?:行政)?规范性文件'],
  ['regulations', '(?:市|省|区|县)?(?:政府)?规章'],
  ['made', '(?<=规范性文件|名义)发布|新发布的?(?=(?:行政)?规范性文件)|制定并(?:公开|公布|发布)|制定并?印发|制定并?出台|制发|制定发布|制定|制订|新制定|新制发|新出台|出台|印发'],
  ['issued', '发布'],
  ['repealed', '(?:宣布|清理)?废止(?:失效)?'],
  ['revised', '修改|修订'],
  ['valid', '(?:现行|继续)有效'],
  ['receive', '新?(?:收到|接到|接收到?|收办|受理|接受)|新收|登记|新增'],
  ['done', '办结|答复|办复|回复|办理完[毕成结]|处理完[毕成结]|完[毕成结]'],
  ['not', '无一[例件起]|零(?=行政|复议|诉讼|申请)|未曾|从未|暂未|暂无|尚未|没有|不存在|未|没|无'],
  ['except', '除去?|以外|外$'],
  ['rest', '其[余他它](?=#)|剩[余下](?=#|的#)|余(?=#)'],
  ['pending', '尚在|还在|仍在|正在|延期|未到期'],
  ['handle', '办理|处理'],
  ['cause', '因|由于|不服|就|由|被|而|引发|引起|产生|发生|出现|导致|提起|提出|提交|涉及|针对|有关|相关|关于|方面'],
  ['noun', '不属于(?:政府信息|本(?:机关|单位)(?:职责|公开|掌握)?(?:范围|事项)?)|申请(?:事项|件|表|书|量)?|来件|办件|答复件|案件|案例|事项|情况|情形|现象|问题|事件|请求|件'],
  [
    'filler',
    '以本(?:单位|机关)名义|按照?(?:相关|有关|规范|法定|规定|要求|程序|流程|期限|时限|时间|[、和])+(?:内|要求)?|在?(?:法定|规定|答复)?的?(?:期限|时限|时间)[内里]?|依法(?:依规)?|依规|依程序|按[时期]|及时|如期|高效|规范|妥善|认真|已经|已|共计|总共|一共|共有|共|合计|累计|总计|实际|其中|其|另外|另|此外|予以|进行|给予|作出|做出|完成|属于?|连同|其余|剩余|作|到位|数量|总数|总量|件数|结果|要求|主动|含|包括|包含|目前|上述|以上|有|为|是|数|的|了|到|过|任何|各类|等|并|且|也|亦|还|在|于|向|对|和|及|与|或者?|以及|、|中|内|度|:|余|加上|剩下|量(?=为)|唯一|实现|保持|牵头',
  ],
];

export type StatementWord =
  | 'filler' | 'time' | 'number' | 'carriedIn' | 'carriedOut' | 'receive' | 'done' | 'handle' | 'rate' | 'all' | 'not'
  | 'application' | 'topic' | 'noun' | 'result' | 'applicant' | 'review' | 'suit' | 'direct' | 'afterReview'
  | 'carried' | 'except' | 'rest' | 'pending' | 'revised' | 'complaint' | 'cause' | 'normative' | 'regulations' | 'made' | 'issued' | 'repealed' | 'valid';

const NAMED_CONCEPTS: readonly (readonly [RegExp, string])[] = [
  [/部[分份]公开/, 'partial'], [/予以公开|同意公开/, 'granted'], [/禁止公开/, 'denied.law'], [/不予?公开/, 'denied'], [/无法提供/, 'unable'],
  [/不予处理/, 'rejected'], [/其[他它]处理/, 'other'], [/国家秘密/, 'denied.secret'], [/三安全/, 'denied.security'],
  [/第三方/, 'denied.thirdParty'], [/内部事务/, 'denied.internal'], [/过程性/, 'denied.process'], [/案卷/, 'denied.caseFile'],
  [/查询/, 'denied.query'], [/不掌握/, 'unable.notHeld'], [/现成/, 'unable.needCreate'], [/补正/, 'unable.unclear'],
  [/信访/, 'rejected.petition'], [/重复/, 'rejected.repeat'], [/出版物/, 'rejected.publication'], [/大量/, 'rejected.massive'],
  [/自然人|个人|公民/, 'natural'], [/法人/, 'organisation'], [/企业/, 'business'], [/科研/, 'research'], [/公益/, 'social'], [/法律服务/, 'legal'],
  [/行政复议/, 'review'], [/行政诉讼/, 'litigation'],
];

/** The concept that a result's or an applicant's word means. */
export function conceptNamed(written: string): string | null {
  return NAMED_CONCEPTS.find(([pattern]) => pattern.test(written))?.[1] ?? null;
}

/** Words after which a sentence speaks of another time than the whole year. */
export const otherTime = /\d[至到—~-](?:[1-9]|1[01])月|近[两三几五十]年|[两三几五十]年来|季度|半年|月份|年均|五.?期间|目标|计划|(?<!年)以来/;

/** Words after which it speaks of a part of the body, or of something else that was counted. */
export const otherScope = /本级|机关本部|下属|所属|直属|部门|科室|站所|各[县区市乡镇街村局委办单部]|除|作为|复议机[关构]/;

/** Words after which it speaks of the applications that came by one way. */
export const channel = /网站|平台|信函|信件|邮寄|邮件|邮箱|传真|当面|现场|窗口|网上|网络|线上|线下|书面|信箱|快递|口头|渠道/;

/** Names of results and of applicants: where a paragraph has two of them, it is about applications. */
export const resultNames = /予以公开|不予公开|第三方合法权益|行政查询事项|部[分份]公开|无法提供|不予处理|其他处理|国家秘密|内部事务|过程性信息|执法案卷|不掌握|重复申请|信访举报投诉类|大量反复申请|现成信息|补正后|自然人|商业企业|科研机构|社会公益组织|法律服务机构/g;
