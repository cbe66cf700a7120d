import { comparedYear, countedUntil, otherYearWords, plannedAhead, plannedFor, yearlyFigure, yearlyOpening, yearlyPlan, yearlyShortcomings } from '../lexicon/yearlyFigures';
import { byContent } from '../report/byContent';
import type { Report, StatedYear } from '../report/report';
import { flatMap } from '../text/flatMap';
import { groupSpan, matchesIn } from '../text/matches';
import { shift, spanText } from '../text/span';
import { sentencesOf, type Sentence } from './sentences';

const MAY_STATE = /20\d\d\s*年/;

/**
 * Years other than the report's in sentences that state the year's own figures (2021年，我镇共公开信息20条 in a report
 * on 2022). Not in section five, which looks back and ahead, and not beside figures of several years.
 */
export function findForeignYears({ prose, year }: Report): StatedYear[] {
  if (year === null) return [];
  const opening = prose.find(({ section, content }) => section?.definition?.id === 's1' && /[,。;]/.test(content));
  return flatMap(prose, (paragraph) => {
    if (paragraph.section?.definition?.id === 's5' || !mentionsOther(paragraph, year)) return [];
    const sentences = sentencesOf(paragraph);
    // Where the year itself is named too, the other one is there to be compared with.
    const opens = paragraph === opening && !paragraph.content.includes(`${year}年`);
    return flatMap(sentences, (sentence, index) => {
      const stated = statedIn(sentence) ?? (opens && index === 0 ? statedIn(sentence, yearlyOpening) : null);
      if (!stated || stated.value === year) return [];
      return [sentences[index - 1], sentence, sentences[index + 1]].some((each) => each && comparesYears(each, sentence)) ? [] : [stated];
    });
  });
}

/** The report's own year where its figures are compared with those of another (较2022年增加20条 in a report on 2022). */
export function findComparedToItself({ text, prose, year }: Report): StatedYear[] {
  if (year === null || !MAY_COMPARE.test(text)) return [];
  return flatMap(prose, (paragraph) => {
    if (!MAY_COMPARE.test(paragraph.content)) return [];
    return flatMap(sentencesOf(paragraph), (sentence) => {
      const stated = statedIn(sentence, comparedYear);
      // What is told of another year may well be compared with this one.
      const isOfOther = (sentence.content.match(/20\d\d(?=\s*年)/g) ?? []).some((each) => Number(each) !== year) || /明年|下一?年|今后|下一步/.test(sentence.content);
      return stated?.value === year && !isOfOther ? [stated] : [];
    });
  });
}

/** Years that are not over when the report is written, up to whose end something is said to be counted already. */
export function findYearsToCome({ text, prose, year }: Report): StatedYear[] {
  if (year === null || !/截[至止]/.test(text)) return [];
  return flatMap(prose, (paragraph) => (
    flatMap(sentencesOf(paragraph), (sentence) => statedIn(sentence, countedUntil) ?? []).filter(({ value }) => value > year)
  ));
}

const MAY_COMPARE = /[较比与于]\s?[2２][0０]/;

/** Years not after the report's in section five's sentences on what will be done (2021年将从以下方面改进, written in 2022). */
export function findPastPlans({ prose, year }: Report): StatedYear[] {
  if (year === null) return [];
  return flatMap(prose, (paragraph) => {
    if (paragraph.section?.definition?.id !== 's5' || !MAY_STATE.test(paragraph.content)) return [];
    const stated = flatMap(sentencesOf(paragraph), (sentence) => statedIn(sentence, yearlyPlan) ?? plannedIn(sentence) ?? []);
    return stated.filter(({ value }) => value <= year);
  });
}

function plannedIn(sentence: Sentence): StatedYear | null {
  return /已|未能|目前/.test(sentence.content) ? null : (statedIn(sentence, plannedFor) ?? statedIn(sentence, plannedAhead));
}

/**
 * Another year in the sentence with which section five begins to tell of shortcomings, where the section names neither the
 * report's own year nor what has been done about last year's.
 */
export function findForeignShortcomings({ prose, year }: Report): StatedYear | null {
  if (year === null) return null;
  const own = prose.filter(({ section }) => section?.definition?.id === 's5');
  const [first] = own;
  const [sentence] = first && MAY_STATE.test(first.content) ? sentencesOf(first) : [];
  const stated = sentence ? statedIn(sentence, yearlyShortcomings) : null;
  if (!stated || stated.value >= year) return null;
  const mayLookBack = own.some(({ content }) => content.includes(`${year}年`) || /上年|上一年|去年|今年|本年|针对|整改|截至/.test(content));
  return mayLookBack ? null : stated;
}

const mentionsOther = byContent((content, year: number) => (
  MAY_STATE.test(content) && matchesIn(content, /(20\d\d)\s*年/g).some((match) => Number(match[1]) !== year)
));

function statedIn({ start, content }: Sentence, pattern = yearlyFigure): StatedYear | null {
  const match = pattern.exec(content);
  const year = groupSpan(match, 'year') ?? groupSpan(match, 'with');
  return year && { value: Number(spanText(content, year)), span: shift(year, start) };
}

/** Whether a sentence that states a year's figures, or one beside it, does so to compare years. */
function comparesYears(sentence: Sentence, stated: Sentence): boolean {
  if (sentence !== stated) return /较|比|增长|增幅|下降/.test(sentence.content) || statedIn(sentence) !== null;
  const years = new Set(sentence.content.match(/20\d\d(?=\s*年)/g));
  return years.size > 1 || otherYearWords.test(sentence.content);
}
