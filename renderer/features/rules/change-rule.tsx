import { Button, Switch } from '@mantine/core';
import { useCase, useEdit } from '@renderer/data/case-context';
import { useUnfinishedForm } from '@renderer/data/use-unfinished-form';
import { ruleChange } from '@shared/domain/rule-change';
import { periodWords, type Rule } from '@shared/procedure/rule';
import { ruleOverrideSchema } from '@shared/procedure/rule-override';
import { findRule } from '@shared/procedure/rules';
import { useState } from 'react';
import { FieldRow, Fields, FieldsEnd } from '../../components/fields';
import { LineField } from '../../components/line-field';
import { Notice } from '../../components/notice';
import { PersonPicker } from '../../components/person-picker';
import { Section } from '../../components/section';
import { TextField } from '../../components/text-field';
import styles from './rules.module.css';

/** What was typed as a number; `NaN` for what is none, `null` for nothing. */
const numberOf = (words: string): number | null => (words.trim() === '' ? null : Number(words.trim()));

const UNIT: Partial<Record<Rule['unit'], string>> = {
  'working-day': 'working days',
  'calendar-day': 'days',
  'calendar-month': 'months',
  'calendar-year': 'years',
};

type FormValues = {
  amount: string;
  longest: string;
  enabled: boolean;
  reason: string;
  byPersonId: string | null;
};

/** Changing a rule that is not confirmed law, or putting it back: with a reason, and never without an entry in the log. */
export function ChangeRule({ rule }: { rule: Rule }) {
  const { matter, people } = useCase();
  const edit = useEdit();
  const shipped = findRule(rule.id) ?? rule;
  const held = matter.ruleChanges[rule.id];
  const form = useUnfinishedForm(`rule ${rule.id}`, `Write a change of the rule “${shipped.name}”`, {
    amount: String(rule.amount ?? ''),
    longest: String(rule.extension?.to ?? ''),
    enabled: rule.enabledByDefault,
    reason: '',
    byPersonId: null,
  } as FormValues);
  const { amount, longest, enabled, reason, byPersonId } = form.values;
  const [refusal, setRefusal] = useState<string | null>(null);
  const unit = UNIT[rule.unit];
  const hasExtension = shipped.extension !== null && shipped.extension.to !== null;

  const submit = (putBack: boolean) => {
    const { values, caseFile } = form.complete();
    const wanted = numberOf(values.amount);
    const most = numberOf(values.longest);
    const wrong = [values.amount, values.longest].find((words) => Number.isNaN(numberOf(words)));
    if (!putBack && wrong !== undefined) {
      setRefusal(`“${wrong}” is not a number. The rule stays as it is.`);
      return;
    }
    const change = putBack
      ? null
      : ruleOverrideSchema.parse({
          enabled: values.enabled === shipped.enabledByDefault ? null : values.enabled,
          amount: wanted === shipped.amount ? null : wanted,
          extensionTo: most === (shipped.extension?.to ?? null) ? null : most,
        });
    const isSame = change && change.enabled === null && change.amount === null && change.extensionTo === null;
    if (isSame && !held) {
      setRefusal('Nothing is different from the rule as shipped.');
      return;
    }
    const made = ruleChange(caseFile, {
      ruleId: rule.id,
      change: isSame ? null : change,
      reason: values.reason,
      on: edit.today(),
      byPersonId: values.byPersonId,
      id: edit.newId(),
    });
    if (!made.ok) {
      setRefusal(made.message);
      return;
    }
    edit.change(made.value);
    setRefusal(null);
  };

  const type = (fields: Partial<FormValues>) => {
    setRefusal(null);
    form.set(fields);
  };
  return (
    <Section title="Change this rule" hint="For this case only, with a reason that goes into the log">
      <Fields>
        <Notice kind="note">
          A date that a changed rule gives says so wherever it is shown, and no document cites the rule.
        </Notice>
        {unit ? (
          <FieldRow>
            <LineField
              label={`Period, in ${unit}`}
              description={
                shipped.amount === null
                  ? 'As shipped: none'
                  : `As shipped: ${periodWords(shipped.unit, shipped.amount)}`
              }
              value={amount}
              onChange={(words) => type({ amount: words })}
            />
            {hasExtension ? (
              <LineField
                label={`At most, in ${unit}`}
                description={`As shipped: ${periodWords(shipped.unit, shipped.extension?.to ?? null)}`}
                value={longest}
                onChange={(words) => type({ longest: words })}
              />
            ) : null}
          </FieldRow>
        ) : null}
        <Switch
          label="Show the dates it gives"
          checked={enabled}
          onChange={(event) => type({ enabled: event.currentTarget.checked })}
        />
        <FieldRow columns="2fr 1fr">
          <TextField label="Why" value={reason} onChange={(words) => type({ reason: words })} />
          <PersonPicker
            label="By"
            people={people}
            value={byPersonId}
            onChange={(id) => type({ byPersonId: id })}
          />
        </FieldRow>
        {form.begun ? (
          <Notice
            kind="note"
            title="Not changed yet."
            action={
              <Button size="compact-sm" variant="default" onClick={form.clear}>
                Clear what is typed
              </Button>
            }
          >
            What stands here is kept with the case, and the rule holds as it was until it is changed and
            logged.
          </Notice>
        ) : null}
        {refusal ? <Notice kind="must">{refusal}</Notice> : null}
        <FieldsEnd>
          {held ? (
            <Button variant="default" onClick={() => submit(true)}>
              Put it back as shipped
            </Button>
          ) : (
            <span className="quiet">Whoever reads the log sees what was changed, when and why.</span>
          )}
          <Button onClick={() => submit(false)}>Change it and log it</Button>
        </FieldsEnd>
        {held ? <p className={styles.law}>Reason on record: {held.reason || 'none'}</p> : null}
      </Fields>
    </Section>
  );
}
