import { beforeOffice, beforeOwnKind, bodyKinds, bound, conjunctions, interchangeable, numerals, omissible, particles, repeatable, shortNouns, shortVerbs, units } from '../lexicon/usage';
import { areOftenTaken, confusionOf, isHan, sharesSound, type Confusion } from './confusion';
import type { NearTerm } from './termSearch';
import { Slip } from './termSlip';
import {
  isAffix, isAstray, isByItself, isCutBefore, isCutBehind, isExchangedPair, isPair, isPartOfWord, isReadable, isSingle, isWordEnd, isWordStart,
} from './wordhood';

/** `certain`: nothing else can be meant. `possible`: what is written is a word too, that sounds the same. */
export type Verdict = 'certain' | 'possible' | null;

/** Whether what is nearly `term` is the term misspelt, and no other words that happen to stand there. */
export function judge(text: string, near: NearTerm, term: string): Verdict {
  switch (near.slip) {
    case Slip.replaced: return judgeReplaced(text, near, term);
    case Slip.exchanged: return judgeExchanged(text, near, term);
    case Slip.doubled: return judgeDoubled(text, near, term);
    case Slip.dropped: return judgeDropped(text, near, term);
    case Slip.replacedPair: return judgePair(text, near, term);
    case Slip.replacedApart: return judgeApart(text, near, term);
    default: return null;
  }
}

function judgeReplaced(text: string, near: NearTerm, term: string): Verdict {
  const { at, start, end, termAt } = near;
  const isEdge = at === start || at === end - 1;
  const confusion = confusionOf(text.charCodeAt(at), term.charCodeAt(termAt));
  const isAlone = isByItself(text.charAt(at), isEdge);
  if (!isHan(text.charCodeAt(at)) || isOffice(text, at)) return null;
  // 决策|与|公开 is not 决策预公开.
  if (conjunctions.includes(text.charAt(at)) && isPair(text, at - 2) && isPair(text, at + 1)) return null;
  if (isKindOfBody(text, near, confusion) || (at === start && isNameOfBody(text, start, term))) return null;
  if (confusion === 'look-alike' && isOfNeighbour(text, near) && !areOftenTaken(text.charCodeAt(at), term.charCodeAt(termAt))) return null;
  if (term.length === 3 && isCrossed(text, near)) return null;
  if (confusion !== 'same-sound' && (isAlone || particles.includes(text.charAt(at)))) {
    return confusion === 'look-alike' && term.length > 3 && breaksWords(text, near, term, confusion) ? 'certain' : null;
  }
  if (isAlone || isPartOfWord(text, at)) {
    return isInterchangeable(text, at, term, termAt) ? null : judgeWord(text, near, confusion, term);
  }
  // 负责|人|落实 is not 责任落实, nor 工作量|进行 工作推进.
  if (isSingle(text.charAt(at)) && isBesideOther(text, near)) return null;
  if (isLikely(confusion, isEdge, term)) {
    // 培训|数 is not 培训会.
    if (isEdge && isAffix(text.charAt(at)) && (term.length === 3 || (confusion !== 'same-sound' && isPair(text, at === start ? at + 1 : at - 2)))) return null;
    // 工作|视|程度 has lost its 重, and is not 工作规程.
    return term.length === 4 && confusion !== 'same-sound' && isPair(text, end - 1) ? 'possible' : 'certain';
  }
  // In the middle of a long term a character that makes no word there is wrong, whatever it was meant to be.
  const isStrange = confusion === null && !isEdge && !isSingle(text.charAt(at)) && !isBesideOther(text, near);
  return isStrange && term.length >= LONG && !isInterchangeable(text, at, term, termAt) ? 'possible' : null;
}

/** 我镇|府信息公开, 行政复议|县政府, 在乡|服务中心, 方城县|建设局: what a body's kind is called belongs to what is beside the term. */
function isKindOfBody(text: string, { at, start, end }: NearTerm, confusion: Confusion | null): boolean {
  if (!bodyKinds.includes(text.charAt(at))) return false;
  if (at === start || (at === end - 1 && isHan(text.charCodeAt(end)))) return true;
  return at === start + 1 && (particles.includes(text.charAt(start)) || (confusion !== 'same-sound' && isHan(text.charCodeAt(start - 1))));
}

/** 川西|人民政府 is not 省人民政府, nor 政务服务|人次 政务服务网. */
function isOfNeighbour(text: string, { at, start, end }: NearTerm): boolean {
  return (at === start && isInName(text, at)) || (at === end - 1 && isSingle(text.charAt(at)) && isHan(text.charCodeAt(end)) && isReadable(text, start, at));
}

