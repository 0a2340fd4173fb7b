import { Button } from '@mantine/core';
import { ChoiceField } from '@renderer/components/choice-field';
import { DateField } from '@renderer/components/date-field';
import { FieldRow, Fields, FieldsEnd } from '@renderer/components/fields';
import { Notice } from '@renderer/components/notice';
import { PersonPicker } from '@renderer/components/person-picker';
import { Section } from '@renderer/components/section';
import { TextField } from '@renderer/components/text-field';
import { useCase, useCaseSession, useEdit } from '@renderer/data/case-context';
import { intakeIsInLog, intakeLogChange } from '@shared/domain/intake-log';
import { intakeQuestions } from '@shared/domain/intake-questions';
import { PointDecisions } from './point-decisions';
import { useIntake } from './use-intake';

/** The decision on the whole, with its reasons and date; then the points decided otherwise. */
export function OutcomeQuestion() {
  const caseFile = useCase();
  const { intake, setIn } = useIntake();
  const { outcome } = intake;
  const set = (fields: Partial<typeof outcome>) => setIn('Decision of the intake', 'outcome', fields);
  const look = intakeQuestions(caseFile).filter((each) => each.state !== 'answered' && each.id !== 'outcome');
  return (
    <>
      <Section title="The decision">
        <Fields>
          {look.length > 0 ? (
            <Notice kind="note">
              Still open: {look.map((each) => each.title.toLowerCase()).join('; ')}. You can decide all the
              same.
            </Notice>
          ) : null}
          <ChoiceField
            label="The complaint is"
            shape="segmented"
            value={outcome.decision}
            choices={[
              { value: 'accepted', label: 'Taken on' },
              { value: 'accepted-in-part', label: 'In part' },
              { value: 'not-accepted', label: 'Not taken on' },
              ...(caseFile.matter.procedure === 'children'
                ? [{ value: 'stopped' as const, label: 'Stopped' }]
                : []),
            ]}
            onChange={(decision) => set({ decision })}
          />
          <TextField
            label="Reasons"
            description="As they were, or will be, given to the complainant."
            minRows={3}
            value={outcome.reasons}
            onChange={(reasons) => set({ reasons })}
          />
          <FieldRow>
            <DateField
              label="Decided on"
              value={outcome.decidedOn}
              onChange={(decidedOn) => set({ decidedOn })}
            />
            <PersonPicker
              label="By"
              people={caseFile.people}
              value={outcome.byPersonId}
              onChange={(byPersonId) => set({ byPersonId })}
            />
            <DateField
              label="The complainant was told on"
              value={outcome.toldOn}
              onChange={(toldOn) => set({ toldOn })}
            />
          </FieldRow>
          {outcome.decision === 'not-accepted' ? (
            <Notice kind="check">
              Tell the complainant why, in writing, and that they may go to the Ombudsman.
            </Notice>
          ) : null}
          <IntoTheLog />
        </Fields>
      </Section>
      <PointDecisions />
    </>
  );
}

/** The log keeps each decision as it was taken; deciding anew adds to it and changes nothing there. */
function IntoTheLog() {
  const caseFile = useCase();
  const session = useCaseSession();
  const edit = useEdit();
  const { decision, decidedOn, reasons } = caseFile.intake.outcome;
  const ready = decision !== null && decidedOn !== null && reasons.trim() !== '';
  const kept = ready && intakeIsInLog(caseFile);
  const log = async () => {
    await session.flush();
    const change = intakeLogChange(session.getSnapshot(), edit.newId());
    if (change) edit.change(change);
  };
  return (
    <FieldsEnd>
      <span className="quiet">
        {kept
          ? 'It stands in the log of decisions as it is here.'
          : ready
            ? 'It is not in the log of decisions yet.'
            : 'With a decision, its reasons and its date it can go into the log.'}
      </span>
      {kept ? null : (
        <Button variant="default" disabled={!ready} onClick={() => void log()}>
          Put it into the log
        </Button>
      )}
    </FieldsEnd>
  );
}
