import { cellCount } from './cell-count';
import { earlySignature } from './early-signature';
import { emptySection } from './empty-section';
import { extraSection } from './extra-section';
import { invalidDate } from './invalid-date';
import { lookAlikeCharacter } from './look-alike-character';
import { missingRow } from './missing-row';
import { missingSection } from './missing-section';
import { missingTable } from './missing-table';
import { outdatedForm } from './outdated-form';
import { reportTitle } from './report-title';
import type { Rule } from './rule';
import { sectionOrder } from './section-order';
import { sectionTitle } from './section-title';
import { statisticalPeriod } from './statistical-period';
import { templateResidue } from './template-residue';
import { webResidue } from './web-residue';
import { yearConflict } from './year-conflict';

/** Every rule, in the order of the README's table. */
export const rules: readonly Rule[] = [
  missingSection,
  emptySection,
  sectionTitle,
  sectionOrder,
  extraSection,
  missingTable,
  missingRow,
  cellCount,
  outdatedForm,
  reportTitle,
  yearConflict,
  statisticalPeriod,
  invalidDate,
  earlySignature,
  templateResidue,
  webResidue,
  lookAlikeCharacter,
];
