import type { AdultLetter } from '../case-log';
import { ACKNOWLEDGEMENT_DUTIES, PLAN_DUTIES } from './adult-duties-first';
import { DELAY_DUTIES, RESPONSE_DUTIES } from './adult-duties-response';
import type { CaseFacts } from './gap';
import type { LetterDuty } from './letter-duty';

const DUTIES: Record<AdultLetter, readonly LetterDuty[]> = {
  'adult-acknowledgement': ACKNOWLEDGEMENT_DUTIES,
  'adult-plan': PLAN_DUTIES,
  'adult-delay-letter': DELAY_DUTIES,
  'adult-response': RESPONSE_DUTIES,
};

/** The duties of a letter that this case asks for, each with what is missing. */
export function dutiesOf(
  letter: AdultLetter,
  facts: CaseFacts,
): { duty: LetterDuty; lacks: string | null }[] {
  return DUTIES[letter]
    .filter((duty) => duty.asked?.(facts) ?? true)
    .map((duty) => ({ duty, lacks: duty.lacks(facts) }));
}
