import type { Problem } from '../analysis/analysis';
import { element, join, type Child, type Html } from '../page/html';
import { notes, numberedProblems, place, prose, type Numbered } from '../page/previewMarks';
import { previewPieces, type Piece } from '../page/previewPieces';
import { previewOwnTable, previewTable } from '../page/previewTable';
import type { Report } from '../report/report';
import { severities, type Severity } from '../rules/rule';
import { severityNamesIn } from '../severityNames';
import type { Language } from '../text/bilingual';
import type { Span } from '../text/span';

export interface Preview {
  readonly title: string;
  /** For the body of a page that knows `client/media/preview.css`. */
  readonly html: string;
}

/** nianbao/preview: the report as it reads in print, with what is wrong marked, and said below it. */
export function preview(report: Report, problems: readonly Problem[], language: Language): Preview {
  const { text, organisation, year } = report;
  const numbered = numberedProblems(problems);
  const pieces = previewPieces(report);
  const shown = pieces.slice(0, MOST_PIECES);
  const groups = problemsByPiece(pieces, numbered);
  const body = shown.flatMap((piece, index) => {
    const own = groups[index] ?? [];
    return [pieceElement(text, piece, own), notes(own, language)];
  });
  const main = element('main', {}, summary(report.form.id, numbered, wordsIn[language]), ...body, remainder(pieces, shown, wordsIn[language]));
  return { title: [organisation, year].filter((part) => part !== null).join(' '), html: main.html };
}

/** Enough for any report; a page with more takes longer to draw than its author to type. */
const MOST_PIECES = 3000;

function remainder(pieces: readonly Piece[], shown: readonly Piece[], words: Words): Child {
  const next = pieces[shown.length];
  if (!next) return '';
  return element('p', { class: 'limit', ...place(next.span) }, words.limit(pieces.length, shown.length));
}

function summary(form: string, numbered: readonly Numbered[], words: Words): Html {
  const counts = severities.flatMap((severity) => {
    const count = numbered.filter(({ problem }) => problem.severity === severity).length;
    return count > 0 ? [words.count(severity, count)] : [];
  });
  return element('p', { class: 'summary' }, `${words.form(form)} · ${counts.length > 0 ? counts.join(words.comma) : words.nothing}`);
}

const wordsIn = {
  zh: {
    form: (year: string) => `${year} 年格式`,
    count: (severity: Severity, count: number) => `${severityNamesIn.zh[severity]} ${count} 处`,
    comma: '，',
    nothing: '未发现问题',
    limit: (all: number, shown: number) => `全文共 ${all} 段，预览只显示前 ${shown} 段；其余部分请在编辑器中查看。`,
    noReport: '这个文件不像政府信息公开工作年度报告，没有可预览的内容。请确认文件里有标题和“一、总体情况”等部分标题。',
  },
  en: {
    form: (year: string) => `Form of ${year}`,
    count: (severity: Severity, count: number) => `${severityNamesIn.en[severity]}: ${count}`,
    comma: ', ',
    nothing: 'nothing found',
    limit: (all: number, shown: number) => `There are ${all} paragraphs; the preview shows the first ${shown}. See the editor for the others.`,
    noReport: 'This file does not look like an annual report on government information disclosure, so there is nothing to preview. Make sure that it has a title and headings of sections such as 一、总体情况.',
  },
};

type Words = (typeof wordsIn)[Language];

/** Each problem belongs to the last piece that begins before its end, so that none goes without its note. */
function problemsByPiece(pieces: readonly Piece[], numbered: readonly Numbered[]): Numbered[][] {
  const groups = pieces.map((): Numbered[] => []);
  let index = 0;
  for (const each of numbered) {
    const { start, end } = each.problem.span;
    while ((pieces[index + 1]?.span.start ?? Infinity) <= start) index++;
    const reached = index + 1 < pieces.length && (pieces[index + 1]?.span.start ?? Infinity) < end && (pieces[index]?.span.end ?? 0) <= start;
    groups[reached ? index + 1 : index]?.push(each);
  }
  return groups;
}

function pieceElement(text: string, piece: Piece, numbered: readonly Numbered[]): Html {
  switch (piece.kind) {
    case 'title':
      return element('h1', place(piece.span), ...piece.lines.map((line) => element('span', { class: 'line' }, ...words(text, line, numbered))));
    case 'section':
      return element('h2', place(piece.span), ...words(text, piece.span, numbered));
    case 'subsection':
      return element('h3', place(piece.span), ...words(text, piece.span, numbered));
    case 'paragraph':
      return element('p', place(piece.span), ...prose(text, piece.span, numbered));
    case 'signature':
      return element('p', { class: 'signature', ...place(piece.span) }, ...prose(text, piece.span, numbered));
    case 'table':
      return previewTable(text, piece.table, numbered);
    case 'ownTable':
      return previewOwnTable(text, piece.rows, numbered);
  }
}

/** Without the signs that Markdown puts before a heading. */
function words(text: string, span: Span, numbered: readonly Numbered[]): Html[] {
  const signs = /^(?:#+\s+)?(?:\*\*)?/.exec(text.slice(span.start, span.end))?.[0].length ?? 0;
  return prose(text, { start: span.start + signs, end: span.end }, numbered);
}

/** What is shown for a text that is no report. */
export function noPreview(language: Language): Preview {
  return { title: '', html: join([element('main', {}, element('p', { class: 'limit' }, wordsIn[language].noReport))]).html };
}
