/** A sentence (half width) that begins with a year and says what was done in it: （二）依申请公开情况：2022年，我镇收到申请5件. */
const UNIT = '(?:余|多)?\\s*(?:条|件|次|份|篇|期|场|宗|元|万元)';
const DONE = '(?:主动公开|公开|发布|更新|推送|收到|受理|新收|接收|办理|办结|答复|制发|制定|印发|废止|举办|召开|组织|收取)';
const NONE = '(?:未收到|没有收到|未接到|未发生|没有发生|未产生|未收取|没有收取)';
/** Behind the year of a document or an account: 2022年部门决算, 2022年5月, 2022年以来, 2022年度政务公开工作要点. */
const NOT_THE_SUBJECT =
  '(?!\\s*\\d|以来|以后|以前|之前|之后|[底末初起前后至到]|[^,。;]{0,12}(?:要点|年报|报告|决算|预算|计划|方案|通知|考核|评估|目录|清单|招|结转|累积))';

export const yearlyFigure = new RegExp(
  `^\\s{0,8}(?:(?:\\([一二三四五六七八九十]{1,3}\\)|\\d{1,2}[.、])[^,。;:\\d]{0,24}:?|[^,。;:\\d]{0,24}:)?\\s{0,8}(?<year>20\\d\\d)\\s{0,2}年度?${NOT_THE_SUBJECT}` +
    `(?:全年)?,?[^,。;\\d]{0,24}(?:,[^,。;\\d]{0,24})?(?:${DONE}[^,。;\\d]{0,20}\\d{1,7}${UNIT}|${NONE})`,
  'd',
);

/** How the first section begins: 2022年，我镇按照县委部署，扎实推进政府信息公开工作. Not 2022年是…之年. */
export const yearlyOpening = new RegExp(`^\\s{0,8}(?<year>20\\d\\d)\\s{0,2}年度?${NOT_THE_SUBJECT}(?:全年)?,(?![是为])`, 'd');

/** Words that bring another year in rightly: comparison, carrying over, plans. */
export const otherYearWords = /较|比|同期|上年|上一年|去年|前年|增长|增幅|下降|减少|增加|以来|截至|截止|结转|顺延|延续|将|拟|计划|预计|力争|下一步|历年/;

/** A sentence that begins with a year and says what will be done in it: 2021年，我街道将从以下方面改进. Not 将…纳入考核. */
export const yearlyPlan =
  /^\s{0,8}(?:[^,。;:\d]{0,20},)?\s{0,8}(?<year>20\d\d)\s{0,2}年度?,?[^,。;\d将]{0,16}将(?=从以下|进一步|继续|加强|加大|不断|持续|积极|着力|重点做好|严格按照|围绕|(?:拓展|丰富|完善|健全|强化|优化|深化|提升|提高|聚焦|坚持|推动)(?![^,。;]{0,24}(?:[纳列]入|[作列]为|融入|结合|的)))/d;

/** A clause on what will be done by when: 计划于2022年底前完成. Not 原计划, not 计划 as a noun (按照培训计划2022年共…). */
export const plannedFor = /(?<![原曾初])(?:(?:计划|拟|预计|力争|将)于|(?<=[,;。])计划)(?<year>20\d\d)\s{0,2}年(?![^,。;]{0,16}(?:基础|计划|要点|共))/d;

/** A sentence that says in its beginning that it looks ahead: 下一步，将拓展渠道，并于2022年3月底前完成. */
export const plannedAhead =
  /^\s{0,8}(?:\([一二三四五六七八九十]{1,3}\))?(?:下一步|今后|接下来|下一阶段|下阶段)[^。;]{0,120}?[于在](?<year>20\d\d)\s{0,2}年(?=[^,。;]{0,10}前(?!的|[^,。;]{0,8}基础))/d;

/** How the fifth section begins: 2022年，我镇政府信息公开工作取得了一定成效，但仍存在一些不足. */
export const yearlyShortcomings =
  /^\s{0,8}(?<year>20\d\d)\s{0,2}年度?,?[^,。;:\d]{0,20}公开工作[^。;:\d]{0,40}(?:存在|不足|差距|问题)/d;

/** The end of a year up to which something is counted: 截至2022年12月31日. */
export const countedUntil = /截[至止]到?(?<year>20\d\d)\s{0,2}年(?:年?[底末]|12月(?:31日)?)/d;

/** The year with which figures are compared: 较2022年增加20条, 与2022年相比. */
export const comparedYear =
  /(?:较|比|相较于?|相比于?)(?<year>20\d\d)\s{0,2}年度?(?=(?:同期)?[^,。;:\d年]{0,12}(?:增|减|下降|上升|提高|提升|降低|翻)|同期)|与(?<with>20\d\d)\s{0,2}年度?(?:同期)?(?:相比|对比|比较|持平)/d;
