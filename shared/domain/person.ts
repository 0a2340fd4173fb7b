import { z } from 'zod';
import { plainDateSchema } from '../lib/plain-date';
import { idSchema } from './id';
import { line, lines } from './text';

/** What a person is to the case. The panel's members are people too, so that one list serves every screen. */
const personRoleSchema = z.enum([
  'complainant',
  'child',
  'parent',
  'family-member',
  'advocate',
  'supporter',
  'social-worker',
  'manager',
  'other-staff',
  'other-professional',
  'complaints-manager',
  'investigating-officer',
  'independent-person',
  'adjudicating-officer',
  'panel-chair',
  'panel-member',
  'panel-administrator',
  'director',
  'other',
]);
export type PersonRole = z.infer<typeof personRoleSchema>;

/**
 * Someone in the papers. `name` stays in the case; `label` ("Mr R", "the Social Worker") is what a
 * report prints, so that the council's copy and the complainant's copy come from one text.
 */
export const personSchema = z.strictObject({
  id: idSchema,
  name: line,
  label: line.describe('What a report prints instead of the name, such as "Mr R" or "the Social Worker"'),
  role: personRoleSchema.default('other'),
  position: line.describe('Job title or relationship in plain words'),
  side: z
    .enum(['family', 'council', 'independent', 'other'])
    .default('other')
    .describe('Whose they are: the family, the council, independent of both, or another body'),
  /** When they stopped being what they were, such as "left 31 October 2023". */
  standing: line,
  contact: lines.describe('How to reach them; never printed'),
  /** For letters to them and from them. What is empty follows from the name, or the label. */
  letters: z
    .strictObject({
      greeting: line.describe('How a letter greets them after "Dear": "Mrs Tolgate"'),
      address: lines.describe('Printed above letters to them, and at the head of letters they write'),
    })
    .prefault({}),
  /** "Who may not receive what": a warning shown whenever something is sent to or about them. */
  mayNotReceive: lines,
  /** The declaration that someone has no connection with what is complained about (SI 2006/1738 reg 2 for the independent person). */
  independence: z
    .strictObject({ declaredOn: plainDateSchema.nullable().default(null), words: lines })
    .prefault({}),
  notes: lines,
  order: z.number().default(0),
});
export type Person = z.infer<typeof personSchema>;
