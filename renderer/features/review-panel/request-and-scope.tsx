import { Checkbox } from '@mantine/core';
import { PointWording } from '@renderer/casework/point-wording';
import { PointsInTurn, pointHeading } from '@renderer/casework/points-in-turn';
import { ChoiceField } from '@renderer/components/choice-field';
import { EmptyState } from '@renderer/components/empty-state';
import { Fields } from '@renderer/components/fields';
import { FindingGlyph } from '@renderer/components/finding-glyph';
import { Section } from '@renderer/components/section';
import { TextField } from '@renderer/components/text-field';
import { useCase, useEdit } from '@renderer/data/case-context';
import { RichTextField } from '@renderer/editor/rich-text-field';
import { inOrder } from '@shared/domain/case-file';
import type { ComplaintPoint } from '@shared/domain/complaint-point';
import { findingOf } from '@shared/domain/finding';
import { findingLabel } from '@shared/domain/labels';
import { useState } from 'react';
import styles from './review-panel.module.css';
import { useReviewPanel } from './use-review-panel';

/** What the complainant asked the panel for, and which points it therefore reviews. */
export function RequestAndScope() {
  const { reviewPanel, setIn } = useReviewPanel();
  const { request } = reviewPanel;
  return (
    <>
      <Section title="The request" hint="The date it was received is among the dates on Overview">
        <Fields>
          <RichTextField
            label="Why the complainant is dissatisfied"
            value={request.reasons}
            onChange={(reasons) =>
              setIn('request', 'Stage 3 request: reasons', { reasons }, 'request-reasons')
            }
          />
          <TextField
            label="Outcomes wanted from the panel"
            minRows={1}
            reading
            value={request.outcomesWanted}
            onChange={(outcomesWanted) =>
              setIn('request', 'Stage 3 request: outcomes', { outcomesWanted }, 'request-outcomes')
            }
          />
          <ChoiceField
            label="Was it asked for in time?"
            value={request.inTime}
            choices={[
              { value: 'yes', label: 'Yes' },
              { value: 'no', label: 'No' },
              { value: 'not-said', label: 'Not said' },
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
        </Fields>
      </Section>
      <PointsUnderReview />
      <FramingOfPoints />
    </>
  );
}

function PointsUnderReview() {
  const { points, findings, matter } = useCase();
  const edit = useEdit();
  const accepted = inOrder(points).filter((point) => point.scope.status === 'accepted');
  if (accepted.length === 0) {
    return (
      <Section title="Points under review">
        <EmptyState title="No complaint points yet" hint="Add them on the Complaint screen." />
      </Section>
    );
  }
  return (
    <Section
      title="Points under review"
      hint="Tick each point the panel reviews; beside it what Stage 2 found"
    >
      <ul className={styles.scope}>
        {accepted.map((point) => {
          const outcome = findingOf(findings, point.id, 'investigating-officer')?.outcome ?? null;
          return (
            <li key={point.id}>
              <Checkbox
                label={`${point.number} · ${point.title || 'no title yet'}`}
                checked={point.stage3.underReview}
                onChange={(event) => {
                  const underReview = event.currentTarget.checked;
                  edit.patch(`Stage 3 scope of point ${point.number}`, 'points', point.id, (now) => ({
                    stage3: { ...now.stage3, underReview },
                  }));
                }}
              />
              <span className={styles.found}>
                <FindingGlyph outcome={outcome} />
                {outcome ? findingLabel(matter, outcome) : 'no finding yet'}
              </span>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

function FramingOfPoints() {
  const { points, findings, matter } = useCase();
  const [chosenId, setChosenId] = useState<string | null>(null);
  const reviewed = inOrder(points).filter((point) => point.stage3.underReview);
  const chosen = reviewed.find((point) => point.id === chosenId) ?? reviewed[0];
  if (!chosen) return null;
  return (
    <Section title="What is disputed on each" hint="And how the panel frames it">
      <PointsInTurn
        points={reviewed}
        chosen={chosen}
        onChoose={setChosenId}
        mark={(point) => {
          const outcome = findingOf(findings, point.id, 'investigating-officer')?.outcome ?? null;
          return { outcome, words: outcome ? `Stage 2: ${findingLabel(matter, outcome)}` : 'No finding yet' };
        }}
      >
        <Framing key={chosen.id} point={chosen} />
      </PointsInTurn>
    </Section>
  );
}

function Framing({ point }: { point: ComplaintPoint }) {
  const edit = useEdit();
  const set = (fields: Partial<ComplaintPoint['stage3']>, key: string) =>
    edit.patch(
      `Stage 3 scope of point ${point.number}`,
      'points',
      point.id,
      (now) => ({ stage3: { ...now.stage3, ...fields } }),
      `${point.id}/stage-3/${key}`,
    );
  return (
    <Fields>
      <h3 className={styles.point}>{pointHeading(point)}</h3>
      <PointWording point={point} />
      <TextField
        label="Why it is disputed"
        minRows={1}
        reading
        value={point.stage3.whyDisputed}
        onChange={(whyDisputed) => set({ whyDisputed }, 'disputed')}
      />
      <TextField
        label="How the panel frames it"
        description="Leave empty where the agreed wording stands"
        minRows={1}
        reading
        value={point.stage3.framing}
        onChange={(framing) => set({ framing }, 'framing')}
      />
      <TextField
        label="Lines of enquiry"
        description="For the panel; not printed"
        minRows={1}
        value={point.stage3.linesOfEnquiry}
        onChange={(linesOfEnquiry) => set({ linesOfEnquiry }, 'enquiry')}
      />
    </Fields>
  );
}
