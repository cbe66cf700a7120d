/** A title's parts, in the normal form. */
export interface TitleText {
  readonly text: string;
  readonly organisation: string | null;
  /** The four digits or numerals as written. */
  readonly year: string | null;
}

const LONGEST = 70;
/** What the report is on; 信息公开 alone where the line before lost its 政府. */
const SUBJECT = /政府信息|政务信息|政务公开|信息公开/;
const KIND = /(?:报告|年报|年度报|告年度报|报告书|(?:年度|工作|全年)总结)(?:\([^()]*\))?$/;
const YEAR = /(?<!\d)((?:19|20)\d\d|[一二][九〇零○Oo0][一二三四五六七八九〇零○Oo0]{2})(?=年|度|[^\d]|$)/;
/** Other documents about such reports, and sentences. */
const OTHER = /[上下]半年|季度|阶段|通知|指南|目录|办法|规定$|规程|条例|模板|要求|方案|解读|考核|培训|会议|说明|现将|如下|根据|按照|公布如|请示|批复|意见$/;
/** Universities report by a rule of their own, on a school year, in seven sections. */
const SCHOOL = /学年|(?:大学|学院).*(?<!政府)信息公开/;
const OTHER_ABOUT = /^关于.*(?:做好|公布|印发|报送|编制|发布|开展|提交|上报|征求)/;
/** Names of a web page's columns, not of bodies; and words for oneself. */
const NO_NAME = /^(?:(?:人民)?政府|首页|正文|标题|名称|公开|政务公开|法定主动公开内容|专栏|列表|关于|附件\d*|[我本该各].*|.*(?:工作|情况|内容|的))$/;

/** 2020年政虎信息公开, 瞻岐镇府政信息公开: the subject with a slip in its first word, behind the year or the name. 市政局, 区政协 are names. */
const MISSPELT = /(?<=[年度)\d镇乡县区市省州旗盟道])(?:政府府|府政|政[^府务局协法办委工]?|[^政年度)]?府)$/;

/** Where a title begins to say what the report is on; null where it does not. */
export function subjectIn(title: string): { readonly index: number; readonly written: string } | null {
  const subject = SUBJECT.exec(title);
  if (!subject) return null;
  const lead = subject[0] === '信息公开' ? MISSPELT.exec(title.slice(0, subject.index))?.[0] ?? '' : '';
  return { index: subject.index - lead.length, written: lead + subject[0] };
}

/** A line (or joined lines) as a title of an annual report; null where it is something else. */
export function readTitle(text: string): TitleText | null {
  if (text.length > LONGEST || !KIND.test(text) || [OTHER, OTHER_ABOUT, SCHOOL].some((other) => other.test(text))) return null;
  const subject = subjectIn(text);
  if (!subject) return null;
  const year = YEAR.exec(text)?.[1] ?? null;
  const organisation = organisationIn(text.slice(0, subject.index), subject.written);
  // 政府信息公开年报 without a year or a name is the name of a column on a site.
  if (year === null && organisation === null && !text.includes('工作')) return null;
  return { text, organisation, year };
}

/** The name in what stands before the subject: 2020年度瞻岐镇, 瞻岐镇2020年度, 关于瞻岐镇2020年, and 2020年瞻岐镇2020年. */
function organisationIn(before: string, subject: string): string | null {
  const name = before
    .replace(/^(20\d\d)年?度?(?=\D{2,40}\1年)/, '')
    .replace(/\(?(?:(?:19|20)\d\d|[一二][九〇零○Oo0][一二三四五六七八九〇零○Oo0]{2})(?:年度?|度)?\)?/, '')
    .replace(/^关于|(?:关于|年度)$/, '')
    .replace(/人民$/, (ending) => (subject.startsWith('政府') ? `${ending}政府` : ending));
  const isName = /^[\p{Script=Han}()、·]{2,40}$/u.test(name) && !NO_NAME.test(name);
  return isName ? name : null;
}
