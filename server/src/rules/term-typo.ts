import { findTitleSlips, type TitleSlip } from '../prose/titleSlips';
import { inParagraphs } from '../report/inParagraphs';
import { findTermTypos, type TermTypo } from '../terms/termTypos';
import { findTraditional } from '../terms/traditionalText';
import { matchesIn } from '../text/matches';
import { contains, spanText } from '../text/span';
import { touching } from '../text/touching';
import { changeTo } from '../writing/fixTitles';
import type { Finding, ReportRule } from './rule';

export const termTypo: ReportRule = {
  id: 'term-typo',
  title: '正文错别字',
  rationale: '正文里的专门用语写错了字，公众会误解，检查时算错别字，严重的还影响公信力。',
  basis: '《政府网站与政务新媒体检查指标》（表述错误）',
  severity: 'warning',
  *check(report) {
    const traditional = findTraditional(report);
    if (traditional) {
      yield notChecked(traditional);
      return;
    }
    const typos = findTermTypos(report);
    const slips = typos.every(({ isCertain }) => isCertain) ? [] : [...findTitleSlips(report.prose)];
    if (MAY_BE_ROUGH.test(report.text)) yield* roughNumbers(report.prose);
    if (MAY_BE_WRONG_UNIT.test(report.text)) yield* wrongUnits(report.prose);
    for (const typo of typos) if (typo.isCertain || !isInTitleSlip(slips, typo)) yield finding(report.text, typo);
  },
};

/** 35余篇: 余 says what is over a round number. */
const ROUGH = /(?<![\d.,])\d{0,7}[1-9]余(?=[条件次份篇个场期人名部项家起])/g;

/** In the text as written, quick to see. */
const MAY_BE_ROUGH = /[1-9１-９]余/;

const roughNumbers = inParagraphs((content): Finding[] => (
  matchesIn(content, ROUGH).map(({ 0: written, index }) => ({
    span: { start: index, end: index + written.length },
    message: `“${written}”不妥：“余”接在整十、整百的数后面，请写准确的数，或者改成整数再加“余”。`,
    severity: 'information',
  }))
));

/** What a number counts in, as it is written for what sounds the same: 320跳, 12各村, 2000于册. Not 2025各类, 1至3各项, 附件1各单位, 12片区. */
const unitSlips: ReadonlyMap<string, string> = new Map(Object.entries({ 各: '个', 跳: '条', 建: '件', 此: '次', 词: '次', 其: '期', 向: '项', 出: '处', 快: '块', 于: '余' }));

const NUMBER = /(?<![\d.表件第版图、至到-])\d{1,5}/.source;
const STOP = /(?=[,。;、)]|$)/.source;
const WRONG_UNIT = new RegExp([
  `${NUMBER}[各跳建此词其向出快]${STOP}`,
  /(?<![\d.表件第版图、至到-])\d{1,3}各(?=村|社区|栏目|专栏|乡镇|街道|部门|单位|工作日|公开栏|查阅点)/.source,
  // 自2023于次年
  /(?<![\d.])\d{2,7}于(?=[条件册份篇场人名户项家起](?![乡庭长校物]))/.source,
].join('|'), 'g');

/** In the text as written, quick to see. */
const MAY_BE_WRONG_UNIT = /[\d０-９][各跳建此词其向出快于]/;

const wrongUnits = inParagraphs((content): Finding[] => (
  matchesIn(content, WRONG_UNIT).map(({ 0: written, index }) => {
    const span = { start: index + written.length - 1, end: index + written.length };
    const wrong = written.slice(-1);
    const right = unitSlips.get(wrong) ?? '';
    return { span, message: `“${written}”里的“${wrong}”应为“${right}”，请改正。`, fixes: [{ title: changeTo(right), safe: true, edits: [{ span, newText: right }] }] };
  })
));

/** Of a title that is misquoted for certain, “引用的文件有误” gives the right one. */
function isInTitleSlip(slips: readonly TitleSlip[], { span }: TermTypo): boolean {
  return touching(slips, span).some((slip) => contains(slip.span, span));
}

function notChecked(span: Finding['span']): Finding {
  return {
    span,
    severity: 'information',
    message: '正文是繁体字（多为网站自动转换所致），没有检查错别字，请换成简体字的原文再检查。',
  };
}

function finding(text: string, typo: TermTypo): Finding {
  const { span, word, expected, edits, isCertain } = typo;
  return {
    span,
    word,
    message: message(spanText(text, span), typo),
    ...(isCertain ? {} : { severity: 'information' as const }),
    fixes: [{ title: changeTo(expected), safe: isCertain, edits }],
  };
}

function message(wrong: string, { written, expected, isCertain, note }: TermTypo): string {
  if (note !== null) return `“${written}”宜改为“${expected}”：${note}。`;
  return isCertain ? `“${written}”应为“${expected}”，请改正“${wrong}”。` : `“${written}”多半是“${expected}”之误，请核对“${wrong}”。`;
}
