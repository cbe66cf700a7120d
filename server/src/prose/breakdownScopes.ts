import { flatMap } from '../text/flatMap';
import { matchesIn } from '../text/matches';

/** A list of parts with what stands before and behind it. */
export interface Scope {
  /** Where `head` begins in the paragraph. */
  readonly start: number;
  /** From the start of the sentence to the end of the mark that begins the list. */
  readonly head: string;
  /** Whether the mark says that not all parts may be named (包括). */
  readonly isOpen: boolean;
  readonly list: string;
  /** The sentence behind the list, which may name what is left. */
  readonly next: string;
}

/** What begins a list. What must stand before a mark is looked for behind it, since to look back at every character takes long. */
const MARK = new RegExp(
  [
    '其中(?:主要)?(?:包括|包含)?',
    // 60件中,予以公开3件
    '中(?=,)(?<=[件条份次][^,。;:]{0,16}中)',
    '具体(?:包括|[为是])',
    // 复议3件,维持2件; 答复3件,予以公开2件, where not all results need be told
    ',(?=(?:结果)?维持\\d)(?<=复议[^,。;\\d]{0,12}\\d{1,6}[件起宗],)',
    ',(?=(?:予以|同意)公开\\d)(?<=(?:申请|答复|办结)[^,。;\\d]{0,8}\\d{1,6}[件份宗起],)',
    '分别[为是]',
    '分为',
    '包括|包含',
    '涵盖(?=[^,。;:\\d]{1,16}\\d)',
    '如下:(?=[^,。;:\\d(]{2,16}\\d)',
    // 按内容分类,政务动态3条
    '按[^,;。:\\d]{2,8}分(?:类)?[:,](?=[^,;。:\\d]{1,12}\\d)',
    ':(?!其中)(?=[^,;。:\\d(]{2,16}\\d+[条件份次篇])(?<=\\d[条件份次项篇]:)',
    // 3条(政务动态2条、公告1条), no remark on the number itself
    '\\((?<=[\\d条件份次项篇]\\s?\\()(?!其中|含|包|不|较|同|比|约|占|累)',
  ].join('|'),
);
const MARKS = new RegExp(MARK, 'g');

/** 网站公开20条,含政策文件5条、其他信息15条: the items behind are of the one before. */
const OF_THE_ITEM_BEFORE = /[,;、]含[^,。;:\d]{1,16}\d/;

/** Quick to see, before any list is looked for: most paragraphs count nothing. */
const MAY_COUNT = /[\d一二三四五六七八九十百]\s?[条件份次项篇期个宗起例部册场元万亿人名]/;

/** A total and its list are never farther from their mark; a whole report may stand in one line. */
const FARTHEST_TOTAL = 400;
const LONGEST_LIST = 1600;

/** The lists in a paragraph, half width. A list in a list is left out: what belongs to which is for a person to see. */
export function scopesIn(content: string): Scope[] {
  if (!MAY_COUNT.test(content) || !MARK.test(content)) return [];
  const flat = withoutBrackets(content);
  return flatMap(matchesIn(content, MARKS), ({ index, 0: mark }) => {
    const from = Math.max(0, index - FARTHEST_TOTAL);
    const isRemark = flat.charAt(index) !== mark.charAt(0);
    if (isRemark && mark !== '(' && !/[(]\s*$/.test(content.slice(from, index))) return [];
    const view = isRemark
      // The list is a remark itself: only the remarks round it are left out.
      ? withoutBrackets(content.slice(from, index)) + mark + withoutBrackets(content.slice(index + mark.length, index + LONGEST_LIST))
      : flat.slice(from, index + LONGEST_LIST);
    const at = index - from;
    const before = view.slice(0, at).replace(/(?<![\s。;,(])[\s。;,(]+$/, '');
    // A bracket is about the number that it stands behind, and nothing before.
    const isBracketed = mark === '(' || /[(]\s*$/.test(content.slice(from, index));
    const start = (isBracketed ? /[。!?;,、:](?=[^。!?;,、:]*$)/ : /[。!?;](?=[^。!?;]*$)/).exec(before)?.index ?? -1;
    const head = view.slice(start + 1, at + mark.length);
    const after = view.slice(at + mark.length);
    const list = /^[^。!?)]*/.exec(after)?.[0] ?? '';
    const next = /^[。!?)]+([^。!?)]*)/.exec(after.slice(list.length))?.[1] ?? '';
    const isNested = MARK.test(list) || OF_THE_ITEM_BEFORE.test(list) || (!isBracketed && isInList(view.slice(start + 1), head.length - mark.length, mark));
    return isNested ? [] : [{ start: from + start + 1, head, isOpen: /[包涵]/.test(mark) || (mark === ',' && /^(?:予以|同意)公开/.test(list)), list, next }];
  });
}

/** Whether another mark stands before it; in 60件中，予以公开、部分公开分别为 both begin the same list. */
function isInList(content: string, place: number, mark: string): boolean {
  const first = content.search(MARK);
  return first < place && !(mark.startsWith('分别') && !/\d/.test(content.slice(first, place)));
}

/** Remarks in brackets made blank, so that offsets stay; innermost ones first. */
function withoutBrackets(content: string): string {
  let flat = content;
  for (let depth = 0; depth < 3; depth++) flat = flat.replace(/\([^()]*\)/g, (remark) => ' '.repeat(remark.length));
  return flat;
}
