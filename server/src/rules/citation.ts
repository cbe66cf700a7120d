import { findCitations, findCitedArticles, findTornBrackets, type Citation } from '../prose/citations';
import { compareTitle, documentNumbered, documentTitled } from '../prose/documentTitles';
import { findWrongDates } from '../prose/regulationDates';
import { titleSlipOf } from '../prose/titleSlips';
import { inParagraphs } from '../report/inParagraphs';
import type { Report } from '../report/report';
import { repealedRegulation, type CitedDocument } from '../taxonomy/citedDocuments';
import { regulation, regulationArticles } from '../taxonomy/documents';
import { form2019 } from '../taxonomy/form2019';
import { form2021 } from '../taxonomy/form2021';
import { findTermTypos } from '../terms/termTypos';
import type { Bilingual } from '../text/bilingual';
import { flatMap } from '../text/flatMap';
import { contains, spanText, type Span } from '../text/span';
import { touching } from '../text/touching';
import { changeTo } from '../writing/fixTitles';
import type { Finding, Rule, Severity } from './rule';

export const citation: Rule = {
  id: 'citation',
  title: '引用的文件有误',
  rationale: '引用的法规和文件，名称、文号要对得上，而且是现行有效的；写错了，读者查不到依据。',
  basis: '《党政机关公文格式》GB/T 9704（发文字号）；所引文件本身',
  severity: 'warning',
  *check(report) {
    for (const found of faultsIn(report.prose, report.year)) if (!isMisspelling(report, found)) yield found;
  },
};

/** A finding with one fix at most, of one edit. */
interface Fault {
  readonly span: Span;
  readonly message: string;
  readonly severity?: Severity;
  readonly fix?: { readonly title: Bilingual; readonly safe: boolean; readonly newText: string };
}

/** Of what is cited, some is judged by what else its paragraph says. */
interface CitingParagraph {
  readonly content: string;
  /** The report's. */
  readonly year: number | null;
  readonly hasNewNotice: boolean;
}

/** 2019年修订，原《条例》, but not 新修订的《条例》, nor 废止文件3件. */
const TELLS_OF_REVISION = /第\s?711\s?号|原《|(?<!新)(?:修订|修改|废止)(?!后?的|《|了?\d|完善|[^,;。()]{0,6}文件)/;

/** In a report on `year`. */
const faultsIn = inParagraphs((content, year: number | null) => {
  if (!/[《号]/.test(content)) return [];
  const paragraph = { content, year, hasNewNotice: content.includes(form2021.document) || namesNewFormat(content) };
  const cited = flatMap(findCitations(content), (each) => repealed(each, paragraph) ?? outdated(each, paragraph) ?? mismatch(each, paragraph) ?? misquoted(each) ?? misprinted(each, content) ?? []);
  return [...cited, ...absentArticles(content), ...wrongDates(content), ...tornBrackets(content)].map(findingOf);
});

/** The format of 2019 has the same name, with (试行) behind it. */
function namesNewFormat(content: string): boolean {
  const at = content.indexOf(form2021.name);
  return at >= 0 && !content.startsWith('(试行', at + form2021.name.length);
}

/** Whether nothing is wrong but characters: 正文错别字 says that of each of them. */
function isMisspelling(report: Report, { span, fixes }: Finding): boolean {
  const official = fixes?.[0]?.edits[0]?.newText;
  if (official === undefined) return false;
  const edits = flatMap(touching(findTermTypos(report), span), (typo) => (typo.isCertain && contains(span, typo.span) ? typo.edits : []));
  let mended = spanText(report.text, span);
  for (const edit of edits.toReversed()) mended = mended.slice(0, edit.span.start - span.start) + edit.newText + mended.slice(edit.span.end - span.start);
  return mended.replace(/\s/g, '') === official.replace(/\s/g, '');
}

function findingOf({ span, message, severity, fix }: Fault): Finding {
  return { span, message, ...(severity && { severity }), fixes: fix ? [{ title: fix.title, safe: fix.safe, edits: [{ span, newText: fix.newText }] }] : [] };
}

/** 国务院令第492号, unless what is told is how it was revised. */
function repealed({ number }: Citation, { content, year }: CitingParagraph): Fault | null {
  if (number?.official !== repealedRegulation || year === null || year < 2019 || isToldAsHistory(content, number.span)) return null;
  return {
    span: number.span,
    message: `${repealedRegulation}是2007年公布的条例，2019年已经修订，现行的是${regulation.number}，请改正。`,
    fix: { title: changeTo(regulation.number), safe: true, newText: regulation.number },
  };
}

/** 由国务院令第492号公布 goes on in the next sentence; otherwise it is the sentence that tells. */
function isToldAsHistory(content: string, { start, end }: Span): boolean {
  if (/^(?:公布|颁布|发布)/.test(content.slice(end, end + 2))) return TELLS_OF_REVISION.test(content);
  const after = content.slice(end, end + LONGEST_LOOK).split(/[。;]/)[0] ?? '';
  return TELLS_OF_REVISION.test(sentenceBefore(content, start) + after);
}

