import { ANSWERED, OF_SOME, type StatementWord } from '../lexicon/statements';

/** A clause that is being read, up to a place from where no word is known. */
export interface UnknownPlace {
  readonly clause: string;
  readonly at: number;
  /** The kinds of the words before. */
  has(kind: StatementWord): boolean;
  /** The kind of the word at a place further on; null where none is known. */
  kindAt(at: number): StatementWord | null;
  readonly organisation: string | null;
}

/** Places where words that nobody has listed cannot change what a clause counts. */
const SLOTS: readonly ((place: UnknownPlace) => number)[] = [field, item, causeOfNone, mannerOfAnswering];

/** How many characters say nothing of the number; 0 where they may say something. */
export function silentLength(place: UnknownPlace): number {
  for (const slot of SLOTS) {
    const length = slot(place);
    if (length > 0) return length;
  }
  return 0;
}

/** The longest stretch of words that nobody has listed. */
const LONGEST = 16;

/** The stretch up to the next known word or the end. */
function unknownStretch(place: UnknownPlace, end = place.clause.length): string {
  const { clause, at } = place;
  let next = at + 1;
  while (next < end && place.kindAt(next) === null) next++;
  return clause.slice(at, next);
}

const PLACE = /^.*[省市州盟县区旗镇乡]/;
/** What stands behind the name of a field, up to the words for an application. */
const OF_FIELD = /^(?:类|相关|有关|领域|方面|行业|工作)?的?(?:(?:(?:政府|政务)?信息|资料)(?!公开)|(?=(?:政府|政务)?信息公开|公开申请|申请公开|依申请|(?:行政)?规范性文件))/;
const LONGEST_FIELD = 8;
/** Quick to see. */
const MAY_BE_OF_FIELD = /信息|资料|申请|规范性/;

/** 审计 in an audit bureau's report, before 信息公开申请: all its applications are about that. */
function field({ clause, at, organisation }: UnknownPlace): number {
  if (!MAY_BE_OF_FIELD.test(clause)) return 0;
  const work = organisation?.replace(PLACE, '') ?? '';
  for (let length = Math.min(LONGEST_FIELD, work.length); length > 1; length--) {
    const rest = isOfField(clause.slice(at, at + length), work) ? OF_FIELD.exec(clause.slice(at + length)) : null;
    if (rest) return length + rest[0].length;
  }
  return 0;
}

/** 林业、水利 */
function isOfField(words: string, work: string): boolean {
  return work.includes(words) || (words.includes('、') && words.split('、').every((word) => word.length > 1 && work.includes(word)));
}

/** An unknown thing in a list, up to the next or to the end. */
const ITEM = /^[^、和及与或,#的因由对就被未不]{2,8}?(?=[、和及与或]|等?的?(?:情况|案件|现象|事件|问题|事项|情形|行为)?(?:发生|出现|产生)?$)/;
const JOINERS = '、和及与或';
/** 检举、行政复议 */
const BEFORE_CASES = /^[^、和及与或]{2,8}[、和及与或][^#]*(?:复议|诉讼)/;

/** 检举 in 无行政复议、检举、行政诉讼: that there is none of it says nothing of the others. */
function item(place: UnknownPlace): number {
  const { clause, at } = place;
  if (!place.has('not') || clause.includes('#')) return 0;
  const before = clause.charAt(at - 1);
  const rest = clause.slice(at);
  if (!JOINERS.includes(before) && !(before === '的' && BEFORE_CASES.test(rest))) return 0;
  return ITEM.exec(rest)?.[0].length ?? 0;
}

const CASE = /行政|复议|诉讼|应诉/;
const CAUSED = /[因由就对]|针对|涉及|关于/;
const ON_DISCLOSURE = /公开|申请|答复|政府信息/;
/** Words by which only some cases are meant, or another body's: 因答复不当, 被纠正的. */
const SOME_CASES = /[不未违超逾错误失败撤纠罚征拆执维驳责判裁审结赔胜]|许可|信访|所属|下属|除/;

/** 本局事务处置 in 无因本局政府信息公开事务处置引起的行政复议: by what words it is called, the cause is disclosure. */
function causeOfNone(place: UnknownPlace): number {
  const { clause, at } = place;
  if (!place.has('not') || clause.includes('#') || place.has('review') || place.has('suit')) return 0;
  const end = clause.slice(at).search(CASE);
  // 以下属单位为被申请人的
  if (end <= 0 || clause.includes('为被') || (CAUSED.test(clause) && !ON_DISCLOSURE.test(clause))) return 0;
  const stretch = unknownStretch(place, at + end);
  return stretch.length > LONGEST || SOME_CASES.test(stretch) ? 0 : stretch.length;
}

const ANSWER = new RegExp(`(?:${ANSWERED})(?!书)`);
const SURELY_ALL = /均|全部|都|皆|已|逐/;
/** 均未收取费用 is on another thing. */
const NEGATED = /[未没无不非]/;
/** Words by which it is only begun: 均已启动答复程序, 均已起草答复. */
const ONLY_BEGUN = /进入|启动|列入|纳入|着手|开始|抓紧|督[促办]|安排|程序$|流程|计划|环节|阶段|起草|草拟|初[步次]|首次|形成|制定|确定|方案|[时期]限$|稿|[科室门位]$|意见$/;
const LESS = new RegExp(OF_SOME);
/** Who answered. */
const ACTOR = /^[^申件类]{1,12}(?:部门|[科股处]室|机构|人员|单位|办公室|工作专班)$/;

/** 均严格履行审签手续后答复: how all of them were answered, as long as no word makes them fewer, or the answer another thing. */
function mannerOfAnswering(place: UnknownPlace): number {
  const { clause, at } = place;
  if (NEGATED.test(clause) || clause.includes('#', at) || !ANSWER.test(clause) || !SURELY_ALL.test(clause) || ONLY_BEGUN.test(clause)) return 0;
  const stretch = unknownStretch(place);
  // 交由: a word may go on behind the stretch.
  const less = LESS.exec(clause.slice(at, at + stretch.length + 1));
  if (stretch.length > LONGEST || (less !== null && less.index < stretch.length)) return 0;
  const isBehindAll = SURELY_ALL.test(clause.slice(0, at));
  return isBehindAll || ACTOR.test(stretch) ? stretch.length : 0;
}
