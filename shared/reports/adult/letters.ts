import type { AdultLetter } from '../../domain/case-log';
import type { Section } from '../document-model';
import type { ReportContext } from '../report-context';
import { evidenceReferredTo } from '../sections/evidence-index';
import { acknowledgement } from './acknowledgement';
import { complaintPlan } from './complaint-plan';
import { delayLetter } from './delay-letter';
import { dutiesMet } from './duties-met';
import { adultResponse } from './response';

const LETTERS: Record<AdultLetter, (context: ReportContext) => Section[]> = {
  'adult-acknowledgement': acknowledgement,
  'adult-plan': complaintPlan,
  'adult-delay-letter': delayLetter,
  'adult-response': adultResponse,
};

/** A letter with its list of duties, and the evidence that its words refer to. */
export function adultLetter(letter: AdultLetter): (context: ReportContext) => Section[] {
  return (context) => {
    const body = LETTERS[letter](context);
    const duties = dutiesMet(context, letter, body);
    const evidence = evidenceReferredTo(context);
    return evidence ? [...body, evidence, duties] : [...body, duties];
  };
}
