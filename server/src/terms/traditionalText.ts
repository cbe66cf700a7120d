import { byContent } from '../report/byContent';
import type { Report } from '../report/report';
import type { Span } from '../text/span';
import { isCommon, isHan } from './confusion';

/** In simplified text names and rare words make one or two characters in a hundred, in traditional text thirty. */
const TRADITIONAL_SHARE = 0.1;
const FEWEST_CHARACTERS = 30;

/** What to mark where the running text is in traditional characters (繁体字), as some sites serve it; else null. */
export function findTraditional({ prose, title }: Report): Span | null {
  let all = 0;
  let uncommon = 0;
  for (const paragraph of prose) {
    const counts = countsOf(paragraph);
    all += counts.all;
    uncommon += counts.uncommon;
  }
  if (all < FEWEST_CHARACTERS || uncommon < TRADITIONAL_SHARE * all) return null;
  return title?.span ?? prose[0]?.span ?? null;
}

/** How many ideographs a paragraph has, and how many of them are not in general use. */
const countsOf = byContent((content) => {
  let all = 0;
  let uncommon = 0;
  for (let at = 0; at < content.length; at++) {
    const code = content.charCodeAt(at);
    if (!isHan(code)) continue;
    all++;
    if (!isCommon(code)) uncommon++;
  }
  return { all, uncommon };
});
