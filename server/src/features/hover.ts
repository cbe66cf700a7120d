import type { Hover } from 'vscode-languageserver-types';
import type { Analysis, Problem } from '../analysis';
import { applyPolicy, type Policy } from '../policy';
import { chineseNumeral } from '../report/names';
import { partAt, type Part } from '../report/partAt';
import type { Section } from '../report/report';
import { hull, type Span } from '../text/span';
import { toRange } from '../toRange';
import { aboutFact } from './aboutFact';
import { aboutLabel } from './aboutLabel';
import { aboutStatement } from './aboutStatement';
import { escapeMarkdown, markdownLines, plainText } from './markdown';

export interface HoverOptions {
  readonly showsMarkdown: boolean;
}

/** textDocument/hover: what stands there, then why it is wrong and what to do. */
export function hover(
  analysis: Analysis, policy: Policy, offset: number, { showsMarkdown }: HoverOptions,
): Hover | null {
  const part = partAt(analysis.report, offset);
  const place = part ? spanOf(part) : { start: offset, end: offset };
  // All that is wrong with a label, though only one of its characters may be.
  const found = applyPolicy(analysis, policy).filter(({ span }) => span.start <= place.end && place.start <= span.end);
  const paragraphs = [...(part ? aboutPart(part) : []), ...found.map(aboutProblem)];
  const span = part ? place : found[0]?.span;
  if (!span || paragraphs.length === 0) return null;
  const value = paragraphs.join('\n\n');
  return {
    contents: showsMarkdown ? { kind: 'markdown', value } : { kind: 'plaintext', value: plainText(value) },
    range: toRange(analysis.document, span),
  };
}

function aboutPart(part: Part): string[] {
  if (part.kind === 'fact') return aboutFact(part.table, part.fact);
  if (part.kind === 'label') return aboutLabel(part.table, part.label);
  return part.kind === 'statement' ? part.comparisons.flatMap(aboutStatement) : aboutSection(part.section);
}

function spanOf(part: Part): Span {
  if (part.kind === 'fact') return part.fact.span;
  if (part.kind === 'label') return part.label.span;
  return part.kind === 'heading' ? part.section.heading.span : hull(part.comparisons.map(({ statement }) => statement.span));
}

/** Nothing on sections that the form does not know. */
function aboutSection({ definition }: Section): string[] {
  if (!definition) return [];
  const { ordinal, title, contents, accepted, basis } = definition;
  return [
    `**第${chineseNumeral(ordinal)}部分　${title}**`,
    `应写明：${contents.join('、')}`,
    ...(accepted.length > 0 ? [`标题也可写作：${accepted.join('；')}`] : []),
    `依据：${basis}`,
  ];
}

function aboutProblem({ rule, message, fixes = [] }: Problem): string {
  const [fix] = fixes;
  // Every message ends in what to do.
  const lastSentence = message.slice(message.lastIndexOf('。', message.length - 2) + 1);
  const remedy = fix ? `${fix.safe ? '' : '核对后改正，或'}用快速修复“${fix.title}”。` : lastSentence;
  return markdownLines([
    `**${rule.title}**　${escapeMarkdown(rule.rationale)}`,
    `怎么办：${escapeMarkdown(remedy)}`,
    ...(rule.basis === '' ? [] : [`依据：${escapeMarkdown(rule.basis)}`]),
  ]);
}
