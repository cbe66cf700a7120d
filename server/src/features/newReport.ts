import { formOf } from '../taxonomy/forms';
import type { Bilingual, Language } from '../text/bilingual';
import { newReport as printReport } from '../writing/newReport';
import { organisationMistake, yearMistake } from '../writing/newReportMistakes';
import { toSnippet } from './snippet';

export interface NewReportParams {
  readonly organisation: string;
  /** Four digits. */
  readonly year: string;
}

export interface NewReportResult {
  /** In words for the user; null where nothing is wrong. */
  readonly mistakes: { readonly organisation: string | null; readonly year: string | null };
  /** Null where there are mistakes. */
  readonly snippet: string | null;
}

/** nianbao/newReport: a report to fill in, as a snippet; also asked while its words are being typed. */
export function newReport({ organisation, year }: NewReportParams, language: Language): NewReportResult {
  const say = (words: Bilingual | null): string | null => words?.[language] ?? null;
  const name = organisation.trim();
  const mistakes = { organisation: say(organisationMistake(name)), year: say(yearMistake(year)) };
  if (mistakes.organisation !== null || mistakes.year !== null) return { mistakes, snippet: null };
  return { mistakes, snippet: toSnippet(printReport({ organisation: name, year, form: formOf(Number(year)) })) };
}
