import { messageWithState } from '../analysis/knownFinding';
import { element, type Child, type Html } from '../page/html';
import { rules } from '../rules/index';
import { opinionOn } from './opinion';
import { printable } from './printable';
import { isChecked, type CheckedFile, type FileResult, type LocatedProblem } from './reporter';

/** What there is to say of one report. */
export function htmlSection(file: FileResult, id: string, draws: boolean): Html {
  const title = element('h2', {}, titleOf(file));
  if (!isChecked(file)) {
    return section(id, printable(file.path), title, path(file), element('p', { class: 'unreadable' }, `未能检查：${printable(file.error)}`));
  }
  const notes = file.drawing?.notes ?? id;
  const findings = file.problems.map((problem, index) => finding(problem, `${notes}-${index + 1}`));
  const tables = draws && file.drawing ? element('div', { class: 'tables' }, { html: printable(file.drawing.html) }) : '';
  return section(id, bodyName(file), title, path(file), element('ol', { class: 'findings' }, ...findings), tables);
}

function section(id: string, body: string, ...children: readonly Child[]): Html {
  return element('section', { id, 'data-body': body }, ...children);
}

function bodyName(file: CheckedFile): string {
  return printable(file.report?.organisation ?? file.path);
}

/** 青山镇人民政府 2020 年度（第 2 份） */
export function titleOf(file: FileResult): string {
  if (!isChecked(file)) return printable(file.path);
  const year = typeof file.report?.year === 'number' ? ` ${file.report.year} 年度` : '';
  return `${bodyName(file)}${year}${file.part === undefined ? '' : `（第 ${file.part} 份）`}`;
}

function path(file: FileResult): Html {
  const encoding = isChecked(file) ? file.source?.encoding : null;
  return element('p', { class: 'path' }, `${printable(file.path)}${encoding ? `（${encoding}）` : ''}`);
}

const titles = new Map(rules.map(({ id, title }) => [id, title]));

function finding(problem: LocatedProblem, id: string): Html {
  const { severity, rule, fixes } = problem;
  const { place, words, basis, level } = opinionOn(problem);
  const quote = words.marked === '' ? '' : element('p', { class: 'quote' }, '原文：', words.before, element('mark', {}, words.marked), words.after);
  const advice = fixes.length === 0 ? '' : element('p', {}, `可以：${printable(fixes.map((fix) => fix.title).join('；或'))}。`);
  return element(
    'li', { id, class: severity, 'data-severity': severity, 'data-rule': rule },
    element('p', { class: 'place' }, element('span', { class: 'level' }, level), ` ${place}`, element('span', { class: 'rule' }, titles.get(rule) ?? rule)),
    element('p', { class: 'message' }, printable(messageWithState(problem))),
    quote,
    advice,
    basis === '' ? '' : element('p', { class: 'basis' }, `依据：${basis}。`),
  );
}
