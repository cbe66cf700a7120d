import type { Decimal } from '../text/decimal';
import { findQuantities, type Quantity } from '../text/quantities';

/** A total that prose splits up: 主动公开政府信息337条，其中，政府决策类12条，工作信息类281条…. */
export interface Breakdown {
  readonly total: Quantity;
  readonly parts: readonly Quantity[];
  readonly sum: Decimal;
}

/** The parts that a list behind 其中 names, in one unit. */
export interface Items {
  readonly parts: readonly Quantity[];
  /** What is counted behind them in the same unit, which may belong to them as well: 其他处理5件，结转下年度16件. */
  readonly rest: () => readonly Quantity[];
  /** Whether the list names all there is, as far as its words show. */
  readonly isClosed: boolean;
  /** Whether the last part is 其他: then it does name all. */
  readonly endsWithOther: boolean;
  /** How many parts there are up to 其他, which leaves nothing: 其他60条，依申请公开14条. */
  readonly untilOther: number;
  /** How many parts up to the first comma, where others stand behind it: 工作动态192条、通知8条，财政信息81条. */
  readonly untilComma: number;
  /** Whether one thing may count twice: it goes by the ways of publishing, or by what became of a document. */
  readonly mayOverlap: boolean;
  /** Which parts came over from last year or go over to the next, which may be told beside what became of all. */
  readonly carried: readonly number[];
  /** Whether it goes by the ways of applying: each application came by one. */
  readonly isByWay: boolean;
}

/** Words of a list that names only some parts. */
const OPEN = /等(?!原因|情形)|包括|包含|涉及|主要|例如|比如|诸如|部分为/;
/** Figures beside the parts: shares, changes, sums over the years. */
const ASIDE = /[%‰]|重复(?!申请)|占|累计|历年|增加|增长|减少|下降|同比|较上年|比上年/;
/** 其中网站信息按内容分: what follows splits up something else. */
const OF_A_PART = /^[^\d,;:]{2,}按[^\d,;:]{1,8}分[^\d,;:]{0,4}[,:]/;
/** 两件各300元 are 600元. */
const PER_PIECE = /[各每][件份条起次]?\d/;
/** A list of categories goes no further than a clause that begins with one of these. */
const VERB =
  /^\s*(?:并|还|共|同时|另|此外|全年|因|被|行政复议|行政诉讼|结转|上年|引发|引起|产生|发生|(?:均|已|均已)?(?:发布|公开(?!目录|指南|年报|制度|栏|平台|专[栏区])|答复|回复|(?:解读|回应)(?![及和与类信材回关])|处理(?=行政|信访|投诉|留言)|开展|制作|办理|办结|受理|推送|更新|召开|举办|组织(?!机构|架构)|收到|编发|印发))/;
/** 公开栏目类信息12条: a category, although it begins like something that was done. */
const CATEGORY = /^\s*(?:公开|答复|回复|回应|解读|处理|开展|办理)[^\d、,]*类(?:信息|事项)?\s*\d/;
/** Letters, told of behind a list of what was published: 网民留言收到12条、回复12条. */
const LETTERS = /(?:留言|咨询|来信|信件|信箱|热线|来电|来访|投诉|诉求|工单)[^\d,、;]{0,6}(?:收到|受理|办理|办结|回复|答复|解答)|(?:解答|接听|接受|接待|处理|回应|收到|受理|办理)[^\d,、;]{0,8}(?:留言|咨询|来信|信件|来电|来访|投诉|诉求|工单)/;
/** Ways to publish: lists by category and by channel count the same things twice. */
const CHANNEL = /网站|网页|平台|微信|微博|公众号|新媒体|公开栏|公示栏|显示屏|客户端|通过|利用|电视|广播|报刊/;
/** What is counted are the channels themselves, each once: 政务新媒体账号3个，其中微信公众号2个. */
const ACCOUNTS = /(?:新媒体|账号)(?:账号|平台)?[^,;。\d]{0,2}\d{1,3}个/;
/** Groups of people of which everybody is in one. */
const EITHER = [['专职', '兼职'], ['男', '女']];
/** Ways to apply. */
const WAY = /网|邮|信函|信件|信箱|来信|平台|当面|窗口|现场|快递|传真|书面|线[上下]/;
/** A document is made, changed and still in force in one year. */
const LIFE = /有效|废止|失效|修订|修改/;
/** 制发5件，其中修订3件，废止2件，现行有效20件: the last two are no parts of what was made. */
const MADE = /制[发定]|出台|印发/;
const NOT_MADE = /现行有效|废止|失效/;
const OTHER = /其[他它]/;
const CARRIED = /(?:上一?年度?|去年|20\d\d年)[^,]{0,4}(?:结转|转结)|(?:结转|转结|顺延|延期|转)[至到入]?(?:下|次年|20\d\d年)/;
/** 自然人3件，企业2件，依法答复5件 */
const ANSWERED = /^\s*(?:[已共均]|依法|作出|按[时期]|完成|[本全]年|及时|累计)+(?:答复|回复|办复)(?:完[毕成])?\s*\d/;
const FINISHED = /办结|结案|已答复/;
/** 村务公开另有16条: beside the whole. */
const BESIDE = /另有|另外/;
const LEFT_OVER = /其余|剩余/;
const ENDS_WITH_OTHER = /其[他它][^\d,、;]{0,12}\d+[^\d,、;]{0,3}$/;

