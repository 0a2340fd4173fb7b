import { Button } from '@mantine/core';
import { ChoiceField } from '@renderer/components/choice-field';
import { FieldRow, Fields } from '@renderer/components/fields';
import { LineField } from '@renderer/components/line-field';
import { Section } from '@renderer/components/section';
import { TextField } from '@renderer/components/text-field';
import { useCase } from '@renderer/data/case-context';
import type { Recommendation } from '@shared/domain/recommendation';
import { choosableRemedies, findRemedyKind } from '@shared/remedies/remedies';
import { remedyReference } from '@shared/remedies/remedy-reference';
import { useState } from 'react';
import { PaymentsEditor } from './payments-editor';
import { ReferencesEditor } from './references-editor';
import { RemedyGuidance } from './remedy-guidance';
import { useRecommendation } from './use-recommendation';

const WITH_MONEY = new Set(['financial-quantifiable', 'symbolic', 'loss-of-service', 'complaint-handling']);

/** Which remedy it is, the guidance it rests on, and any payment with its payee and basis. */
export function RemedyEditor({ recommendation }: { recommendation: Recommendation }) {
  const { matter } = useCase();
  const set = useRecommendation(recommendation);
  const [guidanceShown, setGuidanceShown] = useState(false);
  const { remedy } = recommendation;
  const kind = findRemedyKind(remedy.kind);
  const update = (what: string, fields: Partial<Recommendation['remedy']>, key?: string) =>
    set(what, (now) => ({ remedy: { ...now.remedy, ...fields } }), key);

  const choose = (kindId: string) => {
    const chosen = findRemedyKind(kindId);
    const reference = remedyReference(kindId);
    // Filled in only where the author has not said otherwise; a reference that is not confirmed is never filled in.
    const usual = findRemedyKind(remedy.kind)?.title ?? '';
    update('remedy', {
      kind: kindId,
      label: remedy.label === '' || remedy.label === usual ? (chosen?.title ?? '') : remedy.label,
      references:
        remedy.references.length === 0 && reference.ok
          ? [
              {
                guidance: reference.value.guidance,
                part: reference.value.part,
                dated: reference.value.dated,
                checkedOn: reference.value.checkedOn,
              },
            ]
          : remedy.references,
    });
  };

  return (
    <Section
      title="The remedy"
      actions={
        kind ? (
          <Button variant="default" size="xs" onClick={() => setGuidanceShown(!guidanceShown)}>
            {guidanceShown ? 'Hide the guidance' : 'What the guidance says'}
          </Button>
        ) : null
      }
    >
      <Fields>
        <FieldRow>
          <ChoiceField
            label="Kind of remedy"
            shape="select"
            value={remedy.kind || null}
            choices={choosableRemedies(
              matter.procedure === 'adult' ? 'adult-social-care' : 'childrens-social-care',
            ).map((each) => ({ value: each.id, label: each.title }))}
            onChange={choose}
          />
          <LineField
            label="Called in the report"
            value={remedy.label}
            onChange={(label) => update('remedy', { label }, 'remedy-label')}
          />
        </FieldRow>
        {kind && guidanceShown ? <RemedyGuidance kind={kind} /> : null}
        <ReferencesEditor
          references={remedy.references}
          onChange={(next, key) =>
            set(
              'reference',
              (now) => ({ remedy: { ...now.remedy, references: next(now.remedy.references) } }),
              key,
            )
          }
        />
        {remedy.payments.length > 0 || (kind && WITH_MONEY.has(kind.category)) ? (
          <PaymentsEditor
            payments={remedy.payments}
            onChange={(next, key) =>
              set(
                'payment',
                (now) => ({ remedy: { ...now.remedy, payments: next(now.remedy.payments) } }),
                key,
              )
            }
          />
        ) : null}
        <TextField
          label="Factors weighed"
          description="Severity, length of time, vulnerability, what each side did"
          minRows={1}
          value={remedy.factors}
          onChange={(factors) => update('factors', { factors }, 'factors')}
        />
      </Fields>
    </Section>
  );
}
