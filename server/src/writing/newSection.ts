import type { TableStyle } from '../layout/layout';
import { chineseNumeral } from '../report/names';
import { printSkeleton } from '../tables/skeleton';
import type { Form, SectionDefinition } from '../taxonomy/taxonomy';
import { flatMap } from '../text/flatMap';

/** How the page looks that a section goes into. */
export interface NewSectionStyle {
  /** The whole line: 六、其他需要报告的事项. */
  readonly heading: string;
  readonly table: TableStyle;
  readonly lineBreak: string;
}

/** A section to fill in: its table in zeros, its official sentence, or what it must contain, each under a heading of its own. */
export function newSection(form: Form, definition: SectionDefinition, style: NewSectionStyle): string {
  const { heading, lineBreak } = style;
  const table = form.tables.find(({ id }) => id === definition.table);
  if (table) return [heading, '', printSkeleton(table, style.table, lineBreak)].join(lineBreak);
  const body = definition.emptyBody === null ? flatMap(definition.contents, subsection) : [definition.emptyBody];
  return [heading, ...body].join(lineBreak);
}

/**
 * A place for the author's words. The rule on what templates leave behind knows it, so that none is forgotten;
 * that rule takes up to 12 characters for such a place.
 */
export function blank(what: string): string {
  return `（请填写${what}）`;
}

function subsection(content: string, index: number): string[] {
  return [`（${chineseNumeral(index + 1)}）${content}`, blank(`：${content}`)];
}
