import type { Hover } from 'vscode-languageserver-types';
import type { Analysis, Problem } from '../analysis/analysis';
import { toRange } from '../analysis/toRange';
import { applyPolicy, type Policy } from '../config/policy';
import { chineseNumeral } from '../report/names';
import type { Section } from '../report/report';
import type { Language } from '../text/bilingual';
import { hull, meet, type Span } from '../text/span';
import { aboutFact } from './aboutFact';
import { aboutLabel } from './aboutLabel';
import { aboutStatement } from './aboutStatement';
import { escapeMarkdown, markdownLines, plainText } from './markdown';
import { partAt, type Part } from './partAt';

export interface HoverOptions {
  readonly showsMarkdown: boolean;
  readonly language: Language;
}

/** textDocument/hover: what stands there, then why it is wrong and what to do. */
export function hover(
  analysis: Analysis, policy: Policy, offset: number, { showsMarkdown, language }: HoverOptions,
): Hover | null {
  const part = partAt(analysis.report, offset);
  const place = part ? spanOf(part) : { start: offset, end: offset };
  // All that is wrong with a label, though only one of its characters may be.
  const found = applyPolicy(analysis, policy).filter(({ span }) => meet(span, place));
  const paragraphs = [...(part ? aboutPart(part, language) : []), ...found.map((problem) => aboutProblem(problem, language))];
  const span = part ? place : found[0]?.span;
  if (!span || paragraphs.length === 0) return null;
  const value = paragraphs.join('\n\n');
  return {
    contents: showsMarkdown ? { kind: 'markdown', value } : { kind: 'plaintext', value: plainText(value) },
    range: toRange(analysis.document, span),
  };
}

function aboutPart(part: Part, language: Language): string[] {
  if (part.kind === 'fact') return aboutFact(part.table, part.fact, language);
  if (part.kind === 'label') return aboutLabel(part.table, part.label, language);
  if (part.kind === 'statement') return part.comparisons.flatMap((each) => aboutStatement(each, language));
  return aboutSection(part.section, language);
}

function spanOf(part: Part): Span {
  if (part.kind === 'fact') return part.fact.span;
  if (part.kind === 'label') return part.label.span;
  return part.kind === 'heading' ? part.section.heading.span : hull(part.comparisons.map(({ statement }) => statement.span));
}

/** Nothing on sections that the form does not know. */
function aboutSection({ definition }: Section, language: Language): string[] {
  if (!definition) return [];
  const { ordinal, title, contents, accepted, basis } = definition;
  const words = wordsIn[language];
  return [
    `**${words.section(chineseNumeral(ordinal))}${title}**`,
    `${words.contents}${contents.join('、')}`,
    ...(accepted.length > 0 ? [`${words.accepted}${accepted.join('；')}`] : []),
    `${words.basis}${basis}`,
  ];
}

const wordsIn = {
  zh: {
    section: (numeral: string) => `第${numeral}部分　`,
    contents: '应写明：',
    accepted: '标题也可写作：',
    basis: '依据：',
    todo: '怎么办：',
    fix: (title: string, safe: boolean) => `${safe ? '' : '核对后改正，或'}用快速修复“${title}”。`,
  },
  en: {
    section: (numeral: string) => `${numeral}、`,
    contents: 'It says: ',
    accepted: 'The heading may also be: ',
    basis: 'Basis: ',
    todo: 'What to do: ',
    fix: (title: string, safe: boolean) => `${safe ? 'Use' : 'Check and correct it, or use'} the quick fix “${title}”.`,
  },
};

function aboutProblem({ rule, message, fixes = [] }: Problem, language: Language): string {
  const words = wordsIn[language];
  const [fix] = fixes;
  // Every message ends in what to do.
  const lastSentence = message.slice(message.lastIndexOf('。', message.length - 2) + 1);
  const remedy = fix ? words.fix(fix.title[language], fix.safe) : lastSentence;
  return markdownLines([
    `**${rule.title}**　${escapeMarkdown(rule.rationale)}`,
    `${words.todo}${escapeMarkdown(remedy)}`,
    ...(rule.basis === '' ? [] : [`${words.basis}${escapeMarkdown(rule.basis)}`]),
  ]);
}
