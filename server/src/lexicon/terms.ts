import { bodyTerms } from './bodyTerms';
import { disclosureTerms } from './disclosureTerms';
import { lawTerms } from './lawTerms';
import { officialTerms } from './officialTerms';
import { phraseTerms } from './phraseTerms';
import { platformTerms } from './platformTerms';
import { reportTerms } from './reportTerms';
import { subjectTerms } from './subjectTerms';

/** A term of the trade (本行业用语), of at least three characters. */
export interface Term {
  readonly text: string;
  /** Names of bodies and platforms differ from place to place: what looks like a slip may be a name. */
  readonly isName: boolean;
  readonly isTitle: boolean;
}

const groups = [
  { list: lawTerms, isName: false, isTitle: true },
  { list: bodyTerms, isName: true, isTitle: false },
  { list: disclosureTerms, isName: false, isTitle: false },
  { list: platformTerms, isName: true, isTitle: false },
  { list: subjectTerms, isName: false, isTitle: false },
  { list: officialTerms, isName: false, isTitle: false },
  { list: reportTerms, isName: false, isTitle: false },
  { list: phraseTerms, isName: false, isTitle: false },
];

/** All terms, each once; the list is made of 3,000 and more, so make it once. */
export function readTerms(): Term[] {
  const terms = new Map<string, Term>();
  for (const { list, isName, isTitle } of groups) {
    for (const text of list.trim().split(/\s+/)) if (!terms.has(text)) terms.set(text, { text, isName, isTitle });
  }
  return [...terms.values()];
}