/** The notice of 2019 as the basis of a report on 2021 or later. */
function outdated({ title, number, hasRemark }: Citation, { content, year, hasNewNotice }: CitingParagraph): Fault | null {
  if (hasNewNotice || year === null || form2021.years.from > year) return null;
  const named = title ? documentTitled(title.text) : undefined;
  if (number && number.official !== form2019.document) return null;
  // A local notice may have the same title.
  const isNational = title !== null && (/国务院办公厅|^中华人民共和国/.test(title.text) || NATIONAL.test(content.slice(Math.max(0, title.span.start - LONGEST_LOOK), title.span.start)));
  if (!number && (named?.number !== form2019.document || hasRemark || !isNational)) return null;
  const span = number?.span ?? title?.span;
  return span && isBasis(content, span)
    ? {
        span,
        message: `${form2019.document}的格式用于2019、2020年度，${year}年度的报告应当依据《${form2021.name}》（${form2021.document}），请改正，并核对表格。`,
      }
    : null;
}

/** The office that issued it may stand before its title. */
const NATIONAL = /国务院办公厅政府信息与政务公开办公室\s{0,2}《$/;

/** 认真贯彻落实《…有关事项的通知》精神 is no basis of the report. */
function isBasis(content: string, { start }: Span): boolean {
  const before = sentenceBefore(content, start);
  return !/贯彻|落实|执行|学习/.test(before) || /根据|依据|按照?|依照|遵照/.test(before);
}

function sentenceBefore(content: string, start: number): string {
  return content.slice(Math.max(0, start - LONGEST_LOOK), start).split(/[。;]/).at(-1) ?? '';
}

/** In front of a document, and behind it, others may be named. */
const LONGEST_LOOK = 200;

/** Title and number of two documents. */
function mismatch({ title, number }: Citation, { content }: CitingParagraph): Fault | null {
  if (!title || !number) return null;
  // 国务院令第492号公布，国务院令第711号修订
  if (number.official === repealedRegulation && isToldAsHistory(content, number.span)) return null;
  const titled = documentTitled(title.text);
  const numbered = documentNumbered(number.official);
  if (titled && numbered?.number === form2021.document && titled.number === form2019.document) return wrongTitle(title.span, numbered);
  if (titled) return titled.number === number.official ? null : wrongNumber(title.text, titled.number, number.span, numbered?.titles[0]);
  if (!numbered || compareTitle(title.text, numbered) !== 'unlike') return null;
  return { span: title.span, message: `${number.official}是《${numbered.titles[0] ?? ''}》的文号，与这里的文件名称不符，请核对名称和文号。` };
}

/** The title of the old notice with the number of the one that replaced it. */
function wrongTitle(span: Span, { titles: [title = ''], number }: CitedDocument): Fault {
  return {
    span,
    message: `${number}是《${title}》的文号，这里写的是它所代替的2019年通知的名称，请核对名称和文号。`,
    fix: { title: { zh: `名称改为“${title}”`, en: `Change the title to “${title}”` }, safe: false, newText: title },
  };
}

function wrongNumber(title: string, number: string, span: Span, other: string | undefined): Fault {
  const whose = other === undefined ? '' : `，这里写的是《${other}》的文号`;
  return {
    span,
    message: `《${title}》的文号是${number}${whose}，请核对名称和文号。`,
    fix: { title: { zh: `文号改为“${number}”`, en: `Change the number to “${number}”` }, safe: false, newText: number },
  };
}

/** The title of the right document, with a slip in it. */
function misquoted(each: Citation): Fault | null {
  const slip = titleSlipOf(each);
  return slip && {
    span: slip.span,
    message: `文件名称有误，“${slip.written}”应为“${slip.official}”，请改正。`,
    fix: { title: changeTo(slip.official), safe: true, newText: slip.official },
  };
}

/** 国办公开办函[2021]30号, 国办公开办函〔2021〕第30号 */
function misprinted({ number }: Citation, content: string): Fault | null {
  if (!number) return null;
  const { official, span } = number;
  const written = spanText(content, span).replace(/\s/g, '');
  if (/^国务院令\d+号$/.test(written)) {
    return {
      span, severity: 'hint', message: `国务院令的序号前有“第”字，请改为“${official}”。`,
      fix: { title: changeTo(official), safe: true, newText: official },
    };
  }
  if (!official.includes('〔')) return null;
  const isPlain = PAIRS_AS_WRITTEN.test(written);
  if (!isPlain || written === official) return null;
  const what = written.includes('第') ? '序号前不加“第”字' : '年份用六角括号“〔〕”';
  return {
    span,
    severity: 'hint',
    message: `发文字号的${what}，这里写成了“${spanText(content, span)}”，请改为“${official}”。`,
    fix: { title: changeTo(official), safe: true, newText: official },
  };
}

/** Torn brackets have a finding of their own. */
const PAIRS_AS_WRITTEN = /〔\d{4}〕|\[\d{4}\]|\(\d{4}\)|【\d{4}】/;

function absentArticles(content: string): Fault[] {
  return findCitedArticles(content).filter(({ number }) => number < 1 || number > regulationArticles).map(({ span }) => ({
    span,
    message: `《政府信息公开条例》一共有${regulationArticles}条，没有“${spanText(content, span)}”，请核对条款。`,
  }));
}

function wrongDates(content: string): Fault[] {
  return findWrongDates(content).map(({ span, kind }) => ({
    span,
    message:
      kind === 'inForce'
        ? '《政府信息公开条例》自2008年5月1日起施行，2019年修订后自2019年5月15日起施行，这里写的日期不对，请核对。'
        : '《政府信息公开条例》2007年公布，2019年修订，这里写的年份不对，请核对。',
  }));
}

function tornBrackets(content: string): Fault[] {
  return findTornBrackets(content).map(({ span, year }) => ({
    span,
    message: `文号里年份的括号不配对，请改为“〔${year}〕”。`,
    fix: { title: changeTo(`〔${year}〕`), safe: true, newText: `〔${year}〕` },
  }));
}
