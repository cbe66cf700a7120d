/**
 * How reports put what a table states as well, one clause a pattern, in the normal form: `#` is the number with its
 * unit. A clause says it only if all of its words are known, so that 市本级收到申请3件 and 通过网站收到申请3件,
 * which speak of a part, are left alone.
 */
export interface StatementWording {
  /** Of the prose concept. */
  readonly concept: string;
  readonly pattern: RegExp;
  /** Only behind a clause that speaks of the same matter: 予以公开5件 may be about anything. */
  readonly follows?: 'applications' | 'cases' | 'documents';
}

const APPLICANT = '(?:(?:社会)?(?:公民|群众|公众|公民、法人(?:和|或|及|、|或者)其他(?:社会)?组织|申请人)(?:的|关于|提出的|提交的|对)?)?';
const SUBJECT = '(?:(?:主动)?(?:要求|请求|申请)?(?:公开|获取)?(?:政府|政务)?信息(?:依申请)?(?:公开)?|依申请公开(?:的)?(?:(?:政府|政务)?信息(?:公开)?)?|依申请(?:信息)?)';
const NOUN = '(?:申请(?:事项|件|表|书|案件|信息|数量?)?|来信|事项|案件|业务|件|答复件?|请求)';
/** 政府信息公开申请, 依申请公开件, 公众关于政府信息公开的申请: what says that it is applied for stands in it somewhere. */
const APPLICATION = `(?=[^#]*申请)${APPLICANT}${SUBJECT}(?:类|的|工作)?${NOUN}?(?:的)?(?:情况)?`;
const RECEIVE = '(?:收到|接到|接收到?|新收|受理|收办|登记|接受|新增|收件|办理|共有|有)(?:到|了|的|各类)?';
const IS = '(?:数量?|总数|总量)?(?:共计|共有|共|计|为|有|是)?';
const NOT = '(?:未|没有|没|未曾|从未|暂未|尚未)';

const DONE = '(?:办理并答复|办理答复|受理并答复|办结|答复|办复|办理完毕|处理完毕|作出答复|回复|办理办结)(?:完毕|了|的)?';
const LATER = '(?:至|到|为|于|入)?(?:下一?年度?|下一年|次年|明年|20\\d\\d年度?)(?:度)?(?:继续)?(?:办理|答复|处理)?(?:的)?';
const CARRY = '(?:结转|转结|顺延|延续|转入|转)';

const CAUSE = '(?:因|由|针对|涉及|涉|有关|关于|就)?(?:本?(?:镇|乡|局|机关|单位|街道|县|区|市))?(?:在)?(?:政府)?信息(?:依申请)?公开(?:工作|申请|答复|事项|问题|类|方面|行为|事务|引起)*(?:的)?';
const ARISE = '(?:而|被|所)*(?:申请|提起|提出|引起|引发|产生|发生|导致|收到|受理|办理|涉及|共有)*(?:的)?';
const CASE = '(?:申请|案件|案例|议案|案)?(?:的)?(?:情况|事项|事件|行为)?';
const REVIEW = `行政复议${CASE}`;
const SUIT = `(?:行政)?诉讼${CASE}`;
const NONE = `(?:${NOT}(?:发生|出现|产生|收到|接到|涉及|引发|引起|有|被|存在)*|无|不存在|零)`;

const NORMATIVE = '(?:本级)?(?:行政)?规范性文件';
const MAKE = '(?:制定并?印发|制定并?出台|制发|制定|制订|新制定|新制发|出台|新出台|印发|制定发布)(?:了|的)?';

function wording(concept: string, pattern: string, follows?: StatementWording['follows']): StatementWording {
  return { concept, pattern: new RegExp(`^(?:${pattern})$`), ...(follows && { follows }) };
}

/** Results by the words of the form's groups and rows; a reason may stand before or behind its group's words. */
const RESULTS: Readonly<Record<string, string>> = {
  granted: '予以公开|同意公开|全部公开',
  partial: '(?:予以)?部分公开',
  denied: '不予公开',
  unable: '无法提供',
  rejected: '不予处理',
  other: '其[他它]处理',
  'denied.secret': '属于国家秘密',
  'denied.thirdParty': '保护第三方合法权益',
  'denied.internal': '属于三类内部事务信息',
  'denied.process': '属于四类过程性信息',
  'denied.caseFile': '属于行政执法案卷',
  'denied.query': '属于行政查询事项',
  'unable.notHeld': '(?:本(?:机关|单位|局|镇|办|街道))?不掌握相关政府信息',
  'unable.needCreate': '没有现成信息需要另行制作',
  'unable.unclear': '补正后申请内容仍不明确',
  'rejected.petition': '信访举报投诉类(?:申请)?',
  'rejected.repeat': '重复申请',
  'rejected.massive': '无正当理由大量反复申请',
};

const APPLICANTS: Readonly<Record<string, string>> = {
  natural: '自然人',
  organisation: '法人(?:或|和|及|、|或者)其他组织',
  business: '商业企业',
  research: '科研机构',
  social: '社会公益组织',
  legal: '法律服务机构',
};

