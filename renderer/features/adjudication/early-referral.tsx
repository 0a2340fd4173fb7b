import { standingOfRule } from '@renderer/casework/rule-standing';
import { ChoiceField } from '@renderer/components/choice-field';
import { DateField } from '@renderer/components/date-field';
import { FieldRow, Fields } from '@renderer/components/fields';
import { LineField } from '@renderer/components/line-field';
import { Notice } from '@renderer/components/notice';
import { Section } from '@renderer/components/section';
import { TextField } from '@renderer/components/text-field';
import { useCase, useEdit } from '@renderer/data/case-context';
import {
  type Adjudication,
  EARLY_REFERRAL_CRITERIA,
  type EarlyReferral,
  type EarlyReferralCriterion,
} from '@shared/domain/adjudication';
import { EARLY_REFERRAL } from '@shared/procedure/early-referral';
import { findRule } from '@shared/procedure/rules';

const RULE = 'ch-early-referral';
type Answer = EarlyReferral['criteria'][number];

/** Whether the complaint may go to the Ombudsman without a panel: what has to be in place, and what was decided. */
export function EarlyReferralPart() {
  const { adjudication, matter } = useCase();
  const edit = useEdit();
  const { earlyReferral } = adjudication;
  const rule = findRule(RULE);
  const set = (label: string, fields: (now: EarlyReferral) => Partial<EarlyReferral>, key?: string) =>
    edit.patch(
      label,
      'adjudication',
      adjudication.id,
      (now: Adjudication) => ({ earlyReferral: { ...now.earlyReferral, ...fields(now.earlyReferral) } }),
      key && `early-referral/${key}`,
    );
  const answerTo = (now: EarlyReferral, criterion: EarlyReferralCriterion): Answer =>
    now.criteria.find((each) => each.criterion === criterion) ?? { criterion, met: null, why: '' };
  const answer = (criterion: EarlyReferralCriterion, fields: Partial<Answer>, key?: string) =>
    set(
      'Early referral to the Ombudsman',
      (now) => ({
        criteria: EARLY_REFERRAL_CRITERIA.map((each) =>
          each === criterion ? { ...answerTo(now, each), ...fields } : answerTo(now, each),
        ),
      }),
      key && `${criterion}/${key}`,
    );
  const unmet = EARLY_REFERRAL_CRITERIA.filter((each) => answerTo(earlyReferral, each).met !== 'yes').length;
  return (
    <>
      <Section title="To the Ombudsman without a panel" hint={standingOfRule(RULE, matter)}>
        <Fields>
          <Notice kind="note">
            {[...(rule?.conflicts ?? []), ...(rule?.advice ?? [])].join(' ')} The guidance’s own words for the
            criteria below were not read: check them before relying on them. The right to a panel stays
            whatever is decided here.
          </Notice>
          {EARLY_REFERRAL.map(({ id, label, hint }) => {
            const criterion = id as EarlyReferralCriterion;
            const { met, why } = answerTo(earlyReferral, criterion);
            return (
              <FieldRow key={id} columns="minmax(0, 3fr) minmax(0, 2fr)">
                <ChoiceField
                  label={label}
                  description={hint}
                  shape="segmented"
                  value={met}
                  choices={[
                    { value: 'yes', label: 'Yes' },
                    { value: 'no', label: 'No' },
                  ]}
                  onChange={(value) => answer(criterion, { met: value })}
                />
                <LineField
                  label="Because"
                  aria-label={`Because: ${label}`}
                  value={why}
                  onChange={(words) => answer(criterion, { why: words }, 'why')}
                />
              </FieldRow>
            );
          })}
        </Fields>
      </Section>
      <Section title="What was decided">
        <Fields>
          <FieldRow columns="minmax(0, 1fr) 12rem">
            <ChoiceField
              label="The complaint"
              shape="segmented"
              value={earlyReferral.decision}
              choices={[
                { value: 'refer', label: 'Goes to the Ombudsman now' },
                { value: 'do-not-refer', label: 'Does not' },
              ]}
              onChange={(decision) =>
                set('Decide on early referral', (now) => ({
                  decision,
                  decidedOn: now.decidedOn ?? edit.today(),
                }))
              }
            />
            <DateField
              label="Decided on"
              value={earlyReferral.decidedOn}
              onChange={(decidedOn) => set('Early referral decided', () => ({ decidedOn }))}
            />
          </FieldRow>
          <TextField
            label="Reasons"
            description="Where it goes to the Ombudsman, the letter gives them."
            minRows={2}
            value={earlyReferral.reasons}
            onChange={(reasons) => set('Reasons for early referral', () => ({ reasons }), 'reasons')}
          />
          {earlyReferral.decision === 'refer' && unmet > 0 ? (
            <Notice kind="must">
              {unmet === 1 ? 'One criterion is' : `${unmet} criteria are`} not met. The Ombudsman has found it
              fault to send a complaint on without them all (21 007 738).
            </Notice>
          ) : null}
          {earlyReferral.decision && earlyReferral.reasons.trim() === '' ? (
            <Notice kind="check">
              A decision without reasons cannot be explained later. Write them down.
            </Notice>
          ) : null}
        </Fields>
      </Section>
    </>
  );
}
