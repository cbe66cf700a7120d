import { describe, expect, test } from 'vitest';
import { parseLayout } from '../../server/src/layout/parseLayout';
import { phraseTerms } from '../../server/src/lexicon/phraseTerms';
import { readTerms } from '../../server/src/lexicon/terms';
import type { Finding } from '../../server/src/rules/rule';
import { termTypo } from '../../server/src/rules/term-typo';
import { buildReport } from '../../server/src/structure/buildReport';
import { applyEdits } from '../applyEdits';
import { genreParagraphs, sampleParagraphs } from './cleanProse';
import { heldOutLookAlikes, lookAlikes } from './proseLookAlikes';
import {
  doubled, dropped, exchanged, sameSound, sameSoundingWord, sameTone, similarShape, similarSound, type Mistake,
} from './proseMistakes';
import { seededRandom } from './randomTable';

const TRIALS = 1500;

/** Shares of the mistakes that must be found: with a warning, and with a warning or information. */
const classes: readonly { readonly name: string; readonly mistake: Mistake; readonly warned?: number; readonly found?: number }[] = [
  { name: '同音（不论声调）', mistake: sameSound, warned: 0.94, found: 0.98 },
  { name: '同音同调', mistake: sameTone, warned: 0.9, found: 0.98 },
  { name: '近音', mistake: similarSound, warned: 0.76 },
  { name: '形近', mistake: similarShape(lookAlikes), warned: 0.85, found: 0.87 },
  // Written at the same time as the others and never looked at: what to expect of look-alikes that no list has.
  { name: '形近（未参与调试）', mistake: similarShape(heldOutLookAlikes), found: 0.75 },
  { name: '颠倒', mistake: exchanged, warned: 0.9, found: 0.97 },
  { name: '重复', mistake: doubled, warned: 0.93 },
  { name: '遗漏（五字以上）', mistake: dropped, warned: 0.68, found: 0.77 },
  { name: '整词同音', mistake: sameSoundingWord, found: 0.92 },
];

/** A term where it stands in a paragraph. */
interface Place {
  readonly paragraph: string;
  readonly at: number;
  readonly term: string;
}

interface Score {
  readonly trials: number;
  readonly warned: number;
  readonly found: number;
  readonly mended: number;
  readonly falseWarnings: number;
  readonly missed: readonly string[];
}

const places = findPlaces([...sampleParagraphs(), ...genreParagraphs()]);
const scores = classes.map(({ mistake }) => measure(mistake));

describe('mistakes in the terms of real sentences', () => {
  test.each(classes.map((each, nth) => [each.name, each, scores[nth]!] as const))('%s', (_, { warned = 0, found = 0 }, score) => {
    expect(score.warned / score.trials).toBeGreaterThanOrEqual(warned);
    expect(score.found / score.trials).toBeGreaterThanOrEqual(found);
  });

  test('warnings are right', () => {
    const right = sum((score) => score.warned);
    const wrong = sum((score) => score.falseWarnings);
    expect(right / (right + wrong)).toBeGreaterThanOrEqual(0.99);
  });

  test('printed', () => {
    const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`.padStart(8);
    const rows = classes.map(({ name }, nth) => {
      const { trials, warned, found, mended, falseWarnings } = scores[nth]!;
      return [
        `${name}${'　'.repeat(10 - name.length)}`, String(trials).padStart(6), percent(warned, trials), percent(found, trials),
        percent(mended, trials), String(falseWarnings).padStart(5),
      ].join(' ');
    });
    console.log(`${places.length} places, ${new Set(places.map(({ term }) => term)).size} terms\n` +
      `${'　'.repeat(10)}  次数     警告  连同提示  改对  误报\n${rows.join('\n')}`);
    if (process.env['MISSED']) console.log(scores.map(({ missed }, nth) => `${classes[nth]!.name}\n${missed.slice(0, 60).join('\n')}`).join('\n\n'));
    expect(places.length).toBeGreaterThan(500);
  });
});

function sum(of: (score: Score) => number): number {
  return scores.reduce((total, score) => total + of(score), 0);
}

/** The terms of the trade in `paragraphs`, the longest at each place, none within another. Phrases of everyday words are none. */
function findPlaces(paragraphs: readonly string[]): Place[] {
  const phrases = new Set(phraseTerms.trim().split(/\s+/));
  const terms = readTerms().map(({ text }) => text).filter((text) => !phrases.has(text));
  const byStart = new Map<string, string[]>();
  for (const term of terms.toSorted((a, b) => b.length - a.length)) {
    byStart.set(term.slice(0, 3), [...(byStart.get(term.slice(0, 3)) ?? []), term]);
  }
  return paragraphs.flatMap((paragraph) => {
    const found: Place[] = [];
    for (let at = 0; at < paragraph.length; at++) {
      const term = byStart.get(paragraph.slice(at, at + 3))?.find((each) => paragraph.startsWith(each, at));
      if (term === undefined || isInTitle(paragraph, at)) continue;
      found.push({ paragraph, at, term });
      at += term.length - 1;
    }
    return found;
  });
}

/** Titles of other documents are left alone. */
function isInTitle(paragraph: string, at: number): boolean {
  return paragraph.lastIndexOf('《', at) > paragraph.lastIndexOf('》', at);
}

function measure(mistake: Mistake): Score {
  const random = seededRandom(20260115);
  const score = { trials: 0, warned: 0, found: 0, mended: 0, falseWarnings: 0, missed: [] as string[] };
  for (let tries = 0; score.trials < TRIALS && tries < 20 * TRIALS; tries++) {
    const { paragraph, at, term } = places[Math.floor(random() * places.length)]!;
    const written = mistake(term, random);
    if (written === null || written === term) continue;
    score.trials++;
    const text = paragraph.slice(0, at) + written + paragraph.slice(at + term.length);
    const findings = [...termTypo.check(buildReport(parseLayout(text)))];
    const here = findings.filter(({ span }) => span.end >= at && span.start <= at + written.length);
    const isWarned = here.some(({ severity }) => severity === undefined);
    if (isWarned) score.warned++;
    if (here.length > 0) score.found++;
    else score.missed.push(`${term} → ${written}  ${paragraph.slice(Math.max(0, at - 3), at)}…${paragraph.slice(at + term.length, at + term.length + 3)}`);
    if (!isWarned && here.length > 0 && process.env['MISSED']) score.missed.push(`(B) ${term} → ${written}  ${paragraph.slice(Math.max(0, at - 3), at)}…${paragraph.slice(at + term.length, at + term.length + 3)}`);
    if (here.length > 0 && mended(text, here) === paragraph) score.mended++;
    score.falseWarnings += findings.filter((each) => !here.includes(each) && each.severity === undefined).length;
  }
  return score;
}

function mended(text: string, findings: readonly Finding[]): string {
  return applyEdits(text, findings.flatMap(({ fixes }) => fixes?.[0]?.edits ?? []));
}
