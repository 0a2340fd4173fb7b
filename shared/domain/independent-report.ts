import { z } from 'zod';
import { idSchema } from './id';
import { richTextField } from './rich-text';

/**
 * The Independent Person's own report, apart from the officer's. Its views on each finding are findings
 * of author "independent-person"; here stand the headings that concern the investigation as a whole.
 */
export const independentReportSchema = z.strictObject({
  id: idSchema,
  independence: richTextField.describe('Appointment, and no connection with the council'),
  attendance: richTextField.describe('What was attended and read'),
  fairness: richTextField.describe('Impartial, comprehensive, effective, timely'),
  viewsHeard: richTextField.describe('Whether everyone could give their views'),
  childsVoice: richTextField,
  accuracy: richTextField.describe('Whether the report is an accurate and complete picture'),
  unfairness: richTextField.describe('Anything unfair or incomplete, and why; the complainant is told'),
  recommendations: richTextField,
  other: richTextField,
});
export type IndependentReport = z.infer<typeof independentReportSchema>;