/** Statements with a number. */
export const numberWordings: readonly StatementWording[] = [
  wording('received', `${RECEIVE}${APPLICATION}${IS}#|${RECEIVE}#(?:的)?${APPLICATION}|${APPLICATION}${RECEIVE}?${IS}#`),
  wording('carriedIn', `(?:含|包括|包含|另有|有)?(?:上一?年度?|去年|往年)${CARRY}(?:至本年度?|到本年度?)?(?:的|办理的)?(?:${APPLICATION}|申请件?)?${IS}#`),
  wording('handled', `${DONE}${APPLICATION}${IS}#|${DONE}#(?:的)?${APPLICATION}`),
  wording('handled', `${DONE}(?:申请)?${IS}#`, 'applications'),
  wording('carriedOut', `(?:另有|有|剩余|尚有|还有|其余)?(?:#)?(?:${APPLICATION}|申请件?)?${CARRY}${LATER}(?:${APPLICATION}|申请件?)?${IS}#?`, 'applications'),
  ...Object.entries(RESULTS).map(([id, words]) =>
    wording(id, `(?:决定|结果为|作出)?(?:${words})(?:的|答复|决定|申请|信息公开申请)*${IS}#|#(?:为|属于?)?(?:${words})`, 'applications'),
  ),
  ...Object.entries(APPLICANTS).map(([id, words]) =>
    wording(id, `(?:由)?(?:${words})(?:提出|提交|申请|的|政府信息公开申请)*${IS}#|#(?:为|由)?(?:${words})(?:申请|提出|提交)?`, 'applications'),
  ),
  wording('review', `${CAUSE}${ARISE}${REVIEW}${IS}#|${CAUSE}${ARISE}#${REVIEW}`),
  wording('review', `${ARISE}${REVIEW}${IS}#`, 'cases'),
  wording('litigation', `${CAUSE}${ARISE}${SUIT}${IS}#|${CAUSE}${ARISE}#${SUIT}`),
  wording('litigation', `${ARISE}${SUIT}${IS}#`, 'cases'),
  wording('litDirect', `${ARISE}未经复议直接起诉(?:的)?(?:行政诉讼)?${CASE}${IS}#`, 'cases'),
  wording('litAfterReview', `${ARISE}复议后起诉(?:的)?(?:行政诉讼)?${CASE}${IS}#`, 'cases'),
  wording('normative.made', `${MAKE}${NORMATIVE}${IS}#|${NORMATIVE}${MAKE}${IS}#|${MAKE}#${NORMATIVE}`),
  wording('normative.repealed', `(?:宣布)?废止(?:失效)?(?:的)?${NORMATIVE}${IS}#|${NORMATIVE}废止${IS}#`),
  wording('normative.repealed', `(?:宣布)?废止(?:失效)?${IS}#`, 'documents'),
  wording('normative.valid', `(?:现行|继续)有效(?:的)?${NORMATIVE}${IS}#|${NORMATIVE}(?:现行|继续)有效${IS}#`),
  wording('normative.valid', `(?:现行|继续)有效${IS}#`, 'documents'),
  wording('regulations.made', `${MAKE}规章${IS}#|规章${MAKE}${IS}#`),
];

/** Statements in words that there is none. */
export const noneWordings: readonly StatementWording[] = [
  wording('received', `${NOT}(?:收到|接到|接收到?|受理|办理)(?:过|到|任何)*${APPLICATION}|(?:无|没有)(?:收到|任何)?${APPLICATION}`),
  wording('carriedOut', `(?:无|没有)(?:${APPLICATION})?${CARRY}${LATER}(?:的)?(?:申请|件|事项|情况)*|(?:无|没有)(?:下一?年度?|次年)${CARRY}(?:件|申请|情况)?`, 'applications'),
  wording('review', `${NONE}(?:${CAUSE})?${ARISE}${REVIEW}|${CAUSE}${ARISE}${NONE}${ARISE}${REVIEW}`),
  wording('litigation', `${NONE}(?:${CAUSE})?${ARISE}${SUIT}|${CAUSE}${ARISE}${NONE}${ARISE}${SUIT}`),
  wording('cases', `${NONE}(?:${CAUSE})?${ARISE}${REVIEW}(?:、|和|及|或|与|以及|或者)${ARISE}${SUIT}`),
  wording('cases', `${CAUSE}${ARISE}${NONE}${ARISE}${REVIEW}(?:、|和|及|或|与|以及|或者)${ARISE}${SUIT}`),
];

/** 均已办结: that nothing is left for next year. */
export const allHandled: StatementWording = wording(
  'allHandled', '(?:以上|上述)?(?:申请)?(?:均|全部|都)(?:已|已经)?(?:按时|按期|依法|及时|按规定|全部|在(?:法定|规定)(?:期限|时限|时间)内)*(?:办理)?(?:办结|答复完毕|办理完毕|办结完毕)(?:完毕)?', 'applications',
);

/** What a clause begins with before it says anything: the year, the body itself, in all. */
export const lead =
  /^(?:截[至止]?(?:到)?(?:20\d\d年)?(?:12月31日|年?底|12月底?)|(?:自)?20\d\d年(?:度|全年)?(?:1月1日(?:起|以来)?(?:至|到|-)(?:20\d\d年)?12月31日(?:止|期间)?)?|本年度?|年度|全年(?:度)?|年度内|年内|当年|一年来|报告期内|统计期内|今年|度|其中|共计|总共|一共|合计|累计|共|总计|实际|已经|已|均|据统计|经统计|按时|按期|依法|期间|内|里|中)/;

/** Words that make of what follows in the sentence a part of the whole, or something of another time. */
export const restriction =
  /网站|平台|信函|信件|邮寄|邮件|邮箱|传真|当面|现场|窗口|网上|网络|线上|线下|书面|信箱|快递|口头|通过|经由|渠道|季度|半年|月份|上年|上一年|去年|往年|历年|同比|环比|相比|增长|增加|减少|下降|本级|机关本部|下属|所属|直属|部门|科室|站所|各[县区市乡镇街村局委办单部]|涉及|除|目标|计划|以来|自20\d\d年(?!1月1日)|申请人/;
