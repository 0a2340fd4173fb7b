import { ActionIcon, Button, MultiSelect } from '@mantine/core';
import { ConfirmDelete } from '@renderer/components/confirm-delete';
import { FieldRow, Fields } from '@renderer/components/fields';
import { LineField } from '@renderer/components/line-field';
import { Notice } from '@renderer/components/notice';
import { PointsPicker } from '@renderer/components/points-picker';
import { Section } from '@renderer/components/section';
import { TextField } from '@renderer/components/text-field';
import { useCase, useCaseSession, useEdit } from '@renderer/data/case-context';
import { RichTextField } from '@renderer/editor/rich-text-field';
import { useCiteTarget } from '@renderer/evidence/cite-target-context';
import { byId, type CaseFile, inOrder } from '@shared/domain/case-file';
import { findingOf } from '@shared/domain/finding';
import type { Injustice } from '@shared/domain/injustice';
import type { Recommendation } from '@shared/domain/recommendation';
import { moveRecommendation, removeRecommendation } from '@shared/domain/recommendation-changes';
import { plainFromRichText } from '@shared/domain/rich-text';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useState } from 'react';
import { DueField } from './due-field';
import { RemedyEditor } from './remedy-editor';
import { useRecommendation } from './use-recommendation';

/** One recommendation: what, for which injustice, which remedy, who, by when. */
export function RecommendationEditor({ recommendation }: { recommendation: Recommendation }) {
  const caseFile = useCase();
  const set = useRecommendation(recommendation);
  const firstPoint = byId(caseFile.points, recommendation.pointIds[0]);
  useCiteTarget({
    label: firstPoint?.number ?? recommendation.reference,
    pointId: firstPoint?.id,
  });
  const injustices = caseFile.injustices.filter((each) => each.stage === recommendation.stage);
  const notUpheld = recommendation.pointIds
    .map((id) => byId(caseFile.points, id))
    .filter((point) => point !== undefined && !isUpheldAnywhere(caseFile, point.id));
  const numbers = notUpheld.map((point) => point?.number).join(', ');

  return (
    <>
      <Section
        title={`Recommendation ${recommendation.reference}`}
        actions={<Acts recommendation={recommendation} />}
      >
        <Fields>
          <TextField
            label="What should be done"
            description="Specific enough that anyone can tell whether it was"
            reading
            value={recommendation.action}
            onChange={(action) => set('action', { action }, 'action')}
          />
          <PointsPicker
            label="For points"
            points={caseFile.points}
            value={recommendation.pointIds}
            onChange={(pointIds) => set('points', { pointIds })}
          />
          {recommendation.pointIds.length === 0 ? (
            <Notice kind="check">
              A remedy follows from an upheld or partly upheld point. Choose which.
            </Notice>
          ) : null}
          {notUpheld.length > 0 ? (
            <Notice kind="check">
              {notUpheld.length === 1 ? `Point ${numbers} is` : `Points ${numbers} are`} not upheld. If the
              recommendation is for learning only, say so in the reasons.
            </Notice>
          ) : null}
          <MultiSelect
            label="For the injustice"
            data={injustices.map((each) => ({ value: each.id, label: injusticeWords(caseFile, each) }))}
            value={recommendation.injusticeIds}
            onChange={(injusticeIds) => set('injustice', { injusticeIds })}
            placeholder={
              injustices.length === 0
                ? 'None is recorded yet'
                : recommendation.injusticeIds.length === 0
                  ? 'Choose what it puts right'
                  : undefined
            }
            searchable
          />
          <FieldRow>
            <LineField
              label="Responsible: the post, not the person"
              value={recommendation.responsible}
              onChange={(responsible) => set('responsible', { responsible }, 'responsible')}
            />
            <LineField
              label="Cited as"
              value={recommendation.reference}
              onChange={(reference) => set('reference', { reference }, 'reference')}
            />
          </FieldRow>
          <DueField
            due={recommendation.due}
            stage={recommendation.stage}
            onChange={(fields) => set('due', (now) => ({ due: { ...now.due, ...fields } }))}
          />
        </Fields>
      </Section>
      <RemedyEditor recommendation={recommendation} />
      <Section title="Reasons and proof">
        <Fields>
          <RichTextField
            label="Why this is recommended"
            value={recommendation.rationale}
            onChange={(rationale) => set('reasons', { rationale }, 'rationale')}
            placeholder="How it follows from the findings and puts the injustice right."
            citeTarget={{
              pointId: firstPoint?.id,
              label: `Why ${recommendation.reference || 'this'} is recommended`,
            }}
          />
          <TextField
            label="What will show it was done"
            minRows={1}
            value={recommendation.evidenceExpected}
            onChange={(evidenceExpected) => set('proof', { evidenceExpected }, 'proof')}
          />
        </Fields>
      </Section>
    </>
  );
}

/** Moving and deleting a recommendation. */
function Acts({ recommendation }: { recommendation: Recommendation }) {
  const { recommendations, recommendationResponses, reviewPanel } = useCase();
  const session = useCaseSession();
  const edit = useEdit();
  const [deleting, setDeleting] = useState(false);
  const { id, reference, stage } = recommendation;
  const siblings = inOrder(recommendations).filter((each) => each.stage === stage);
  const at = siblings.findIndex((each) => each.id === id);
  const move = (by: -1 | 1) => edit.change(moveRecommendation(session.getSnapshot(), id, by));
  const answered = recommendationResponses.some((each) => each.recommendationId === id);
  const traced = reviewPanel.report.traces.some(
    (trace) => trace.recommendationId === id || trace.replacedByIds.includes(id),
  );
  return (
    <>
      <ActionIcon
        variant="default"
        aria-label={`Move ${reference} up`}
        disabled={at === 0}
        onClick={() => move(-1)}
      >
        <IconArrowUp size={16} />
      </ActionIcon>
      <ActionIcon
        variant="default"
        aria-label={`Move ${reference} down`}
        disabled={at === siblings.length - 1}
        onClick={() => move(1)}
      >
        <IconArrowDown size={16} />
      </ActionIcon>
      <Button variant="subtle" color="gray" size="xs" onClick={() => setDeleting(true)}>
        Delete
      </Button>
      <ConfirmDelete
        opened={deleting}
        title={`Delete ${reference || 'this recommendation'}?`}
        onClose={() => setDeleting(false)}
        onConfirm={() => edit.change(removeRecommendation(session.getSnapshot(), id))}
      >
        {answered ? "The council's answer to it goes too. " : ''}
        {traced ? 'The panel’s report no longer follows it. ' : ''}
        It can be undone with Ctrl+Z.
      </ConfirmDelete>
    </>
  );
}

function isUpheldAnywhere({ findings }: CaseFile, pointId: string): boolean {
  const upheld = (outcome: string | null | undefined) =>
    outcome === 'upheld' || outcome === 'partially-upheld';
  return (
    upheld(findingOf(findings, pointId, 'investigating-officer')?.outcome) ||
    upheld(findingOf(findings, pointId, 'panel')?.outcome)
  );
}

function injusticeWords({ points }: CaseFile, injustice: Injustice): string {
  const numbers = injustice.pointIds.map((id) => byId(points, id)?.number ?? '?');
  const words = plainFromRichText(injustice.description).slice(0, 90);
  return `${numbers.length === 1 ? 'Point' : 'Points'} ${numbers.join(', ')}: ${words || 'not described yet'}`;
}
