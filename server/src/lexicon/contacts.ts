/**
 * Telephone numbers, postcodes and addresses on the net as reports print them (half width unless said otherwise), and what
 * is wrong with those that cannot be used.
 */

/** What comes before each of them, quick to see. */
export const mayBeContact = /电话|传真|热线|手机|邮编|邮政编码|www|WWW|[hH][htTpP]{2,6}s?\s?[:;/\\]|ww\.|file:|邮箱|邮件|[@＠]/;

/** 0851-87670018: the code of the region and the number in it, nothing of which goes on behind. Not hotlines: 010-12345. */
export const landline =
  /(?:电话|传真|热线)(?:号码)?\s{0,2}:?\s{0,2}(?<number>\(?(?<region>0\d{2,3})(?:\)[-\s]?|\s?[-—–]{1,2}\s?)(?<local>[2-8]\d{2,14}))(?![\d*×xX]|[-—–\s]\d)/g;

/** 0851-876700180851-87670019: the end of one is the beginning of the next. */
export const joinedLandlines = /(?<first>0\d{2,3}[-—–][2-8]\d{6,7})(?<second>0\d{2,3}[-—–][2-8]\d{6,7})(?!\d)/g;

/** Digits without a mark between them, too many for a number in its own region. */
export const bareNumber =
  /(?:电话|传真|热线)(?:号码)?\s{0,2}:?\s{0,2}(?<number>0\d{8,23}|[2-8]\d{8,15})(?![\d*×xX]|[-—–\s]\d)/g;

/** 010 and 02x have eight digits behind them, the others seven or eight. */
export function localLengths(region: string): readonly number[] {
  return /^0[12]\d$/.test(region) ? [8] : [7, 8];
}

/** 400 and 800 numbers belong to no region. */
export const freeNumber = /^[48]00\d{7}$/;

export const mobile = /(?:电话|手机|热线)(?:号码)?\s{0,2}:?\s{0,2}(?<number>1[3-9]\d{8}|1[3-9]\d{10,11})(?![\d*×xX]|[-—–\s]\d)/g;

export const postcode = /(?:邮编|邮政编码)\s{0,2}:?\s{0,2}(?<number>\d{3,9})(?![\d*×xX-]|\s\d)/g;

/** An address for mail without its @: 562170318qq.com. */
export const mailbox = /(?:邮箱|邮件)(?:地址)?\s{0,2}[:为]?\s{0,2}(?<address>[a-z0-9][\w.-]{2,30}?(?:qq|163|126|139|189|sina|sohu|foxmail|yeah|aliyun|hotmail|gmail)\.(?:com|net|cn))(?![\w@/.-])/gi;

/** As written: http：//, http:/, htpp://, http: //, http//, http:\\ */
export const scheme = /(?<![\w])h{1,3}[tp]{2,5}(?<secure>s?)[^\S\r\n]{0,2}[:：;；]?[^\S\r\n]{0,2}[/\\／]{1,4}[^\S\r\n]{0,2}(?:https?:\/\/)?(?=[a-z][\w-]{0,40}[^\S\r\n]{0,2}[.．。,，])/gi;

/** As written: from www, or behind a scheme, to where the domain ends, blanks and marks in it included. */
export const host =
  /(?:(?<before>https?:\/\/)[\w-]{1,40}|(?<![\w.-])w{2,5})(?:[^\S\r\n]{0,2}[.．。,，、][^\S\r\n]{0,2}[\w-]{1,40}){1,6}?(?:[^\S\r\n]{0,2}[.．。,，、][^\S\r\n]{0,2}(?:gov|org|com|net)(?:[^\S\r\n]{0,2}[.．。,，、]?[^\S\r\n]{0,2}(?:cn|cm|con))?|[.．。,，、](?:com|net|org|cn))(?![\w-])/gi;

/** As written: 12345@163，com, with the marks and blanks that do not belong in it. */
export const mail = /(?<![\w.@-])[\w.-]{1,40}[^\S\r\n]{0,2}[@＠][^\S\r\n]{0,2}[\w-]{1,30}(?:[.．。,，、][\w-]{1,30}){0,2}[.．。,，、][^\S\r\n]{0,2}(?:com|cn|net|org)(?![\w-])/gi;

/** Nobody outside can open them. */
export const inner = /file:\/\/\/[^\s，。；、）)]{1,120}|https?:\/\/(?:localhost|127\.0\.0\.1|192\.168\.\d{1,3}\.\d{1,3}|10\.\d{1,3}\.\d{1,3}\.\d{1,3}|172\.(?:1[6-9]|2\d|3[01])\.\d{1,3}\.\d{1,3})(?![\w.-])/gi;
