import type { Statement } from './report';

/** 撤回2件，转交3件，要求补正1件，已答复48件: the form's total may have all of them. */
const WITHDRAWN = /(?:撤回|撤件|[主自][动行]撤销|撤销申请|转交|移交|移送|补正(?!后))[^,。;\d]{0,6}\d+[件条份]|\d[件条份][^,。;]{0,12}(?:撤回|撤件|[主自][动行]撤销|撤销了?申请|转交|移交|移送)/;
/** 我局机关收到10件，下属单位收到5件 */
const OF_OTHERS_TOO = /(?<!其中)[,、](?:下属|所属|直属|下辖)[^,。;]{0,12}(?:收到|受理)/;
/** 受理121件（其中新收112件，上年结转9件） */
const OLD_TOO = /\((?:其中|含|包括)?[^()]{0,24}新收[^()\d]{0,12}\d/;
/** 收到公民申请30件、法人申请4件 */
const OF_CITIZENS = /(?:收到|受理|接到)公民[^,。;、\d]{0,12}\d+[件份条][、,和](?:法人|企业|商业|单位|组织)/;
const DISCLOSED_BEFORE = /(?<![含括])已(?:经)?主动公开|主动公开的?\d/;

/** 因不属于本机关信息无法提供1件，信息不存在1件: the row has both. */
const FOR_ONE_REASON = /因[^,。;等]{1,16}无法提供/;
const NOT_THERE = /(?:不存在|不掌握|未制作|不属于本(?:机关|单位))[^,。;、\d]{0,10}(?<!无法提供[^,。;、\d]{0,6})\d|无法提供[^,。;]{0,4}\d[^。]{1,30}无法提供[^,。;]{0,4}\d/;

/** 我局出台2件，与其他部门联合印发1件: of which body the second is, nobody knows. 截至2023年底，累计制定56件: in many years. */
const UNSURE_MADE = /截[至止][^。;]{0,40}累计(?:制定|制发|出台|印发|发布)|(?<!(?:含|包括|其中)[^,。;)]{0,10})联合(?:印发|制发|制定|出台|发布|发文)/;

/** 共有12件，其中继续有效8件，修改2件: the latter may be in force, too. */
const PARTLY_VALID = /其中[^。;]{0,20}有效[^。;]{0,20}(?:修改|修订)[^,。;]{0,4}\d/;

/**
 * 答复39件，均在法定期限内答复，结转下年度3件: all that were answered, not all there are. 同意公开15件，已主动公开1件: both
 * have one row of the form. 制定规章3部，其中新制定2部、修改1部: what counts as made is not sure.
 */
export function withoutContradiction(all: readonly Statement[], received: number | null, sentence: string): Statement[] {
  const concepts = [...new Set(all.map(({ concept }) => concept))];
  const isSure = new Map(concepts.map((concept) => [concept, !isUnsure(concept, sentence)]));
  const values = new Map(all.map(({ concept, value }) => [concept, value]));
  for (const { concept, value } of all) if (values.get(concept) !== value) isSure.set(concept, false);
  const statements = all.filter(({ concept }) => isSure.get(concept));
  const whole = (received ?? 0) + (values.get('carriedIn') ?? 0);
  const isLeft = statements.some(({ concept, value }) => (concept === 'carriedOut' && value > 0) || (concept === 'handled' && value !== received && value !== whole));
  return statements.filter(({ concept }) => concept !== 'allHandled' || !isLeft);
}

function isUnsure(concept: string, sentence: string): boolean {
  switch (concept) {
    case 'granted': return DISCLOSED_BEFORE.test(sentence);
    case 'unable': return FOR_ONE_REASON.test(sentence) && NOT_THERE.test(sentence);
    case 'handled': return WITHDRAWN.test(sentence);
    case 'received': return OF_OTHERS_TOO.test(sentence) || OF_CITIZENS.test(sentence) || OLD_TOO.test(sentence);
    default: return (concept.endsWith('.made') && UNSURE_MADE.test(sentence)) || (concept.endsWith('.valid') && PARTLY_VALID.test(sentence));
  }
}
