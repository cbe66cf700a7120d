import type { Report } from '../report/report';
import { forms } from '../taxonomy/forms';
import type { Form } from '../taxonomy/taxonomy';
import { same } from '../text/bilingual';
import { newPreface, newReport, newTitle } from '../writing/newReport';
import { blank } from '../writing/newSection';
import { isOnLine, type Cursor, type Proposal } from './proposal';

const UNKNOWN = { organisation: blank('机关名称'), year: blank('年度') };

/** Before the first section: the title and the preface that are not there; in an empty text the whole report too. */
export function proposedReport(report: Report, cursor: Cursor): Proposal[] {
  const { sections, layout, title, period } = report;
  const isBefore = sections.every(({ heading }) => heading.span.start > cursor.line.end || isOnLine(heading.span, cursor));
  if (!isBefore || !cursor.isAtEnd || /[\t|｜]/.test(cursor.before)) return [];
  const isEmpty = layout.blocks.every(({ span }) => isOnLine(span, cursor));
  const hasTitle = title !== null && !isOnLine(title.span, cursor);
  return [
    ...(isEmpty ? forms.toReversed().map((form) => wholeReport(form, cursor)) : []),
    ...(hasTitle ? [] : [titleLine(cursor)]),
    ...(period || isEmpty ? [] : [preface(report, cursor)]),
  ];
}

function wholeReport(form: Form, { typed }: Cursor): Proposal {
  const { from, to } = form.years;
  return {
    kind: 'skeleton',
    label: { zh: '年度报告全文', en: 'Whole report' },
    detail: to === null ? { zh: `${from} 年度起`, en: `from ${from} on` } : { zh: `${from}、${to} 年度`, en: `${from}, ${to}` },
    documentation: {
      zh: `标题、前言、六个部分和三张表，数字全部填 0，文字待填写。\n依据：《${form.name}》（${form.document}）`,
      en: `Title, preface, six sections and three tables; numbers are 0, words are to be filled in.\nBasis: 《${form.name}》（${form.document}）`,
    },
    span: typed,
    newText: newReport({ ...UNKNOWN, form }),
  };
}

function titleLine({ typed }: Cursor): Proposal {
  return {
    kind: 'heading',
    label: same('政府信息公开工作年度报告'),
    detail: { zh: '标题', en: 'title' },
    documentation: { zh: '机关名称、年度和报告的规范名称。', en: 'The public body, the year and the proper name of the report.' },
    span: typed,
    newText: newTitle(UNKNOWN),
  };
}

function preface({ organisation, year, form }: Report, { typed }: Cursor): Proposal {
  return {
    kind: 'skeleton',
    label: same('根据《中华人民共和国政府信息公开条例》…'),
    detail: { zh: '前言', en: 'preface' },
    documentation: { zh: '编制报告的依据、组成部分、统计期限和联系方式。', en: 'The basis of the report, its parts, the reporting period and whom to ask.' },
    span: typed,
    newText: newPreface({
      organisation: organisation ?? UNKNOWN.organisation, year: year === null ? UNKNOWN.year : String(year), form,
    }),
  };
}
