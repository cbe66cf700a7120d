import type { Rule } from './rule';
import { templateResidue } from './template-residue';

/** Every rule, in the order of the README's table. */
export const rules: readonly Rule[] = [templateResidue];
