type Plain = Record<string, unknown>;

const plain = (value: unknown): Plain | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Plain) : null;

/**
 * Version 2. Cases get the record of their intake. The day an adult complaint plan was agreed was kept twice, in the
 * plan and among the events; the event stays, and takes the plan's date where it had none.
 */
export function intakeAndOnePlanDate(caseFile: Plain): Plain {
  const next: Plain = { ...caseFile, intake: caseFile.intake ?? { id: 'intake' } };
  const adult = plain(caseFile.adultComplaint);
  const plan = plain(adult?.plan);
  if (!adult || !plan || !('agreedOn' in plan)) return next;
  const { agreedOn, ...rest } = plan;
  next.adultComplaint = { ...adult, plan: rest };
  const matter = plain(caseFile.matter);
  if (matter && typeof agreedOn === 'string') {
    next.matter = { ...matter, events: { 'adult-plan-agreed': agreedOn, ...plain(matter.events) } };
  }
  return next;
}
