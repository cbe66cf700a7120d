import type { Statement } from '../report/report';

/** 按时答复9件，延期答复1件: both were answered. */
const PUT_OFF = /(?:按[时期]|及时|如期)(?:答复|回复|办结)的?\d[^。;]{0,40}延[期长](?:答复|回复|办理|办结)的?\d/;
/** 撤回2件，转交3件，要求补正1件，不予受理2件，已答复48件: the form's total may have all of them. */
const WITHDRAWN = /(?:撤回|撤件|[主自][动行]撤销|撤销申请|转交|移交|移送|补正(?!后)|终止|不予受理)[^,。;\d]{0,6}[1-9]\d*[件条份]|[,、;]告知[^,。;\d]{0,12}\d+[件条份]|转由[^,。;\d]{1,16}\d+[件条份]|\d[件条份][^,。;]{0,12}(?:撤回|撤件|[主自][动行]撤销|撤销了?申请|转交|移交|移送|终止|不予受理)/;
/** 我局机关收到10件，下属单位收到5件; 市政府制发20件，各县区制发130件 */
const OF_OTHERS_TOO = /[,、;](?:下属|所属|直属|下辖|[市州]、?县|县、?[市区](?![场政监])|各[县区市州乡镇街])(?<!其中[^。;]{0,60})[^,。;]{0,12}(?:收到|受理|制[发定]|印发|出台)[^,。;]{0,16}\d/;
/** 受理121件（其中新收112件，上年结转9件） */
const OLD_TOO = /\((?:其中|含|包括)?[^()]{0,24}新收[^()\d]{0,12}(\d+)/;
/** 收到公民申请30件、法人申请4件: each of one kind. */
const OF_CITIZENS = /(?:收到|受理|接到)公民[^,。;、\d]{0,12}\d+[件份条][、,和](?:法人|企业|商业|单位|组织)/;
/** 已主动公开3件; 予以公开（含部分公开）12件: both have one row of the form, or two have one number. */
const DISCLOSED_BEFORE = /(?<![含括])已(?:经)?主动公开|主动公开(?:范围|内容)?(?:内|中)?的?\d|属于主动公开[^,。;\d]{0,16}\d|公开\([^()\d]{0,6}部[分份]公开/;

/** 因不属于本机关信息无法提供1件，信息不存在1件: the row has both. */
const FOR_ONE_REASON = /因[^,。;等]{1,16}无法提供/;
const NOT_THERE = /(?:不存在|不掌握|未制作|不属于本(?:机关|单位))[^,。;、\d]{0,10}(?<!无法提供[^,。;、\d]{0,6})\d|无法提供[^,。;]{0,4}\d[^。]{1,30}无法提供[^,。;]{0,4}\d/;

/** 上年结转的1件已办结，本年收到的10件办结9件: 10 in all. */
const OLD_APART = /(?:结转|转结|遗留)的?\d+[件条份宗](?:申请)?[^,。;\d]{0,6}[已均全][^,。;]{0,12}(?:办结|[答回]复)/;

/** 10件本机关不掌握，5件信息不存在: one row has both. */
const NOT_THERE_BESIDE = /不掌握[^。]*[,;、][^,。;、]*(?:\d[件条份宗][^,。;、\d]{0,10}(?<!不掌握[^,。;]{0,10})不存在|(?<!不掌握[^,。;]{0,10})不存在[^,。;、\d]{0,8}\d)|(?:不存在[^,。;、\d]{0,8}\d|\d[件条份宗][^,。;、\d]{0,10}不存在)[^。]*[,;、][^,。;、]*不掌握/;

/** 我局出台2件，与其他部门联合印发1件: of which body the second is, nobody knows. 截至2023年底，累计制定56件: in many years. */
const UNSURE_MADE = /截[至止][^。;]{0,40}累计(?:制定|制发|出台|印发|发布)|(?<!(?:含|包括|其中)[^,。;)]{0,10})联合(?:印发|制发|制定|出台|发布|发文)/;

/** 制定（含修订）3件 */
const REVISED_TOO = /(?:制[定发]|出台|印发|新制)(?:\/|、)?\(?(?:含|包括|和|及|或)?(?:修[订改])/;

/** 印发3件（其中新制定2件，修订1件） */
const REVISED_AMONG = /(?:其中|[含括])[^。;]{0,24}(?:修[订改][^,。;]{0,4}\d|\d[件部个][^,。;]{0,2}修[订改])/;

/** 共有12件，其中继续有效8件，修改2件: the latter may be in force, too. */
const PARTLY_VALID = /其中[^。;]{0,20}有效[^。;]{0,20}(?:修改|修订)[^,。;]{0,4}\d/;

/** 均按期答复，尚有1件在办理期内 */
const STILL_OPEN = /\d[件条份][^,。;]{0,6}(?:正在|尚在|仍在|还在|在办(?!结)|未办结|未到期|未答复)|(?:尚有|仍有|还有)\d/;
/** 制发公文195件，其中主动公开120件，依申请公开45件，不予公开30件: how documents are marked. */
const MARKED = /属性|主动公开(?:类|的|文件|公文|信息){0,2}\d+[件条份个]?[、,和]?(?:其中)?依申请公开(?:类|的|文件|公文|信息){0,2}\d|依申请公开(?:类|的|文件|公文|信息){0,2}\d+[件条份个]?[、,和]?不予公开(?:类|的|文件|公文|信息){0,2}\d/;

/** 办理回复6件，其中5件及时答复，1件未能答复; 除1件延期外: it may have been answered, too. */
const LEFT_OPEN = /除[^,。;]{0,6}\d+[件条份宗][^,。;]{0,8}延期(?![^,。;]{0,6}(?:下|次年|20\d\d))|未能(?:及时|按[时期])?[答回办]复/;

const MARKS = [/(?<!不)主动公开(?:类|的|文件|公文|信息){0,2}\d/, /不予?公开(?:类|的|文件|公文|信息){0,2}\d/, /依申请公开(?:类|的|文件|公文|信息){0,2}\d/];

/**
 * 答复39件，均在法定期限内答复，结转下年度3件: all that were answered, not all there are. 同意公开15件，已主动公开1件: both
 * have one row of the form. 制定规章3部，其中新制定2部、修改1部: what counts as made is not sure.
 */
export function withoutContradiction(all: readonly Statement[], received: number | null, sentence: string): readonly Statement[] {
  if (all.length === 0) return [];
  if (OF_CITIZENS.test(sentence)) return withoutContradiction(all.map(ofCitizens), received, sentence.replace(/公民/g, '个人'));
  const told = { all, values: new Map(all.map(({ concept, value }) => [concept, value])), received, sentence };
  const unsure = new Set([...told.values.keys()].filter((concept) => isUnsure(concept, told)));
  const statements = all.filter(({ concept, value }) => !unsure.has(concept) && (concept !== 'received' || told.values.get(concept) === value));
  return isAllDoubtful(statements, told) ? statements.filter(({ concept }) => concept !== 'allHandled') : statements;
}

/** What a sentence says, before it is looked at as a whole. */
interface ToldSentence {
  readonly all: readonly Statement[];
  /** What it says last of each concept. */
  readonly values: ReadonlyMap<string, number>;
  /** How many applications it speaks of. */
  readonly received: number | null;
  readonly sentence: string;
}

function ofCitizens(statement: Statement): Statement {
  return statement.concept === 'received' ? { ...statement, concept: 'natural' } : statement;
}

function isUnsure(concept: string, told: ToldSentence): boolean {
  return isToldOtherwise(concept, told) || mayBeOther(concept, told) || isOtherBeside(concept, told) || isAnsweredBesides(concept, told) || isOnItems(concept, told);
}

/** 受理31件，其中上年结转2件、新收29件 does not contradict itself. */
function isToldOtherwise(concept: string, { all, values }: ToldSentence): boolean {
  const last = values.get(concept) ?? 0;
  const old = values.get('carriedIn') ?? null;
  const isWithOld = (value: number): boolean => concept === 'received' && old !== null && last + old === value;
  return all.some((each) => each.concept === concept && each.value !== last && !isWithOld(each.value));
}

/** Whether a number of a concept may be another than the form's, by the words of its sentence. */
const MAY_BE_OTHER: Readonly<Record<string, (sentence: string, value: number) => boolean>> = {
  granted: (sentence) => DISCLOSED_BEFORE.test(sentence),
  denied: (sentence) => isMarked(sentence) || REFUSED.test(sentence),
  unable: (sentence) => FOR_ONE_REASON.test(sentence) && NOT_THERE.test(sentence),
  'unable.notHeld': (sentence) => NOT_THERE_BESIDE.test(sentence),
  handled: (sentence) => [LEFT_OPEN, ITEMS_ANSWERED, WITHDRAWN, PUT_OFF, OLD_APART].some((way) => way.test(sentence)),
  received: (sentence, value) => OF_OTHERS_TOO.test(sentence) || Number(OLD_TOO.exec(sentence)?.[1] ?? value) !== value || isMarked(sentence),
  // 未制定、修改规章
  made: (sentence, value) => value > 0 && [OF_OTHERS_TOO, UNSURE_MADE, REVISED_TOO, REVISED_AMONG].some((way) => way.test(sentence)),
  valid: (sentence) => PARTLY_VALID.test(sentence),
};

function mayBeOther(concept: string, { sentence, values }: ToldSentence): boolean {
  return MAY_BE_OTHER[concept.replace(/^(?:normative|regulations)\./, '')]?.(sentence, values.get(concept) ?? 0) ?? false;
}

/** 不同意公开1件，信息不存在3件: of the old form, which had one row for both. */
const REFUSED = /不同意公开[^。]*(?:不存在|非本机关)/;

/** 共发文98件，其中主动公开2件，不公开96件，依申请公开0件 */
function isMarked(sentence: string): boolean {
  return MARKED.test(sentence) || MARKS.every((mark) => mark.test(sentence));
}

/** 逾期未补正2件，其他处理5件: the form's 其他处理 has both. */
function isOtherBeside(concept: string, { values }: ToldSentence): boolean {
  if (concept !== 'other') return false;
  const concepts = [...values.keys()];
  const row = concepts.findIndex((each) => each.startsWith('other.'));
  return row >= 0 && row < concepts.indexOf('other');
}

const RESULT = /^(?:granted|partial|denied|unable|rejected|other)(?:\.|$)/;

function isAnsweredBesides(concept: string, told: ToldSentence): boolean {
  return concept === 'handled' && (isAnsweredBeside(told) || isAnsweredLast(told));
}

/** 收到20件，答复12件，不予公开3件，无法提供5件: these were answered as well. */
function isAnsweredBeside({ values, received }: ToldSentence): boolean {
  const handled = values.get('handled');
  if (handled === undefined || received === null) return false;
  const results = [...values].filter(([concept]) => RESULT.test(concept) && (!concept.includes('.') || !values.has(concept.replace(/\..*/, ''))));
  return results.length > 0 && handled + results.reduce((sum, [, value]) => sum + value, 0) === received;
}

/** 2件按无法提供办结，19件按期答复: the former were answered as well. */
function isAnsweredLast({ all }: ToldSentence): boolean {
  const answered = all.find(({ concept }) => concept === 'handled');
  if (!answered) return false;
  const before = all.filter(({ concept, span }) => RESULT.test(concept) && !concept.includes('.') && span.start < answered.span.start);
  return before.length > 0 && before.reduce((sum, { value }) => sum + value, 0) !== answered.value;
}

const ITEMS = /(?:涉及|申请公开)[^,。;\d]{0,8}(?:信息|事项|内容)(\d+)[条项]/;
/** 涉及35个事项，答复35件 */
const ITEMS_ANSWERED = /涉及(\d+)(?:[条项]|个事项)[^。;]{0,12}(?:答复|回复|办结)\1[件条项]/;

/** 收到20件，涉及政府信息35条，答复35条: the form counts applications. */
function isOnItems(concept: string, { values, received, sentence }: ToldSentence): boolean {
  if (concept !== 'handled' && !RESULT.test(concept)) return false;
  const whole = values.get('received') ?? received;
  const items = whole === null ? null : ITEMS.exec(sentence);
  return items !== null && Number(items[1]) !== whole;
}

/** Whether what is said of all may be meant of those that were answered. */
function isAllDoubtful(statements: readonly Statement[], { values, received, sentence }: ToldSentence): boolean {
  const whole = (received ?? 0) + (values.get('carriedIn') ?? 0);
  const isLeft = statements.some(({ concept, value }) => (concept === 'carriedOut' && value > 0) || (concept === 'handled' && value !== received && value !== whole));
  return isLeft || STILL_OPEN.test(sentence);
}