/** 人民|政咀 is not 民政局, nor are 推进|惠州 and 胡信|要求 推进会 and 新要求. */
function isCrossed(text: string, { at, start, end }: NearTerm): boolean {
  return isPair(text, start - 1) || (at === start && !isWordEnd(text, start)) || (at === end - 1 && !isWordStart(text, end));
}

/** 永祥镇|人民政府 is not 乡镇人民政府, nor 向|镇政府 乡镇政府. */
function isNameOfBody(text: string, start: number, term: string): boolean {
  const isKind = bodyKinds.includes(term.charAt(1)) || term.startsWith('街道', 1);
  return isKind && (particles.includes(text.charAt(start)) || !(isCutBefore(text, start) || beforeOwnKind.includes(text.charAt(start - 1))));
}

/** 信息公开子|栏目 is not 信息公开专栏: the term's last character, or its first, belongs to a word that goes on outside. */
function isBesideOther(text: string, { at, start, end }: NearTerm): boolean {
  return (at === end - 2 && isPair(text, end - 1)) || (at === start + 1 && isPair(text, start - 1));
}

/** 市政府办|报送 is not 政府公报. */
function isOffice(text: string, at: number): boolean {
  return text.charAt(at) === '办' && at > 0 && beforeOffice.includes(text.charAt(at - 1));
}

/** A character that is a word by itself or with its neighbour. What is left of the term then has to be words as well. */
function judgeWord(text: string, near: NearTerm, confusion: Confusion | null, term: string): Verdict {
  const { at, start, end, termAt } = near;
  const { length } = term;
  if (length < 4 || confusion === null || confusion === 'rare') return null;
  // 升级|时|更新 is not 及时更新, nor 信息公开|问题 信息公开网, nor 发布|政府办公厅 市政府办公厅.
  const isOutside = (at === start && isPair(text, at - 1)) || (at === end - 1 && isPair(text, at));
  // 推|进攻|务公开 leaves no words without it.
  if (isOutside && confusion !== 'same-sound' && isReadable(text, start + Number(at === start), end - Number(at !== start))) return null;
  if (breaksWords(text, near, term, confusion)) return confusion === 'similar-sound' && length < LONG ? 'possible' : 'certain';
  if (isOutside) return null;
  // 热点|焦点|问题 is not 热点难点问题.
  if (confusion === 'look-alike' && !areOftenTaken(text.charCodeAt(at), term.charCodeAt(termAt))) return null;
  // 信息分开工作: words, but no one puts them so; 半年|新收政府信息公开申请 stands at an edge.
  if (confusion === 'look-alike' && length >= LONG && at - start >= 2 && end - at > 2) return 'certain';
  return confusion === 'same-sound' || length >= LONG ? 'possible' : null;
}

/** Whether words are broken that the term has; what looks alike is not sure enough where it has one of three characters (办公厅). */
function breaksWords(text: string, { start, end }: NearTerm, term: string, confusion: Confusion): boolean {
  return !isReadable(text, start, end) && (confusion !== 'look-alike' || isReadable(term, 0, term.length));
}

/** So many letters stand together by no chance. */
const LONG = 6;

/** The shorter the term, the more alike the characters must be. */
function isLikely(confusion: Confusion | null, isEdge: boolean, term: string): boolean {
  if (confusion === null) return false;
  if (term.length > 3) return confusion !== 'rare' || !isEdge;
  return confusion === 'same-sound' || (!isEdge && confusion === 'look-alike');
}

/** Whether the word that the character makes and the term's word both have their place. */
function isInterchangeable(text: string, at: number, term: string, termAt: number): boolean {
  return [0, 1].some((before) => interchangeable.has(
    text.slice(at - before, at - before + 2) + term.slice(Math.max(0, termAt - before), termAt - before + 2),
  ));
}

function judgeExchanged(text: string, { at, to, start, termAt }: NearTerm, term: string): Verdict {
  if (interchangeable.has(text.slice(at, to) + term.slice(termAt, termAt + 2))) return null;
  if (numerals.includes(text.charAt(at)) && numerals.includes(text.charAt(at + 1))) return null;
  // 操时|及|公开 is not 及时公开.
  if (at === start && conjunctions.includes(text.charAt(at + 1))) return 'possible';
  if (isPair(text, at - 1) && (at === start || isPair(text, to - 1))) return term.length >= LONG - 1 ? 'possible' : null;
  return isPair(text, at) ? 'possible' : 'certain';
}

function judgeDoubled(text: string, { at, start, end }: NearTerm, term: string): Verdict {
  const character = text.charAt(at);
  if (term.length < 4 || numerals.includes(character)) return null;
  const isOutside = at === start || at === end - 1;
  if (!isOutside || (at === start ? isCutBefore(text, start) && !bodyKinds.includes(character) : isCutBehind(text, end))) return 'certain';
  const isOther = repeatable.includes(character) || isOwnKind(text, at) ||
    (at === start ? isPair(text, at - 1) || isStreet(text, at) || isInName(text, at) : isPair(text, at));
  return isOther ? null : 'certain';
}

