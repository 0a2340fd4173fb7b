import { Button, Switch, TextInput } from '@mantine/core';
import { useCase, useCaseSession, useEdit } from '@renderer/data/case-context';
import type { Id } from '@shared/domain/id';
import { ruleChange } from '@shared/domain/rule-change';
import { periodWords, type Rule } from '@shared/procedure/rule';
import { ruleOverrideSchema } from '@shared/procedure/rule-override';
import { findRule } from '@shared/procedure/rules';
import { useState } from 'react';
import { FieldRow, Fields, FieldsEnd } from '../../components/fields';
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

/** Changing a rule that is not confirmed law, or putting it back: with a reason, and never without an entry in the log. */
export function ChangeRule({ rule }: { rule: Rule }) {
  const { matter, people } = useCase();
  const session = useCaseSession();
  const edit = useEdit();
  const shipped = findRule(rule.id) ?? rule;
  const held = matter.ruleChanges[rule.id];
  const [amount, setAmount] = useState(String(rule.amount ?? ''));
  const [longest, setLongest] = useState(String(rule.extension?.to ?? ''));
  const [enabled, setEnabled] = useState(rule.enabledByDefault);
  const [reason, setReason] = useState('');
  const [byPersonId, setByPersonId] = useState<Id | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const unit = UNIT[rule.unit];
  const hasExtension = shipped.extension !== null && shipped.extension.to !== null;

  const submit = (putBack: boolean) => {
    const wanted = numberOf(amount);
    const most = numberOf(longest);
    const wrong = [amount, longest].find((words) => Number.isNaN(numberOf(words)));
    if (!putBack && wrong !== undefined) {
      setRefusal(`“${wrong}” is not a number. The rule stays as it is.`);
      return;
    }
    const change = putBack
      ? null
      : ruleOverrideSchema.parse({
          enabled: enabled === shipped.enabledByDefault ? null : enabled,
          amount: wanted === shipped.amount ? null : wanted,
          extensionTo: most === (shipped.extension?.to ?? null) ? null : most,
        });
    const isSame = change && change.enabled === null && change.amount === null && change.extensionTo === null;
    if (isSame && !held) {
      setRefusal('Nothing is different from the rule as shipped.');
      return;
    }
    const made = ruleChange(session.getSnapshot(), {
      ruleId: rule.id,
      change: isSame ? null : change,
      reason,
      on: edit.today(),
      byPersonId,
      id: edit.newId(),
    });
    if (!made.ok) {
      setRefusal(made.message);
      return;
    }
    edit.change(made.value);
    setRefusal(null);
    setReason('');
    if (putBack) {
      setAmount(String(shipped.amount ?? ''));
      setLongest(String(shipped.extension?.to ?? ''));
      setEnabled(shipped.enabledByDefault);
    }
  };

  const typed = (set: (words: string) => void) => (words: string) => {
    setRefusal(null);
    set(words);
  };
  return (
    <Section title="Change this rule" hint="For this case only, with a reason that goes into the log">
      <Fields>
        <Notice kind="note">
          A date that a changed rule gives says so wherever it is shown, and no document cites the rule.
        </Notice>
        {unit ? (
          <FieldRow>
            <TextInput
              label={`Period, in ${unit}`}
              description={
                shipped.amount === null
                  ? 'As shipped: none'
                  : `As shipped: ${periodWords(shipped.unit, shipped.amount)}`
              }
              inputMode="numeric"
              value={amount}
              onChange={(event) => typed(setAmount)(event.currentTarget.value)}
            />
            {hasExtension ? (
              <TextInput
                label={`At most, in ${unit}`}
                description={`As shipped: ${periodWords(shipped.unit, shipped.extension?.to ?? null)}`}
                inputMode="numeric"
                value={longest}
                onChange={(event) => typed(setLongest)(event.currentTarget.value)}
              />
            ) : null}
          </FieldRow>
        ) : null}
        <Switch
          label="Show the dates it gives"
          checked={enabled}
          onChange={(event) => {
            setRefusal(null);
            setEnabled(event.currentTarget.checked);
          }}
        />
        <FieldRow columns="2fr 1fr">
          <TextField label="Why" value={reason} onChange={typed(setReason)} />
          <PersonPicker label="By" people={people} value={byPersonId} onChange={setByPersonId} />
        </FieldRow>
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
