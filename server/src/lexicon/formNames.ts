/** What a row or a column of the form is called in running text. */
export type Named = readonly [concept: string, pattern: string];

const ANSWER = '(?:答复|决定)?';
const CONCERNS = '(?:属于?|涉及|保护|侵害)?';
const THIRD_PARTY = '第三方(?:合法)?权益';
const OWN = '(?:本(?:机关|单位|[局镇办县区街厅市]|街道)|分局|我[局镇办])';
const OVERDUE = '(?:申请人)?(?:无正当理由)?逾期(?:未|不|没有)(?:按要求)?';
const NO_LONGER = '(?:、?(?:本|行政)?机关不再处理(?:其|该)?(?:政府信息公开)?(?:申请)?|不再处理)?';

/** What became of applications: the rows of the form. */
export const RESULTS: readonly Named[] = [
  ['unable', `(?:信息)?无法提供${ANSWER}`],
  ['partial', `区分处理(?=的?#)|(?:区分处理后?)?(?:予以|同意)?部[分份](?:同意|予以)?公开(?:、部[分份]不予?公开)?${ANSWER}`],
  ['denied', `(?:区分处理后?)?不(?:予以?|同意)?公开${ANSWER}`],
  ['granted', `(?:区分处理后?)?(?:予以(?:全部)?|同意|给予|(?<=[均都已])完全)公开${ANSWER}`],
  ['granted', '(?<!主动|对外|集中|统一|信息|申请|政务)(?:依法|全部|完全|可以|给予|准予|允许)?公开(?=(?:类|的|答复|决定)*#$)'],
  ['rejected', `不予处理${ANSWER}|不作处理`],
  ['other', `以?其[他它](?:方式)?处理${ANSWER}`],
  ['denied.secret', `${CONCERNS}国家秘密`],
  ['denied.law', '(?:其他)?法律、?行政法规禁止公开'],
  ['denied.security', '危及三安全一稳定'],
  ['denied.thirdParty', `${CONCERNS}${THIRD_PARTY}|涉及?(?:(?:商业秘密|个人隐私)[、和或及]?)+(?:等?${THIRD_PARTY})?`],
  ['denied.internal', `${CONCERNS}(?:三类|政府)?内部(?:事务|管理)信息`],
  ['denied.process', `${CONCERNS}(?:四类|内部)?过程性信息`],
  ['denied.caseFile', `${CONCERNS}(?:行政)?执法案卷(?:信息)?`],
  ['denied.query', `${CONCERNS}行政查询(?:事项)?`],
  ['unable.notHeld', `${OWN}?[不未]掌握(?:相关|有关|所|申请人?|公开|其|该|的)*(?:(?:政府)?信息)?|非本(?:机关|单位|部门|局)掌握(?:的?(?:政府)?信息)?`],
  ['unable.needCreate', '(?:没有|无)现成信息(?:需要?另行制作)?|需要?另行制作'],
  ['unable.unclear', '经?补正后(?:申请|内容)*(?:仍然?|依然)不明确'],
  ['other.noCorrection', `${OVERDUE}补正${NO_LONGER}`],
  ['other.feeUnpaid', `${OVERDUE}(?:按收费通知要求)?(?:缴纳费用|缴费)${NO_LONGER}`],
  ['rejected.petition', '信访、?(?:举报|投诉)、?(?:投诉|举报)[类等]{1,2}(?:申请)?|信访(?:、?投诉)?类(?:申请)?(?=#)|(?:投诉、?举报|举报、?投诉)类申请(?=#)'],
  ['rejected.repeat', '重复类?申请'],
  ['rejected.publication', '要求提供公开出版物'],
  ['rejected.reissue', '要求(?:行政机关)?确认或重新出具已获取信息'],
  ['rejected.massive', '无正当理由大量反复申请'],
];

/** 公民申请3件; 均为个人: by themselves they are whom the form calls 自然人. */
export const CITIZEN = '(?<=^(?:其中)?)(?:公民|个人)(?=(?:申请|提[出交])?的?#$)|(?<=(?:^|均|全部|都|皆|#)(?:[为系是由]|属于?|来自))(?:公民个人|公民|个人)(?=申请|提[出交]|通过|以|$)';

/** Who applied: the columns of the form. */
export const APPLICANTS: readonly Named[] = [
  ['natural', `以?自然人(?:身份)?|公民个人|${CITIZEN}`],
  ['business', '法人企业|企业法人|(?:工商|商业)?企业|商业机构|公司(?=的?(?:申请)?#)'],
  ['research', '科研(?:机构|单位|院所)'],
  ['social', '(?:社会)?公益组织'],
  ['legal', '法律服务(?:机构|组织)|律师事务所|律所(?=申请|#)'],
  ['organisation', '法人(?:或者|[或和及、与])其[他它](?:社会)?组织|法人组织(?=申请|#)|(?:单位|组织)(?=申请#)|法人(?=申请|#)'],
];

/** The concept that a name of a result, of applicants or of cases means, wherever it stands. */
export function conceptNamed(written: string): string | null {
  return NAMES.find(({ pattern }) => pattern.test(written))?.concept ?? null;
}

const CASES: readonly Named[] = [['review', '行政复议'], ['litigation', '行政诉讼']];
const NAMES = [...RESULTS, ...APPLICANTS, ...CASES].map(([concept, pattern]) => ({ pattern: new RegExp(pattern), concept }));

/** Names of results and of applicants: where a paragraph has two of them, it is about applications. */
export const resultNames = /法人[或和]其[他它]组织(?=的?\d)|予以公开|(?<!不)同意公开|不同意公开|不予公开|逾期[未不][^,]{0,3}补正|缴纳费用|第三方合法权益|行政查询事项|部[分份]公开|无法提供|不予处理|其他处理|国家秘密|内部事务|过程性信息|执法案卷|不掌握|重复申请|信访举报投诉类|大量反复申请|现成信息|补正后|自然人|商业企业|科研机构|社会公益组织|法律服务机构/g;
