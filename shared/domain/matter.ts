import { z } from 'zod';
import { type PlainDate, plainDateSchema } from '../lib/plain-date';
import { calendarOptionsSchema } from '../procedure/calendar-options';
import { procedureEventSchema, procedureSchema } from '../procedure/events';
import { ruleOverrideSchema } from '../procedure/rule-override';
import { idSchema } from './id';
import { registerFactsSchema } from './register-facts';
import { retentionSchema } from './retention';
import { line, lines } from './text';
import { unfinishedFormsSchema } from './unfinished-form';

/** What the user of this laptop is in this case. */
const userRoleSchema = z.enum([
  'investigating-officer',
  'independent-person',
  'panel-chair',
  'adult-investigator',
]);
export type UserRole = z.infer<typeof userRoleSchema>;

/** A stage of the procedure that this program works on. */
export const stageSchema = z.enum(['stage-2', 'stage-3']);
export type Stage = z.infer<typeof stageSchema>;

/** A period in which the clock stands still: SI 2006/1738 reg 8, proceedings that consideration might prejudice. */
export const freezeSchema = z.strictObject({
  id: idSchema,
  wholeComplaint: z.boolean().default(true),
  pointIds: z.array(idSchema).default([]).describe('The points it stops, when not the whole complaint'),
  proceedings: line,
  prejudice: lines.describe('Why considering the complaint now might prejudice them'),
  noticeOn: plainDateSchema.nullable().default(null),
  rightToReturnTold: z
    .boolean()
    .default(false)
    .describe('The notice says that the complaint can be put in again when the proceedings end'),
  endedOn: plainDateSchema.nullable().default(null),
  resubmittedOn: plainDateSchema.nullable().default(null),
  resumption: z
    .enum(['restart', 'resume'])
    .nullable()
    .default(null)
    .describe(
      'Whether the count begins again when it is put in again, or goes on; null: not decided, it begins again',
    ),
});

/**
 * The case as a whole: who, which council, under which procedure, and the dates of its events.
 * Deadlines are never stored; they are computed from `events` by the rules in `shared/procedure`.
 */
export const matterSchema = z.strictObject({
  id: idSchema,
  title: line.describe('How the case is listed, by label and never by name: "Mr R"'),
  procedure: procedureSchema,
  userRole: userRoleSchema,
  stage: stageSchema.default('stage-2').describe('Where the case stands now'),
  council: z
    .strictObject({ name: line, shortName: line, department: line, reference: line, address: lines })
    .prefault({}),
  serviceArea: line,
  complainantType: line,
  /** Heads of complaint an annual report counts by. */
  subjects: z.array(line).default([]),
  register: registerFactsSchema.prefault({}),
  events: z.partialRecord(procedureEventSchema, plainDateSchema).default({}),
  /** Stage 2 may go from 25 to 65 working days only by a letter that says why. */
  extension: z
    .strictObject({ reasons: lines, newDate: plainDateSchema.nullable().default(null) })
    .prefault({}),
  clockBasis: z
    .strictObject({
      headline: z.enum(['stricter', 'request', 'statement-agreed', 'council-stated']).default('stricter'),
      reason: lines.describe('Why another basis than the stricter is the headline; printed in the report'),
    })
    .prefault({}),
  freezes: z.array(freezeSchema).default([]),
  /** Kept with the case and not with the machine: a case read elsewhere must give the same dates. */
  calendar: calendarOptionsSchema.prefault({}),
  /** Rules that are not confirmed law, as the user changed them for this case, by rule id. */
  ruleChanges: z.record(line, ruleOverrideSchema).default({}),
  unfinishedForms: unfinishedFormsSchema
    .default({})
    .describe('What was typed into a form whose button was not pressed yet; it counts for nothing'),
  advocacy: z
    .strictObject({
      offeredOn: plainDateSchema.nullable().default(null),
      outcome: lines,
      advocatePersonId: idSchema.nullable().default(null),
    })
    .prefault({}),
  adjustments: lines.describe('Reasonable adjustments and communication needs'),
  consent: lines,
  classification: line.default('CONFIDENTIAL').describe('The marking in the header of every document'),
  /** A council may call "No finding" something else; the code behind the label never changes. */
  findingLabels: z
    .strictObject({ upheld: line, 'partially-upheld': line, 'not-upheld': line, 'no-finding': line })
    .prefault({}),
  citeByIssueId: idSchema
    .nullable()
    .default(null)
    .describe(
      "The issued bundle whose page numbers are shown for citations; null: the register's references",
    ),
  /** Set on the sample cases so that nobody mistakes them for a family's papers. */
  fictional: z.boolean().default(false),
  createdOn: plainDateSchema,
  closedOn: plainDateSchema.nullable().default(null),
  retention: retentionSchema.prefault({}),
});
export type Matter = z.infer<typeof matterSchema>;

/** The day the complaint's words were agreed: as a statement, or in the adult procedure with the plan. */
export function complaintAgreedOn({ events, procedure }: Matter): PlainDate | undefined {
  return events[procedure === 'adult' ? 'adult-plan-agreed' : 'statement-agreed'];
}
