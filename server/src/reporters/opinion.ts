import { rules } from '../rules/index';
import { severityNames } from '../severityNames';
import { printable } from './printable';
import { isChecked, spanInLine, type FileResult, type LocatedProblem } from './reporter';

/** A finding as an office writes it down (审核意见), in words that mean something away from the program. */
export interface Opinion {
  /** 位置 */
  readonly place: string;
  /** 问题 */
  readonly problem: string;
  /** 原文 */
  readonly words: Quote;
  /** 建议 */
  readonly advice: string;
  /** 依据; empty where there is none. */
  readonly basis: string;
  /** 级别 */
  readonly level: string;
  /** 处理结果, with the note. */
  readonly state: string;
}

/** Words of the report, with what stands round them on the same line. */
export interface Quote {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

const bases = new Map(rules.map(({ id, basis }) => [id, basis]));

export function opinionOn(problem: LocatedProblem): Opinion {
  const { rule, severity, message, known } = problem;
  const at = requestIn(message);
  return {
    place: placeInWords(problem),
    problem: at > 0 ? `${printable(message.slice(0, at)).replace(/(?<![，；。：、\s])[，；。：、\s]+$/, '')}。` : printable(message),
    words: quote(problem),
    advice: adviceOn(problem, at),
    basis: bases.get(rule) ?? '',
    level: severityNames[severity],
    state: known ? printable(known.note === null ? known.state : `${known.state}：${known.note}`) : '',
  };
}

/** Whose report it is; the file where that is not known. */
export function bodyOf(file: FileResult): string {
  return isChecked(file) && file.report?.organisation ? printable(file.report.organisation) : printable(file.path);
}

export function printQuote({ before, marked, after }: Quote): string {
  return before + after === '' ? marked : `${before}【${marked}】${after}`;
}

/** Where the message turns to what is to be done (…，请改为…。); -1 where it does not, or only within quotation marks. */
function requestIn(message: string): number {
  for (const { index } of message.matchAll(/(?<=[，；。：])[^，；。：“”（）]*?(?<!申|邀|敬)请(?!求|示|假|教)/g)) {
    const before = message.slice(0, index);
    if (count(before, '“') === count(before, '”') && count(before, '（') === count(before, '）')) return index;
  }
  return -1;
}

function count(text: string, mark: string): number {
  return text.split(mark).length - 1;
}

function adviceOn({ message, fixes }: LocatedProblem, at: number): string {
  const titles = fixes.map(({ title }) => printable(title)).join('；或');
  const request = at < 0 ? '' : printable(message.slice(at)).trim();
  if (request === '') return titles === '' ? '请核对后改正。' : `${titles}。`;
  return titles === '' ? request : `${request.replace(/。$/, '')}（${titles}）。`;
}

/** 第二部分 · 表二 · 行政许可 · 处理决定数量（第31行） */
export function placeInWords({ place, location, range }: Pick<LocatedProblem, 'place' | 'location' | 'range'>): string {
  if (place) return printable(place.words);
  const { section, table, row, column } = location;
  const part = section === null || table !== null ? null : `第${section}部分`;
  const parts = [part, table, row, column].filter((each) => each !== null).map(printable);
  const line = `第${range.start.line + 1}行`;
  return parts.length === 0 ? line : `${parts.join(' · ')}（${line}）`;
}

/** As many UTF-16 units as tell one sentence from the next. */
const AROUND = 16;
const LONGEST = 80;

function quote(problem: LocatedProblem): Quote {
  const { line, location } = problem;
  const { start, end } = spanInLine(problem);
  const whole = printable(line.slice(start, end)).trim();
  const marked = whole.length > LONGEST ? `${whole.slice(0, LONGEST)}…` : whole;
  // What stands round a cell is other cells.
  if (location.table !== null) return { before: '', marked, after: '' };
  const before = printable(line.slice(Math.max(0, start - AROUND), start)).trimStart();
  const after = printable(line.slice(end, end + AROUND)).trimEnd();
  return {
    before: start > AROUND ? `…${before}` : before,
    marked,
    after: line.length > end + AROUND ? `${after}…` : after,
  };
}
