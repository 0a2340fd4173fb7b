import { Button, Switch } from '@mantine/core';
import { ChoiceField } from '@renderer/components/choice-field';
import { FieldRow, Fields, FieldsEnd } from '@renderer/components/fields';
import { LineField } from '@renderer/components/line-field';
import { PersonPicker } from '@renderer/components/person-picker';
import { Section } from '@renderer/components/section';
import { TextField } from '@renderer/components/text-field';
import { useCase, useEdit } from '@renderer/data/case-context';
import { useUnfinishedForm } from '@renderer/data/use-unfinished-form';
import { regradeChange, riskOf } from '@shared/domain/adult-risk';
import { put } from '@shared/domain/change';
import {
  DEFAULT_RISK_GRID,
  LIKELIHOOD_WORDS,
  RISK_GRADE_WORDS,
  type RiskGrade,
  SERIOUSNESS_LABELS,
  SERIOUSNESS_WORDS,
} from '@shared/procedure/risk-grid';
import { useState } from 'react';
import styles from './adult-response.module.css';
import { RiskGridTable } from './risk-grid-table';
import { useAdultComplaint } from './use-adult-complaint';

/** How serious and how likely to happen again: the council's own grading, for itself and not for the complainant. */
export function RiskPart() {
  const { adult, setIn } = useAdultComplaint();
  const { risk } = adult;
  const { grade, byGrid, overridden } = riskOf(risk);
  const [editing, setEditing] = useState(false);
  return (
    <>
      <Section
        title="Risk grade"
        hint="Local practice: the Regulations ask for none. Printed only in the council's own copy of the plan"
      >
        <Fields>
          <p className={styles.graded}>
            {grade ? (
              <>
                Graded <strong>{RISK_GRADE_WORDS[grade]}</strong>
                {overridden && byGrid ? `; the grid gives ${RISK_GRADE_WORDS[byGrid]}` : ''}
              </>
            ) : (
              'Not graded yet: choose a cell of the grid.'
            )}
          </p>
          <RiskGridTable editing={editing} />
          <Meanings />
        </Fields>
      </Section>
      {byGrid ? <Regrade key={byGrid} byGrid={byGrid} /> : null}
      <Section
        title="The grid"
        hint={risk.ownGrid ? "This council's own" : 'As shipped; local policy may differ'}
      >
        <Fields>
          <p className={styles.said}>
            {risk.ownGrid
              ? 'This grid is kept with the case and goes with it.'
              : 'Four of its cells are from a published grid of one council (low and rare, low and unlikely, medium and possible, high and likely). The others follow from them and are ours.'}
          </p>
          <Switch
            label="Use this council's own grid"
            checked={risk.ownGrid !== null}
            onChange={(event) => {
              const own = event.currentTarget.checked;
              setEditing(own);
              setIn(own ? 'Use the council’s own risk grid' : 'Use the risk grid as shipped', 'risk', {
                ownGrid: own ? structuredClone(DEFAULT_RISK_GRID) : null,
              });
            }}
          />
          {risk.ownGrid ? (
            <>
              <LineField
                label="Whose policy it is from"
                value={risk.ownGridFrom}
                onChange={(ownGridFrom) => setIn('Where the risk grid is from', 'risk', { ownGridFrom })}
              />
              <div>
                <Button variant="default" onClick={() => setEditing(!editing)}>
                  {editing ? 'The grid is as it should be' : 'Change the grid'}
                </Button>
              </div>
            </>
          ) : null}
        </Fields>
      </Section>
    </>
  );
}

function Meanings() {
  return (
    <dl className={styles.meanings}>
      {(['low', 'medium', 'high'] as const).map((each) => (
        <div key={each} className={styles.meaning}>
          <dt>{SERIOUSNESS_LABELS[each]}</dt>
          <dd>{SERIOUSNESS_WORDS[each]}</dd>
        </div>
      ))}
      <div className={styles.meaning}>
        <dt>Likelihood</dt>
        <dd>{Object.values(LIKELIHOOD_WORDS).join('. ')}</dd>
      </div>
    </dl>
  );
}

const GRADES: readonly RiskGrade[] = ['low', 'moderate', 'high', 'extreme'];

type FormValues = { grade: RiskGrade; reason: string; byPersonId: string | null };

/** Grading otherwise than the grid: possible, with a reason, and never without an entry in the log. */
function Regrade({ byGrid }: { byGrid: RiskGrade }) {
  const { people } = useCase();
  const edit = useEdit();
  const { adult } = useAdultComplaint();
  const { grade, overridden } = riskOf(adult.risk);
  const form = useUnfinishedForm('risk-grade', 'Write why it is graded otherwise', {
    grade: grade ?? byGrid,
    reason: '',
    byPersonId: null,
  } as FormValues);
  const { reason, byPersonId } = form.values;
  const wanted = GRADES.find((each) => each === form.values.grade) ?? byGrid;
  const changes = wanted !== (grade ?? byGrid);
  const regrade = () => {
    const { values, caseFile } = form.complete();
    const change = regradeChange(caseFile, {
      grade: wanted === byGrid ? null : wanted,
      reason: values.reason,
      on: edit.today(),
      byPersonId: values.byPersonId,
      id: edit.newId(),
    });
    if (change) edit.change({ ...change, steps: [...change.steps, put('matter', caseFile.matter)] });
  };
  return (
    <Section title="Grade it otherwise" hint="With a reason, which goes into the log">
      <Fields>
        <ChoiceField
          label="The grade is"
          shape="segmented"
          value={wanted}
          choices={GRADES.map((each) => ({ value: each, label: RISK_GRADE_WORDS[each] }))}
          onChange={(chosen) => form.set({ grade: chosen })}
        />
        {changes ? (
          <>
            <FieldRow columns="2fr 1fr">
              <TextField label="Why" value={reason} onChange={(words) => form.set({ reason: words })} />
              <PersonPicker
                label="By"
                people={people}
                value={byPersonId}
                onChange={(id) => form.set({ byPersonId: id })}
              />
            </FieldRow>
            <FieldsEnd>
              <span className="quiet">Whoever reads the log sees who graded it, when and why.</span>
              <Button onClick={regrade} disabled={reason.trim() === ''}>
                Grade it {RISK_GRADE_WORDS[wanted].toLowerCase()} and log it
              </Button>
            </FieldsEnd>
          </>
        ) : (
          <p className={styles.said}>
            {overridden
              ? `Reason on record: ${adult.risk.overrideReason || 'none'}`
              : `The grid gives ${RISK_GRADE_WORDS[byGrid].toLowerCase()}, and it is graded so.`}
          </p>
        )}
      </Fields>
    </Section>
  );
}