/** 健全|全镇制度. */
function isOwnKind(text: string, at: number): boolean {
  return beforeOwnKind.includes(text.charAt(at)) && bodyKinds.includes(text.charAt(at + 1));
}

/** 武定|定期公开: a place's name ends there, as the character before the place belongs to no word by itself. */
function isInName(text: string, at: number): boolean {
  return isAstray(text, at - 1) && isHan(text.charCodeAt(at - 1));
}

/** 东关街|街道办事处: named after a street; but 我街街道办事处. */
function isStreet(text: string, at: number): boolean {
  return text.charAt(at) === '街' && at > 0 && isHan(text.charCodeAt(at - 1)) && !beforeOwnKind.includes(text.charAt(at - 1));
}

function judgeDropped(text: string, { at, start, end, termAt }: NearTerm, term: string): Verdict {
  const isTorn = isTornAt(text, at, start, end);
  // 信息公|平台 are no words, though 公平 is one.
  if (isPair(text, at - 1) && (term.length < LONG || isReadable(text, start, end))) return null;
  if ((omissible.includes(term.charAt(termAt)) || particles.includes(term.charAt(termAt))) && !isTorn) return null;
  // A single character on one side of the gap may be a word, or belong to what stands beside the term.
  if (at === start + 1 && (isPair(text, start - 1) || shortVerbs.includes(text.charAt(start)))) return null;
  if (at === end - 1 && (isPair(text, end - 1) || shortNouns.has(text.slice(at - 2, end)))) return null;
  // 信息公开|务事 has its 事务 exchanged, and is not 信息公开义务.
  if ((at === start + 1 && isExchangedPair(text, start)) || (at === end - 1 && isExchangedPair(text, end))) return null;
  // 推行|政权公开 is not 行政权力公开.
  if (at === start + 3 && isPair(text, start - 1) && isPair(text, start + 1)) return null;
  if (isTorn || isFragment(text, start, end)) return 'certain';
  if (term.length < LONG) return null;
  // 政务公开量 may be 政务公开质量 or words of its own.
  return (at === start + 1 || at === end - 1) && isReadable(text, start, end) ? 'possible' : 'certain';
}

/** Whether a character near the gap, and not at an end of the term, is no word: it has lost the one it belongs to. */
function isTornAt(text: string, gap: number, start: number, end: number): boolean {
  for (let at = Math.max(gap - 2, start + 1); at < Math.min(gap + 2, end - 1); at++) if (isAstray(text, at)) return true;
  return false;
}

/** Whether one of the ends of what is left of a short term never is a word, and the text beside it is whole without it. */
function isFragment(text: string, start: number, end: number): boolean {
  return (isAstray(text, start) && bound.includes(text.charAt(start)) && isWordEnd(text, start)) ||
    (isAstray(text, end - 1) && bound.includes(text.charAt(end - 1)) && isWordStart(text, end));
}

/** A whole word for another, as an input method offers them. */
function judgePair(text: string, { at, to, termAt }: NearTerm, term: string): Verdict {
  if (term.length < 4) return null;
  // 征集一件 is not 征集意见.
  if (numerals.includes(text.charAt(at)) && units.includes(text.charAt(at + 1))) return null;
  const isWritten = isPair(text, at);
  if (!isWritten && (term.length < 5 || [at, at + 1].some((each) => isByItself(text.charAt(each), true)))) return null;
  for (const each of [at, at + 1]) if (!sharesSound(text.charCodeAt(each), term.charCodeAt(termAt + each - at))) return null;
  const isOther = isWritten || isPair(text, at - 1) || isPair(text, to - 1);
  if (isOther && interchangeable.has(text.slice(at, to) + term.slice(termAt, termAt + 2))) return null;
  return isOther ? 'possible' : 'certain';
}

function judgeApart(text: string, { at, to, start, end, termAt }: NearTerm, term: string): Verdict {
  if (term.length <= LONG || at === start || to === end) return null;
  const both = [at, to - 1];
  const kinds = both.map((each) => confusionOf(text.charCodeAt(each), term.charCodeAt(termAt + each - at)));
  if (both.some((each) => !isHan(text.charCodeAt(each)) || numerals.includes(text.charAt(each)))) return null;
  if (!kinds.includes('same-sound') || both.some((each, nth) => kinds[nth] === null && isPartOfWord(text, each))) return null;
  return both.some((each) => isPartOfWord(text, each)) ? 'possible' : 'certain';
}
