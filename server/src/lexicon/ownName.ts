/**
 * Places of a report (half width) where the name of the reporting body must stand, each with the name as its group.
 * Bodies above it are named rightly nearly everywhere else: 县政府门户网站, 按照市委、市政府要求.
 */
const TOWN = '[\\p{Script=Han}]{2,12}?(?:镇|乡|街道)';
const PLACE = '[\\p{Script=Han}]{2,8}?(?:镇|乡|街道|县|区|市|省|州|旗)';
/** What may stand behind the name of a place. */
const ITS_GOVERNMENT = '(?:人民政府|街道办事处|办事处|党委、?政府|政府)?';
/** 向阳镇, 为民街道: a word with which clauses begin and one character more make a name. */
const NAME_LIKE_A_CLAUSE = '[向对在为自从通当经由][^此外而及过据照着前强大地各后中下间内于了上乡镇县市区街村我本全该个其这那辖所属年](?:镇|乡|街道)';
/** Words with which a name does not begin, and kinds of zones that are no names. */
const NO_NAME = `(?!(?!${NAME_LIKE_A_CLAUSE})[我本全各该在由按根为经随通除截与对因从以当自这此加向]|[^,。]{0,6}(?:[我本各]|开发区|高新区|示范区|管理区|新区|园区|社区|辖区|地区|县区|保护区|服务区|实验区|试验区))`;

/** Places that name a town where the report of a town names itself. */
export const ownTown: readonly { readonly place: string; readonly pattern: RegExp }[] = [
  {
    place: '介绍报告的这句话',
    pattern: new RegExp(`(?:现将|现公布|现向社会公布|编制(?:了|并公布)?)《?(?<name>${TOWN})(?:人民政府|政府|办事处)?(?:关于)?20\\d\\d年度?政府信息公开`, 'du'),
  },
  { place: '联系方式', pattern: new RegExp(`(?:请与|请联系|请向|请咨询|可与)(?<name>${TOWN})(?:人民政府|政府|党政|办事处|党群|综合|政务|信息)`, 'du') },
];

/** The same in the report of a department. */
export const introducedDepartment =
  /(?:现将|现公布|现向社会公布|编制(?:了|并公布)?)《?(?<name>[\p{Script=Han}]{2,20}?(?:局|厅|委员会|委))(?:关于)?20\d\d年度?政府信息公开/du;

/** 2020年香格里拉市以习近平新时代中国特色社会主义思想为指导: who did the year's work. */
export const subjectOfYear = new RegExp(
  `^\\s{0,8}(?:(?:\\([一二三四五六七八九十]\\)|\\d[.、])[^,。;:\\d]{0,20}[。:]?)?\\s{0,8}20\\d\\d年(?:度|(?!度)),?${NO_NAME}(?<name>${PLACE})${ITS_GOVERNMENT}` +
    '(?=以习近平|坚持|认真|深入|严格|高度重视|全面(?:贯彻|落实|推进)|积极|紧紧|始终|不断|切实|按照|扎实|围绕|贯彻|落实|着力|大力|聚焦|政府信息公开|政务公开|信息公开)',
  'du',
);

/** The same of a town at the start of a sentence, without a year. Not 下辖乡镇, 村镇. */
export const subjectOfTown = new RegExp(
  `(?:^\\s{0,8}|[。;])(?:\\([一二三四五六七八九十]\\)[^,。;:\\d]{0,20}[。:])?${NO_NAME}(?<name>[\\p{Script=Han}]{2,8}?(?:(?<![乡城村集街])镇|乡|街道))${ITS_GOVERNMENT}` +
    '(?=高度重视|认真(?:贯彻|落实|履行|开展|学习|做好)|严格(?:按照|落实|执行)|全面(?:贯彻|落实|推进)|坚持以|始终坚持|(?:共|累计)?主动公开|未收到|共收到)',
  'du',
);

/** Quick to see, before `subjectOfTown` is looked for. */
export const mayBeSubject = /[镇乡道府处](?:高度重视|认真|严格|全面|坚持以|始终坚持|共|累计主动|主动公开|未收到)/;

/** How a body of a kind speaks of itself. 自我局限, 本乡本土 are other words. */
export const selfName = /(?<!自)(?:我(?<kind>镇|乡|街道|局(?![限部外面势])|委|厅|县)|本(?<same>镇|街道|局(?!部)))/dg;

/** 组织推动全省政府信息公开工作, in a clause without a subject or with 我镇. */
export const wholeRegion =
  /(?:^|[。;,:]|我镇|我乡|我街道|本镇|本乡|本街道)(?:积极|认真|持续|扎实|切实|负责)*(?:组织推动|统筹推进|组织推进|推动指导|指导监督|组织指导|组织协调|监督指导|指导协调)(?<name>全[省市州国])(?:政府信息|政务|信息公开|各)/d;

/** 公民向市政府及市政府办公室提出的政府信息公开申请, in the report of a town. */
export const applicationsToOthers =
  /(?:公民|法人|其他组织|社会组织|申请人|群众)(?<=受理[^,。;]{0,24})向(?<name>[省市县区](?:人民)?政府(?:及[省市县区](?:人民)?政府办公室)?)(?:提出|提交)[^,。;复诉]{0,8}申请/d;
