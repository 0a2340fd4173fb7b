import { fail, ok, type Result } from '../lib/result';
import { inPounds } from './pounds';

/** A multiplication that the user asked for, shown in full. */
interface PaymentWorking {
  readonly pounds: number;
  /** "£50 a month x 3.5 months = £175". */
  readonly working: string;
}

/**
 * Multiplies a rate the author chose by a count the author gave, and shows the working. It suggests neither, and is
 * never called but at the user's wish: a sum is the author's judgement.
 *
 * @param rate pounds for one unit, above 0
 * @param unit "month", "term", "night"
 * @param count how many, parts allowed (2.5), above 0
 * @returns the sum to the penny with its working; `nonsense` for what is no rate or count
 */
export function workOutPayment(
  rate: number,
  unit: string,
  count: number,
): Result<PaymentWorking, 'nonsense'> {
  if (!Number.isFinite(rate) || rate <= 0 || rate > 1_000_000) {
    return fail('nonsense', 'The rate must be a sum in pounds above 0.');
  }
  if (!Number.isFinite(count) || count <= 0 || count > 10_000) {
    return fail('nonsense', 'The number must be above 0; parts such as 2.5 are fine.');
  }
  const sum = Math.round(rate * count * 100) / 100;
  const units = count === 1 ? unit : `${unit}s`;
  return ok({ pounds: sum, working: `${inPounds(rate)} a ${unit} × ${count} ${units} = ${inPounds(sum)}` });
}
