import type { TableStyle } from '../layout/layout';
import { printHeading } from '../report/names';
import { documents, regulation } from '../taxonomy/documents';
import type { Form } from '../taxonomy/taxonomy';
import { blank, newSection } from './newSection';

export interface NewReport {
  readonly organisation: string;
  /** Digits, or a blank for them. */
  readonly year: string;
  readonly form: Form;
  /** How its tables are laid out: a cell a line where nothing is said, which loses nothing and is easy to fill in. */
  readonly layout?: TableStyle;
}

/** A whole report to fill in: numbers are 0, words are blanks. */
export function newReport(report: NewReport): string {
  const { form, layout = 'tab-led' } = report;
  const sections = form.sections.map((definition) => {
    const heading = printHeading(definition);
    return newSection(form, definition, { heading, table: layout, lineBreak: '\n' });
  });
  return `${[newTitle(report), newPreface(report), ...sections].join('\n\n')}\n`;
}

export function newTitle({ organisation, year }: Pick<NewReport, 'organisation' | 'year'>): string {
  return `${organisation}${year}年政府信息公开工作年度报告`;
}

/** What stands before the first section: why, what, for which time, and whom to ask. */
export function newPreface(report: NewReport): string {
  const { organisation, year, form } = report;
  const notice = documents.find(({ number }) => number === form.document);
  const basis = `《${regulation.title}》（以下简称《条例》）和《${notice?.title ?? form.name}》（${form.document}）`;
  const titles = form.sections.map(({ title }) => title).join('，');
  return [
    `根据${basis}的要求，现公布${newTitle(report)}。`,
    `本报告由${titles}六个部分组成，所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`,
    `如对本报告有疑问，请与${organisation}联系。联系地址：${blank('联系地址')}，联系电话：${blank('联系电话')}。`,
  ].join('');
}
