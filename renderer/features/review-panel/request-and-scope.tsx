import { Checkbox } from '@mantine/core';
import { CaseItem, FindingLine } from '@renderer/casework/case-item';
import { ChoiceField } from '@renderer/components/choice-field';
import { EmptyState } from '@renderer/components/empty-state';
import { Section } from '@renderer/components/section';
import { TextField } from '@renderer/components/text-field';
import { useCase, useEdit } from '@renderer/data/case-context';
import { RichTextField } from '@renderer/editor/rich-text-field';
import { inOrder } from '@shared/domain/case-file';
import type { ComplaintPoint } from '@shared/domain/complaint-point';
import { findingOf } from '@shared/domain/finding';
import { useReviewPanel } from './use-review-panel';

/** What the complainant asked the panel for, and which points it therefore reviews. */
export function RequestAndScope() {
  const { points, findings } = useCase();
  const { reviewPanel, setIn } = useReviewPanel();
  const { request } = reviewPanel;
  const accepted = inOrder(points).filter((point) => point.scope.status === 'accepted');
  return (
    <>
      <Section title="The request" hint="The date it was received is among the dates on Overview">
        <RichTextField
          label="Why the complainant is dissatisfied"
          value={request.reasons}
          onChange={(reasons) => setIn('request', 'Stage 3 request: reasons', { reasons }, 'request-reasons')}
        />
        <TextField
          label="Outcomes wanted from the panel"
          value={request.outcomesWanted}
          onChange={(outcomesWanted) =>
            setIn('request', 'Stage 3 request: outcomes', { outcomesWanted }, 'request-outcomes')
          }
        />
        <ChoiceField
          label="Was it asked for in time?"
          value={request.inTime}
          choices={[
            { value: 'not-said', label: 'Not said' },
            { value: 'yes', label: 'Yes' },
            { value: 'no', label: 'No' },
          ]}
          onChange={(inTime) => setIn('request', 'Stage 3 request: in time', { inTime })}
        />
        {request.inTime === 'no' ? (
          <TextField
            label="Why it was accepted or declined late"
            value={request.lateReason}
            onChange={(lateReason) => setIn('request', 'Late request', { lateReason }, 'request-late')}
          />
        ) : null}
      </Section>
      <Section title="Points under review" hint="Only these are shown as reviewed">
        {accepted.length === 0 ? (
          <EmptyState title="No complaint points yet" hint="Add them on the Complaint screen." />
        ) : (
          accepted.map((point) => (
            <ScopeOfPoint
              key={point.id}
              point={point}
              finding={findingOf(findings, point.id, 'investigating-officer')?.outcome ?? null}
            />
          ))
        )}
      </Section>
    </>
  );
}

type PointProps = { point: ComplaintPoint; finding: Parameters<typeof FindingLine>[0]['outcome'] };

function ScopeOfPoint({ point, finding }: PointProps) {
  const edit = useEdit();
  const set = (fields: Partial<ComplaintPoint['stage3']>, key?: string) =>
    edit.patch(
      `Stage 3 scope of point ${point.number}`,
      'points',
      point.id,
      { stage3: { ...point.stage3, ...fields } },
      key,
    );
  return (
    <CaseItem title={`${point.number} · ${point.title}`} label={`Point ${point.number}`}>
      <FindingLine who="Stage 2" outcome={finding} none="No Stage 2 finding recorded" />
      <Checkbox
        label={`The panel reviews point ${point.number}`}
        checked={point.stage3.underReview}
        onChange={(event) => set({ underReview: event.currentTarget.checked })}
      />
      {point.stage3.underReview ? (
        <>
          <TextField
            label="Why it is disputed"
            value={point.stage3.whyDisputed}
            onChange={(whyDisputed) => set({ whyDisputed }, `${point.id}/disputed`)}
          />
          <TextField
            label="How the panel frames it"
            description="Leave empty where the agreed wording stands"
            value={point.stage3.framing}
            onChange={(framing) => set({ framing }, `${point.id}/framing`)}
          />
          <TextField
            label="Lines of enquiry"
            description="For the panel; not printed"
            value={point.stage3.linesOfEnquiry}
            onChange={(linesOfEnquiry) => set({ linesOfEnquiry }, `${point.id}/enquiry`)}
          />
        </>
      ) : null}
    </CaseItem>
  );
}
