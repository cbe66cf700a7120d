import type { FormTable } from '../report/report';
import { skeleton } from '../tables/skeleton';
import type { Bilingual } from '../text/bilingual';
import { formLines } from '../writing/formLines';

/** Says of tables of the form why they cannot be laid out anew; null where there are none. */
export function whyUnformatted(tables: readonly FormTable[]): Bilingual | null {
  const [broken, mixed] = [tables.filter(isBroken), tables.filter((table) => !isBroken(table))];
  const said = [...(broken.length > 0 ? [aboutBroken(namesOf(broken))] : []), ...(mixed.length > 0 ? [aboutMixed(namesOf(mixed))] : [])];
  if (said.length === 0) return null;
  return { zh: said.map(({ zh }) => zh).join(''), en: said.map(({ en }) => en).join(' ') };
}

function isBroken(table: FormTable): boolean {
  return formLines(table).length < skeleton(table.definition).length;
}

function namesOf(tables: readonly FormTable[]): string {
  return tables.map(({ definition }) => definition.name).join('、');
}

function aboutBroken(names: string): Bilingual {
  return {
    zh: `${names}没有排版：缺了行，或者有的行格数不对，不知道哪个数属于哪一列。请补全后再排。`,
    en: `${names} stays as it is: a row or a cell is missing, so it is not known which number belongs to which column. Complete it, then format again.`,
  };
}

function aboutMixed(names: string): Bilingual {
  return {
    zh: `${names}没有排版：表格里有竖线，或者表格中间、紧挨着表格有不属于它的文字，排版后意思会变。请去掉或用空行隔开后再排。`,
    en: `${names} stays as it is: it has a vertical bar in it, or in it or right beside it stands text that is not part of it. Remove that or set it apart with blank lines, then format again.`,
  };
}