/** Reads the items of `list` behind `head`; null where it cannot be told what belongs to it. */
export function readItems(head: string, list: string, offset: number, unit: string): Items | null {
  if (OF_A_PART.test(list) || PER_PIECE.test(list)) return null;
  const group = firstGroup(list.replace(/^[\s:,]*/, (lead) => ' '.repeat(lead.length)), unit);
  const named = namedItems(group.content, head, offset, unit);
  if (!named) return null;
  const { parts, labels, untilComma } = named;
  const last = parts.at(-1)?.span.end ?? offset;
  let behind: Quantity[] | null = null;
  return {
    parts,
    rest: () => (behind ??= findQuantities(list.slice(last - offset), last).filter((each) => each.unit === unit)),
    untilComma,
    untilOther: labels.findIndex((label) => OTHER.test(label)) + 1,
    carried: [...labels.keys()].filter((index) => CARRIED.test(labels[index] ?? '')),
    ...kindOf({ head, list, own: group.content, labels, unit, isWhole: group.isWhole && named.isWhole, isCut: named.isCut }),
  };
}

interface NamedItems {
  readonly parts: readonly Quantity[];
  /** The words of each, its number included. */
  readonly labels: readonly string[];
  readonly untilComma: number;
  /** Whether they go on to the end of the list. */
  readonly isWhole: boolean;
  /** Whether the list goes on behind an item that is counted in another unit: 财政信息5条，政策文件6件，解读10条. */
  readonly isCut: boolean;
}

/** The items up to a clause that is none; null where the first is none, or one has two numbers. */
function namedItems(list: string, head: string, offset: number, unit: string): NamedItems | null {
  const parts: Quantity[] = [];
  const labels: string[] = [];
  let untilComma = 0;
  const isHandedOut = /分别[为是]$/.test(head);
  const items = splitItems(list);
  for (const [index, { content, start }] of items.entries()) {
    if (content.trim() === '' || (ASIDE.test(content) && parts.length > 0)) continue;
    const [part, ...others] = quantitiesIn(content, offset + start, isHandedOut ? unit : '').filter((each) => each.unit === unit);
    if (others.length > 0) return null;
    if (!part || isBehindList(content, head, labels[0])) {
      const isCut = !part && isCounting(content) && items.slice(index + 1).some((next) => isCounting(next.content, unit) && !isBehindList(next.content, head, labels[0]));
      return parts.length === 0 ? null : { parts, labels, untilComma, isWhole: false, isCut };
    }
    if (untilComma === 0 && list.charAt(start - 1) === ',') untilComma = parts.length;
    parts.push(part);
    labels.push(content);
  }
  return { parts, labels, untilComma, isWhole: true, isCut: false };
}

/** Whether it has a number, of this unit if one is given. */
function isCounting(content: string, unit?: string): boolean {
  return findQuantities(content, 0).some((each) => unit === undefined || each.unit === unit);
}

