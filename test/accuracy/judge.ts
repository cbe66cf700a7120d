import { TextDocument } from 'vscode-languageserver-textdocument';
import { analyze, type Problem } from '../../server/src/analysis/analysis';
import type { Edit } from '../../server/src/rules/rule';
import { contains, type Span } from '../../server/src/text/span';
import { applyEdits } from '../applyEdits';

/** The rules that speak of labels. */
export const labelRules: readonly string[] = ['label-typo', 'label-variant'];

export function problemsOf(text: string): readonly Problem[] {
  return analyze(TextDocument.create('file:///report.txt', 'plaintext', 1, text)).problems;
}

/** What a check shows for a text with one mistake. */
export interface Judgement {
  /** Whether the mistake is marked by the rule. */
  readonly found: boolean;
  /** Whether the fix leads back to the right text. */
  readonly mended: boolean;
  /** Whether it also changes nothing that is right. */
  readonly exact: boolean;
  /** Findings of the rule in other places. */
  readonly elsewhere: number;
  /** Findings of other rules. */
  readonly others: readonly string[];
}

/** `place` is where the mistake stands in `wrong`; `right` is the text without it, in which nothing is found. */
export function judge(wrong: string, right: string, place: Span, rules: readonly string[]): Judgement {
  const problems = problemsOf(wrong);
  const own = problems.filter(({ rule }) => rules.includes(rule.id));
  const here = own.filter(({ span }) => contains({ start: place.start - 1, end: place.end + 1 }, span));
  const edits = here[0]?.fixes?.[0]?.edits ?? [];
  const mended = here.length === 1 && edits.length > 0 && isSame(applyEdits(wrong, edits), right);
  return {
    found: here.length > 0,
    mended,
    exact: mended && edits.every((edit) => isMinimal(wrong, edit)),
    elsewhere: own.length - here.length,
    others: problems.filter((problem) => !own.includes(problem)).map(({ rule }) => rule.id),
  };
}

function isMinimal(text: string, { span, newText }: Edit): boolean {
  const old = text.slice(span.start, span.end);
  return old === '' || newText === '' || (!newText.startsWith(old.slice(0, 1)) && !newText.endsWith(old.slice(-1)));
}

/** Which side of a line break a lost character stood on, nobody can know. */
function isSame(mended: string, right: string): boolean {
  return mended.length === right.length && withoutBlanks(mended) === withoutBlanks(right);
}

function withoutBlanks(text: string): string {
  return text.replace(/\s|<br>/g, '');
}
