import { cellCount } from './cell-count';
import { emptySection } from './empty-section';
import { extraSection } from './extra-section';
import { lookAlikeCharacter } from './look-alike-character';
import { missingRow } from './missing-row';
import { missingSection } from './missing-section';
import { missingTable } from './missing-table';
import { outdatedForm } from './outdated-form';
import type { Rule } from './rule';
import { sectionOrder } from './section-order';
import { sectionTitle } from './section-title';
import { templateResidue } from './template-residue';

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
  templateResidue,
  lookAlikeCharacter,
];
