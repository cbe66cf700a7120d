import { blankCell } from './blank-cell';
import { calculationInconsistency } from './calculation-inconsistency';
import { carryOverConflict } from './carry-over-conflict';
import { cellCount } from './cell-count';
import { citation } from './citation';
import { copiedText } from './copied-text';
import { decisionCount } from './decision-count';
import { earlySignature } from './early-signature';
import { emptySection } from './empty-section';
import { extraSection } from './extra-section';
import { growthConflict } from './growth-conflict';
import { halfWidthPunctuation } from './half-width-punctuation';
import { implausibleValue } from './implausible-value';
import { invalidContact } from './invalid-contact';
import { invalidCount } from './invalid-count';
import { invalidDate } from './invalid-date';
import { labelTypo } from './label-typo';
import { labelVariant } from './label-variant';
import { lastYearConflict } from './last-year-conflict';
import { latePublication } from './late-publication';
import { lookAlikeCharacter } from './look-alike-character';
import { missingNumber } from './missing-number';
import { missingRow } from './missing-row';
import { missingSection } from './missing-section';
import { missingTable } from './missing-table';
import { missingTotal } from './missing-total';
import { nonNumericCell } from './non-numeric-cell';
import { organisationConflict } from './organisation-conflict';
import { outdatedForm } from './outdated-form';
import { personalData } from './personal-data';
import { placeholderCell } from './placeholder-cell';
import { proseSum } from './prose-sum';
import { proseTableConflict } from './prose-table-conflict';
import { repeatedWord } from './repeated-word';
import { reportTitle } from './report-title';
import { rollupConflict } from './rollup-conflict';
import type { ArchiveRule, ReportRule, Rule } from './rule';
import { rulemakingPower } from './rulemaking-power';
import { sectionCount } from './section-count';
import { sectionOrder } from './section-order';
import { sectionTitle } from './section-title';
import { statisticalPeriod } from './statistical-period';
import { stockConflict } from './stock-conflict';
import { templateResidue } from './template-residue';
import { termTypo } from './term-typo';
import { thinSection } from './thin-section';
import { unchangedTable } from './unchanged-table';
import { unfinishedSentence } from './unfinished-sentence';
import { unitInCell } from './unit-in-cell';
import { unpairedMark } from './unpaired-mark';
import { webResidue } from './web-residue';
import { yearConflict } from './year-conflict';

/** Every rule, in the order of the README's table. */
export const rules: readonly Rule[] = [
  missingSection,
  emptySection,
  sectionTitle,
  sectionOrder,
  extraSection,
  thinSection,
  sectionCount,
  missingTable,
  missingRow,
  cellCount,
  outdatedForm,
  labelTypo,
  labelVariant,
  blankCell,
  placeholderCell,
  nonNumericCell,
  unitInCell,
  invalidCount,
  missingTotal,
  calculationInconsistency,
  implausibleValue,
  rulemakingPower,
  decisionCount,
  proseSum,
  proseTableConflict,
  growthConflict,
  carryOverConflict,
  stockConflict,
  lastYearConflict,
  unchangedTable,
  rollupConflict,
  reportTitle,
  yearConflict,
  statisticalPeriod,
  invalidDate,
  earlySignature,
  latePublication,
  citation,
  organisationConflict,
  templateResidue,
  webResidue,
  termTypo,
  lookAlikeCharacter,
  missingNumber,
  unfinishedSentence,
  repeatedWord,
  halfWidthPunctuation,
  unpairedMark,
  invalidContact,
  personalData,
  copiedText,
];

export const reportRules: readonly ReportRule[] = rules.filter((rule) => 'check' in rule);

export const archiveRules: readonly ArchiveRule[] = rules.filter((rule) => 'compare' in rule);
