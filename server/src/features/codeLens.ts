import type { CodeLens } from 'vscode-languageserver-types';
import type { Analysis } from '../analysis/analysis';
import { toRange } from '../analysis/toRange';
import { tableRelations, type Relation } from '../figures/relations';
import { headOf } from '../report/formTables';
import type { Fact, FormTable } from '../report/report';
import { countOf, holds } from '../tables/calculations';
import type { Language } from '../text/bilingual';

export interface CodeLensOptions {
  /** Whether the client has the command `nianbao.goTo`. */
  readonly goesTo: boolean;
  readonly language: Language;
}

/** textDocument/codeLens: above each table with sums, how many hold. */
export function codeLenses({ document, report }: Analysis, { goesTo, language }: CodeLensOptions): CodeLens[] {
  return report.tables.flatMap((table) => {
    const relations = tableRelations(table);
    if (relations.length === 0) return [];
    const at = headOf(table);
    const target = goesTo ? targetOf(table, relations) : undefined;
    // A lens without a command says what it has to say and cannot be clicked.
    const command = target
      ? { command: 'nianbao.goTo', arguments: [document.uri, document.positionAt(target.span.start)] }
      : { command: '' };
    return [{ range: toRange(document, at), command: { title: summary(relations, wordsIn[language]), ...command } }];
  });
}

/** 勾稽 36/39，2 处不符，1 处无法核对 */
function summary(relations: readonly Relation[], words: Words): string {
  const broken = relations.filter(({ calculation }) => calculation && !holds(calculation)).length;
  const unread = relations.filter(({ calculation }) => !calculation).length;
  const right = relations.length - broken - unread;
  const all = `${words.sums} ${right}/${relations.length}`;
  if (right === relations.length) return `${all} ✓`;
  return [all, ...(broken > 0 ? [words.broken(broken)] : []), ...(unread > 0 ? [words.unread(unread)] : [])].join(words.comma);
}

const wordsIn = {
  zh: { sums: '勾稽', comma: '，', broken: (count: number) => `${count} 处不符`, unread: (count: number) => `${count} 处无法核对` },
  en: { sums: 'Sums', comma: ', ', broken: (count: number) => `${count} wrong`, unread: (count: number) => `${count} cannot be checked` },
};

type Words = (typeof wordsIn)[Language];

/** The first cell to look at: one that is likely wrong, the total that its items do not make, or one that cannot be read. */
function targetOf({ causes }: FormTable, relations: readonly Relation[]): Fact | undefined {
  const broken = relations.find(({ calculation }) => calculation && !holds(calculation));
  const unread = relations.flatMap(({ left, right }) => [...left, ...right]).find((fact) => countOf(fact) === null);
  return causes[0]?.fact ?? broken?.left[0] ?? unread;
}
