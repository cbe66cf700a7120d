import { otherYearWords, yearlyFigure, yearlyOpening, yearlyPlan } from '../lexicon/yearlyFigures';
import { flatMap } from '../text/flatMap';
import { matchesIn } from '../text/matches';
import { byContent } from './byContent';
import type { Report, StatedYear } from './report';
import { sentencesOf, type Sentence } from './sentences';

const MAY_STATE = /20\d\d\s*年/;

/**
 * Years other than the report's in sentences that state the year's own figures (2021年，我镇共公开信息20条 in a report
 * on 2022). Not in section five, which looks back and ahead, and not beside figures of several years.
 */
export function findForeignYears({ prose, year }: Report): StatedYear[] {
  if (year === null) return [];
  const opening = prose.find(({ section }) => section?.definition?.id === 's1');
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

/** Years not after the report's in section five's sentences on what will be done (2021年将从以下方面改进, written in 2022). */
export function findPastPlans({ prose, year }: Report): StatedYear[] {
  if (year === null) return [];
  return flatMap(prose, (paragraph) => {
    if (paragraph.section?.definition?.id !== 's5' || !MAY_STATE.test(paragraph.content)) return [];
    return flatMap(sentencesOf(paragraph), (sentence) => statedIn(sentence, yearlyPlan) ?? []).filter(({ value }) => value <= year);
  });
}

const mentionsOther = byContent((content, year: number) => (
  MAY_STATE.test(content) && matchesIn(content, /(20\d\d)\s*年/g).some((match) => Number(match[1]) !== year)
));

function statedIn({ start, content }: Sentence, pattern = yearlyFigure): StatedYear | null {
  const [from, to] = pattern.exec(content)?.indices?.groups?.['year'] ?? [];
  if (from === undefined || to === undefined) return null;
  return { value: Number(content.slice(from, to)), span: { start: start + from, end: start + to } };
}

/** Whether a sentence that states a year's figures, or one beside it, does so to compare years. */
function comparesYears(sentence: Sentence, stated: Sentence): boolean {
  if (sentence !== stated) return /较|比|增长|增幅|下降/.test(sentence.content) || statedIn(sentence) !== null;
  const years = new Set(sentence.content.match(/20\d\d(?=\s*年)/g));
  return years.size > 1 || otherYearWords.test(sentence.content);
}
