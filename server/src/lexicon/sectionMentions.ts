/** How prefaces speak of the six sections (half width), by the number of each. */
export interface SectionMention {
  readonly ordinal: number;
  /** Whether a phrase speaks of it at all: 依申请公开政府信息情况. */
  readonly any: RegExp;
  /** Whether it does so by the name of either form, long or short, or nearly: 收到和处理政府信息公开申请. */
  readonly own: RegExp;
}

export const sectionMentions: readonly SectionMention[] = [
  { ordinal: 1, any: /总体|概述|概况|基本情况|概括/, own: /总体/ },
  { ordinal: 2, any: /主动公开/, own: /主动公开/ },
  {
    ordinal: 3,
    any: /依申请|收到和处理|(?:收到|收取|受理|接收|处理|办理)[^、]{0,16}申请|(?<!被)申请[^、复诉]{0,10}(?:接收|受理|处理|办理|答复|回复|情况)/,
    own: /(?:收|受理)[^、]{0,20}(?:处理|办理|答复|回复)|处理[^、]{0,16}申请|申请[^、]{0,8}(?:处理|办理)/,
  },
  { ordinal: 4, any: /复议|诉讼/, own: /复议|诉讼/ },
  { ordinal: 5, any: /问题|改进|不足/, own: /问题|改进/ },
  { ordinal: 6, any: /其[他它]|需要?(?:报告|说明)|报告的?事项/, own: /其[他它]|报告/ },
];

/** 六个部分, 六部分, 六个方面, 五项内容. */
export const sectionCount = /(?<count>[四五六七八九4-9])\s{0,2}(?:个|大|等|项)?\s{0,2}(?:部分|方面|章节|(?<=项)内容)/d;

/** Words after which a list begins. */
export const listLead = /包括|包含|涵盖|由|分为|从|内容|分别|即|主要|就|有关|:/g;

/** 行政复议、行政诉讼 is one name. */
export const courtAndReview =
  /((?:复议|诉讼)(?:的)?(?:案件)?(?:情况)?)[、,;](?=(?:以及|和|及)?(?:被)?(?:申请|提起)?(?:的)?(?:行政)?(?:诉讼|复议))/g;
