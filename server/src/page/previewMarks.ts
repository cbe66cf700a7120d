import type { Problem } from '../analysis/analysis';
import { severities } from '../rules/rule';
import { severityNamesIn } from '../severityNames';
import type { Language } from '../text/bilingual';
import { overlap, type Span } from '../text/span';
import { element, type Attributes, type Child, type Html } from './html';

/** A problem with the number by which marks and notes find each other. */
export interface Numbered {
  readonly number: number;
  /** The id of the note, once on the page. */
  readonly note: string;
  readonly problem: Problem;
}

export function numberedProblems(problems: readonly Problem[], prefix = 'note'): Numbered[] {
  return problems.map((problem, index) => ({ number: index + 1, note: `${prefix}-${index + 1}`, problem }));
}

/** Where something stands in the text, for the editor and the preview to find each other. */
export function place({ start, end }: Span): Attributes {
  return { 'data-start': start, 'data-end': end };
}

/** What stands in `span`, with its wrong parts marked. */
export function prose(text: string, span: Span, numbered: readonly Numbered[]): Html[] {
  const bounds = numbered.flatMap(({ problem }) => [problem.span.start, problem.span.end]);
  const cuts = [...new Set([span.start, ...bounds, span.end])]
    .filter((cut) => span.start <= cut && cut <= span.end)
    .toSorted((a, b) => a - b);
  return cuts.slice(1).flatMap((end, index) => {
    const piece = { start: cuts[index] ?? end, end };
    const marked = hits(numbered, piece);
    const ending = marked.filter(({ problem }) => Math.min(problem.span.end, span.end) === end);
    return [element(marked.length > 0 ? 'mark' : 'span', { ...place(piece), ...marks(marked) }, text.slice(piece.start, end)), ...references(ending)];
  });
}

/** Those that are about something in `span`. */
export function hits(numbered: readonly Numbered[], span: Span): Numbered[] {
  return numbered.filter(({ problem }) => overlap(problem.span, span));
}

/** Colour, the message on hover and for screen readers; none for what is right. */
export function marks(numbered: readonly Numbered[]): Attributes {
  if (numbered.length === 0) return {};
  const gravest = severities.find((severity) => numbered.some(({ problem }) => problem.severity === severity));
  return {
    class: gravest,
    title: numbered.map(({ problem }) => problem.message).join('\n'),
    'aria-describedby': numbered.map(({ note }) => note).join(' '),
    tabindex: 0,
  };
}

/** Colour alone tells nothing to those who do not see it, nor on paper. */
export function references(numbered: readonly Numbered[]): Html[] {
  return numbered.map(({ number, problem }) => element('sup', { class: problem.severity }, `[${number}]`));
}

/** The messages, below what they are about. */
export function notes(numbered: readonly Numbered[], language: Language): Child {
  if (numbered.length === 0) return '';
  return element('ul', { class: 'notes', 'aria-label': { zh: '检查出的问题', en: 'Findings' }[language] }, ...numbered.map(({ number, note, problem }) => {
    const { severity, message, span } = problem;
    const colon = { zh: '：', en: ': ' }[language];
    const words = element('button', { type: 'button', ...place(span) }, `[${number}] ${severityNamesIn[language][severity]}${colon}${message}`);
    return element('li', { id: note, class: severity }, words);
  }));
}
