import { isInvisible, unifiedIdeograph } from '../text/fold';
import { matchesIn, matchSpan } from '../text/matches';
import { withDigits } from '../text/numeral';
import { contains, shift, spanText, type Span } from '../text/span';
import { changeTo } from '../writing/fixTitles';
import type { Finding, Rule } from './rule';

const RUN = /[\u2e80-\u2fdf\uf900-\ufaff\u00ad\u180e\ufeff\u200b-\u200f\u202a-\u202e\u2060-\u2064]+/g;

export const lookAlikeCharacter: Rule = {
  id: 'look-alike-character',
  title: '形近异码字符',
  rationale: '从PDF复制的文字常混入康熙部首和看不见的字符，看上去一样，检索、比对、汇总时却对不上。',
  basis: '',
  severity: 'warning',
  *check({ text, span: report }) {
    for (const match of spanText(text, report).matchAll(RUN)) {
      const span = shift(matchSpan(match), report.start);
      const found = finding(text, span, match[0]);
      if (found) yield found;
    }
    yield* lettersInNumbers(text, report);
    yield* zerosInYears(text, report);
  },
};

/** 2O23年, l5件: letters for the digits 0 and 1 in a number with its unit. */
const LETTERS_AND_DIGITS = /(?<![A-Za-z\d.])[\dIl][\dOoIl]{1,11}(?=余?(?:[年月日条件份篇期场个元]|人次|次|万元))/g;
const MAY_HAVE_LETTER = /\d[OoIl]|[Il]\d/;

function* lettersInNumbers(text: string, report: Span): Iterable<Finding> {
  if (!MAY_HAVE_LETTER.test(text)) return;
  for (const match of matchesIn(text, LETTERS_AND_DIGITS)) {
    if (!MAY_HAVE_LETTER.test(match[0])) continue;
    const span = matchSpan(match);
    if (!contains(report, span)) continue;
    const digits = withDigits(match[0]);
    yield {
      span,
      message: `“${match[0]}”里有字母，形似数字，检索和汇总时读不出来，请核对后改为“${digits}”。`,
      fixes: [{ title: changeTo(digits), safe: false, edits: [{ span, newText: digits }] }],
    };
  }
}

/** 二O二四年, 二0二四年: a letter or a digit among Chinese numerals. */
const CHINESE_YEAR = /[一二][九〇○零Oo0０][一二三四五六七八九〇○零Oo0０]{2}(?=年)/g;

function* zerosInYears(text: string, report: Span): Iterable<Finding> {
  for (const { 0: year, index } of matchesIn(text, CHINESE_YEAR)) {
    for (const { 0: zero, index: at } of matchesIn(year, /[Oo0０]/g)) {
      const span = { start: index + at, end: index + at + 1 };
      if (!contains(report, span)) continue;
      const isLetter = /[Oo]/.test(zero);
      yield {
        span,
        message: `“${year}年”里的“${zero}”是${isLetter ? '字母' : '阿拉伯数字'}，汉字数字的零写作“〇”，请改正。`,
        fixes: [{ title: changeTo('〇'), safe: isLetter, edits: [{ span, newText: '〇' }] }],
      };
    }
  }
}

function finding(text: string, span: Span, written: string): Finding | null {
  const ordinary = [...written].map(ordinaryCharacter).join('');
  if (ordinary === written) return null;
  if (ordinary === '') return isBetweenWords(text, span) ? invisible(text, span, written) : null;
  return {
    span,
    message: `“${written}”用的是与常用字同形、编码不同的字符（多见于从PDF复制的文字），检索和比对时对不上，请改为常用字“${ordinary}”。`,
    fixes: [{ title: { zh: `改为常用字“${ordinary}”`, en: `Change to the ordinary character “${ordinary}”` }, safe: true, edits: [{ span, newText: ordinary }] }],
  };
}

function invisible(text: string, span: Span, written: string): Finding {
  const codes = [...new Set(written)].map((each) => `U+${(each.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`);
  const [before, after] = [text[span.start - 1] ?? '', text[span.end] ?? ''];
  return {
    span,
    message: `“${before}”和“${after}”之间夹着看不见的字符（${codes.join('、')}），检索和比对时对不上，请删除。`,
    unnecessary: true,
    fixes: [{ title: { zh: '删除看不见的字符', en: 'Delete the invisible character' }, safe: true, edits: [{ span, newText: '' }] }],
  };
}

function ordinaryCharacter(character: string): string {
  const code = character.charCodeAt(0);
  if (isInvisible(code)) return '';
  const unified = unifiedIdeograph(code);
  return unified === null ? character : String.fromCharCode(unified);
}

/** At the ends of lines and next to blanks such characters do no harm; within an emoji they are part of it. */
function isBetweenWords(text: string, { start, end }: Span): boolean {
  const isWord = (character: string | undefined): boolean => character !== undefined && /[^\s\ud800-\udfff\ufe0f|｜│<>]/.test(character);
  return isWord(text[start - 1]) && isWord(text[end]);
}