/** Whether a clause tells of something else than the items before it, as by its words it could not be one of them. */
function isBehindList(content: string, head: string, first: string | undefined): boolean {
  if (first === undefined || VERB.test(first) || LETTERS.test(first)) return false;
  const isDeed = VERB.test(content) && !CATEGORY.test(content);
  const isAnswer = ANSWERED.test(content) && !/[答回办]复/.test(first);
  const isNotMade = NOT_MADE.test(content) && MADE.test(head) && !NOT_MADE.test(first);
  return isDeed || isAnswer || isNotMade || BESIDE.test(content) || LETTERS.test(content) || FINISHED.test(content);
}

interface ReadList {
  readonly head: string;
  readonly list: string;
  /** The first group of the list. */
  readonly own: string;
  readonly labels: readonly string[];
  readonly unit: string;
  readonly isWhole: boolean;
  readonly isCut: boolean;
}

/** What kind of list it is, by its words. */
function kindOf({ head, list, own, labels, unit, isWhole, isCut }: ReadList): Pick<Items, 'isClosed' | 'endsWithOther' | 'mayOverlap' | 'isByWay'> {
  const named = labels.filter((label) => !OTHER.test(label));
  const isByWay = head.includes('申请') && named.every((label) => WAY.test(label));
  const isByChannel = !isByWay && !unit.endsWith('元') && !(unit === '个' && ACCOUNTS.test(head)) && named.some((label) => CHANNEL.test(label));
  // Of what is named in two ways some may count twice, but with 其他 nothing is left out.
  const isMixed = isByChannel && !named.every((label) => CHANNEL.test(label));
  const endsWithOther = !isCut && OTHER.test(labels.at(-1) ?? '');
  // Of people, most groups overlap: 参训60人，其中党员20人，妇女30人.
  const areOfPeople = (unit === '人' || unit === '名') && !EITHER.some((groups) => groups.every((group) => own.includes(group)));
  // 政策、公告等其他信息20条: what is behind 其他 leaves nothing open.
  const namesAll = endsWithOther ? !OPEN.test(own.replace(/^.*\d/s, '')) : (isWhole || isByWay) && !isMixed && !OPEN.test(own);
  return {
    isClosed: namesAll && !areOfPeople && !LEFT_OVER.test(list),
    endsWithOther,
    // An application may concern two matters.
    mayOverlap: areOfPeople || isByChannel || labels.some((label) => LIFE.test(label) || label.includes('涉及')),
    isByWay,
  };
}

/** 分别为18、11、5件: the unit of the last is that of all. */
function quantitiesIn(content: string, offset: number, unit: string): Quantity[] {
  if (unit === '' || !/^\s*\d+\s*$/.test(content)) return findQuantities(content, offset);
  return findQuantities(content.trimEnd() + unit, offset).map((each) => ({ ...each, span: { ...each.span, end: each.span.end - unit.length } }));
}

/** Where semicolons part groups of items, the first group is the list: what follows is about something else. */
function firstGroup(list: string, unit: string): { readonly content: string; readonly isWhole: boolean } {
  const semicolon = list.indexOf(';');
  if (semicolon < 0) return { content: list, isWhole: true };
  const first = list.slice(0, semicolon);
  const items = splitItems(first).filter(({ content }) => {
    return !ASIDE.test(content) && findQuantities(content, 0).some((each) => each.unit === unit);
  });
  const rest = list.slice(semicolon + 1);
  // 动态50篇，简报43篇；其他34篇
  const goesOn = ENDS_WITH_OTHER.test(rest) && splitItems(rest).every(({ content }) => !VERB.test(content) && !ASIDE.test(content));
  const isGroup = items.length > 1 && rest.trim() !== '' && !goesOn;
  return isGroup ? { content: first, isWhole: false } : { content: list, isWhole: true };
}

function splitItems(list: string): { readonly content: string; readonly start: number }[] {
  const items: { content: string; start: number }[] = [];
  let start = 0;
  // A comma within 1,234 parts no items, nor does a mark within a name: 财政预算、决算信息2条.
  for (const content of list.split(/、(?<=(?:\d|[一二三四五六七八九十百千](?=[条件份次项篇起例]))[^、;,]*、)|[;]|,(?!\d{3}(?!\d))/)) {
    items.push({ content, start });
    start += content.length + 1;
  }
  return items;
}
