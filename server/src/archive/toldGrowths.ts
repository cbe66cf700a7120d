import { findGrowths, type Growth } from '../prose/growth';
import { byContent } from '../report/byContent';
import type { Report } from '../report/report';
import { flatMap } from '../text/flatMap';
import { amount } from '../text/quantities';
import { contains, shift, type Span } from '../text/span';

/** What the running text tells of a number that the tables hold too, beside that of the year before: 收到申请46件，同比增长31.4%. */
export interface ToldGrowth {
  /** The id of a concept in `taxonomy/proseConcepts.ts`. */
  readonly concept: string;
  readonly count: number;
  /** The year before's number. */
  readonly before: number | null;
  readonly difference: number | null;
  readonly percent: { readonly value: number; readonly decimals: number } | null;
  readonly isMore: boolean;
}

export interface PlacedGrowth {
  readonly told: ToldGrowth;
  /** What is told of the year before: its number, else the difference, else the percentage. */
  readonly span: Span;
}

/** Those that are told in one way only. */
const CONCEPTS: readonly string[] = ['received', 'review', 'litigation'];

const growthsIn = byContent((content) => findGrowths(content));

/** In the order of the text. */
export function toldGrowths({ prose, statements }: Report): PlacedGrowth[] {
  const compared = statements.filter(({ concept }) => CONCEPTS.includes(concept));
  if (compared.length === 0) return [];
  return flatMap(prose, (paragraph) => flatMap(growthsIn(paragraph), (growth) => {
    const { start } = paragraph.span;
    const now = shift(growth.now.span, start);
    const stated = compared.find(({ span }) => contains(span, now));
    return stated ? placed(growth, stated.concept, start) : [];
  }));
}

function placed({ now, before, difference, percent, isMore }: Growth, concept: string, offset: number): PlacedGrowth[] {
  const first = before ?? difference ?? percent;
  if (!first) return [];
  const told = {
    concept, isMore, count: amount(now), before: before && amount(before), difference: difference && amount(difference),
    percent: percent && { value: percent.value, decimals: percent.decimals },
  };
  return [{ told, span: shift(first.span, offset) }];
}
