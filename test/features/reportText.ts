import { TextDocument } from 'vscode-languageserver-textdocument';
import { analyze, type Analysis } from '../../server/src/analysis/analysis';
import type { TableStyle } from '../../server/src/layout/layout';
import { printSkeleton } from '../../server/src/tables/skeleton';
import { forms } from '../../server/src/taxonomy/forms';
import type { Concept, Form, SectionDefinition } from '../../server/src/taxonomy/taxonomy';

export interface Page {
  readonly form?: Form['id'];
  readonly style?: TableStyle;
  /** What stands before each heading: `## ` in Markdown. */
  readonly heading?: string;
  /** The text of section one. */
  readonly body?: string;
  /** Cells that are not 0, by row and column: `new natural`. */
  readonly cells?: Readonly<Record<string, string>>;
}

/** A whole report in which nothing is wrong but what a test puts into it. */
export function reportText({ form: id = '2021', style = 'tabs', heading = '', body = PROSE, cells = {} }: Page = {}): string {
  const form = forms.find((each) => each.id === id)!;
  const valueOf = ({ row, column }: Concept): string => cells[`${row.id} ${column.id}`] ?? '0';
  const content = ({ id: section, emptyBody }: SectionDefinition): string => {
    const table = form.tables.find((each) => each.section === section);
    if (table) return printSkeleton(table, style, '\n', valueOf);
    return section === 's1' ? body : (emptyBody ?? SHORTCOMINGS);
  };
  const sections = form.sections.flatMap((section) => {
    return [`${heading}${'一二三四五六'[section.ordinal - 1]!}、${section.title}`, content(section)];
  });
  return [`${heading}青山镇人民政府${form.years.from}年政府信息公开工作年度报告`, ...sections, ''].join('\n\n');
}

export function analysisOf(text: string): Analysis {
  return analyze(TextDocument.create('file:///report.txt', 'nianbao-report', 1, text));
}

const PROSE = '本机关严格落实各项公开要求，持续提高公开质量。';
const SHORTCOMINGS = '公开的内容不够丰富，将持续提高公开质量。';

/** A mark that a safe fix removes. */
export const BOOKMARK = '[bookmark: _GoBack]';
