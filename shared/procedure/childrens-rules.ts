import { STAGE_1_RULES } from './childrens-rules-stage-1';
import { STAGE_2_RULES } from './childrens-rules-stage-2';
import { STAGE_3_RULES } from './childrens-rules-stage-3';
import type { Rule } from './rule';

/**
 * The children's representations procedure (Children Act 1989 s26; SI 2006/1738) as data, in the order of the
 * stages. Each rule says how it is known; only those with printing `as-law` may be cited as law.
 */
export const CHILDRENS_RULES: readonly Rule[] = [...STAGE_1_RULES, ...STAGE_2_RULES, ...STAGE_3_RULES];
