import { isFurniture } from '../layout/furniture';
import type { Paragraph } from '../layout/layout';
import { trim } from '../layout/lines';
import { organisationEnding } from '../lexicon/organisations';
import { findDates } from '../prose/dates';
import type { DateMention, Signature } from '../report/report';
import { foldText } from '../text/fold';
import type { Span } from '../text/span';

const LONGEST_NAME = 30;

/** With the date and blanks between. What is longer is running text. */
const LONGEST_LINE = 120;

/** 落款: the body and the date in lines of their own, at the end of the report (`paragraphs` are its last ones). */
export function findSignature(text: string, paragraphs: readonly Paragraph[]): Signature | null {
  const lines = paragraphs.filter((paragraph) => !isFurniture(text, paragraph)).map(({ span }) => readLine(text, span));
  const dated = lines.findLastIndex((line) => line.date !== null && line.isSignature);
  if (dated >= 0) return withOrganisation(lines, dated);
  const last = lines.at(-1);
  return last?.organisation ? { organisation: last.organisation, date: null } : null;
}

/** A line as part of a signature: what it says of the body and the day, and whether it says anything else. */
interface SignatureLine {
  readonly organisation: Span | null;
  readonly date: DateMention | null;
  readonly isSignature: boolean;
}

function withOrganisation(lines: readonly SignatureLine[], dated: number): Signature {
  const { organisation = null, date = null } = lines[dated] ?? {};
  const beside = lines[dated - 1]?.organisation ?? lines[dated + 1]?.organisation ?? null;
  return { organisation: organisation ?? beside, date };
}

function readLine(text: string, span: Span): SignatureLine {
  if (span.end - span.start > LONGEST_LINE) return { organisation: null, date: null, isSignature: false };
  const date = findDates(text, span).at(-1) ?? null;
  if (!date) {
    const isName = isOrganisation(text, span);
    return { organisation: isName ? span : null, date: null, isSignature: isName };
  }
  const before = trim(text, { start: span.start, end: date.span.start });
  const rest = foldText(text.slice(date.span.end, span.end));
  const label = foldText(text.slice(before.start, before.end));
  const isBare = /^[([]?(?:日期|时间|落款日期|成文日期)?:?$/.test(label);
  const isName = !isBare && isOrganisation(text, before);
  return { organisation: isName ? before : null, date, isSignature: /^[)\]]?$/.test(rest) && (isBare || isName) };
}

function isOrganisation(text: string, span: Span): boolean {
  const name = foldText(text.slice(span.start, span.end)).replace(/\((?:公章|盖章|章|印章)\)$/, '');
  return name.length <= LONGEST_NAME && /^[\p{Script=Han}()、·]{2,}$/u.test(name) && isName(name);
}

/** 市场监督管理局, but not 存在问题和下一步打算由党政办 and not 一、总体情况. */
function isName(name: string): boolean {
  return organisationEnding.test(name) && !/^[一二三四五六七八九十]、|[的由将已]|^[(（]/.test(name);
}
