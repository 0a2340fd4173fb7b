import { ActionIcon, Button, Group, MultiSelect } from '@mantine/core';
import { ConfirmDelete } from '@renderer/components/confirm-delete';
import { LineField } from '@renderer/components/line-field';
import { Notice } from '@renderer/components/notice';
import { PointsPicker } from '@renderer/components/points-picker';
import { Section } from '@renderer/components/section';
import { TextField } from '@renderer/components/text-field';
import { useCase, useEdit } from '@renderer/data/case-context';
import { RichTextField } from '@renderer/editor/rich-text-field';
import { byId, type CaseFile, inOrder } from '@shared/domain/case-file';
import { findingOf } from '@shared/domain/finding';
import type { Injustice } from '@shared/domain/injustice';
import type { Recommendation } from '@shared/domain/recommendation';
import { plainFromRichText } from '@shared/domain/rich-text';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useState } from 'react';
import { DueField } from './due-field';
import { RemedyEditor } from './remedy-editor';
import { useRecommendation } from './use-recommendation';

/** One recommendation: what, for which injustice, which remedy, who, by when. */
export function RecommendationEditor({ recommendation }: { recommendation: Recommendation }) {
  const caseFile = useCase();
  const edit = useEdit();
  const set = useRecommendation(recommendation);
  const [deleting, setDeleting] = useState(false);
  const siblings = inOrder(caseFile.recommendations).filter((each) => each.stage === recommendation.stage);
  const at = siblings.findIndex((each) => each.id === recommendation.id);
  const injustices = caseFile.injustices.filter((each) => each.stage === recommendation.stage);
  const notUpheld = recommendation.pointIds
    .map((id) => byId(caseFile.points, id))
    .filter((point) => point && !isUpheldAnywhere(caseFile, point.id));

  const move = (by: -1 | 1) => {
    const other = siblings[at + by];
    if (!other) return;
    edit.change({
      label: `Move ${recommendation.reference}`,
      steps: [
        { kind: 'recommendations', id: recommendation.id, put: { ...recommendation, order: other.order } },
        { kind: 'recommendations', id: other.id, put: { ...other, order: recommendation.order } },
      ],
    });
  };

  return (
    <div>
      <Section
        title={`Recommendation ${recommendation.reference}`}
        actions={
          <>
            <ActionIcon
              variant="default"
              aria-label={`Move ${recommendation.reference} up`}
              disabled={at === 0}
              onClick={() => move(-1)}
            >
              <IconArrowUp size={16} />
            </ActionIcon>
            <ActionIcon
              variant="default"
              aria-label={`Move ${recommendation.reference} down`}
              disabled={at === siblings.length - 1}
              onClick={() => move(1)}
            >
              <IconArrowDown size={16} />
            </ActionIcon>
            <Button variant="subtle" color="gray" size="xs" onClick={() => setDeleting(true)}>
              Delete
            </Button>
          </>
        }
      >
        <LineField
          label="Reference"
          value={recommendation.reference}
          onChange={(reference) => set('reference', { reference }, 'reference')}
        />
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
          <Notice kind="check">A remedy follows from an upheld or partly upheld point. Choose which.</Notice>
        ) : null}
        {notUpheld.length > 0 ? (
          <Notice kind="check">
            {notUpheld.length === 1 ? 'Point' : 'Points'} {notUpheld.map((point) => point?.number).join(', ')}{' '}
            {notUpheld.length === 1 ? 'is' : 'are'} not upheld. If the recommendation is for learning only,
            say so in the reasons.
          </Notice>
        ) : null}
        <MultiSelect
          label="For the injustice"
          data={injustices.map((each) => ({ value: each.id, label: injusticeWords(caseFile, each) }))}
          value={recommendation.injusticeIds}
          onChange={(injusticeIds) => set('injustice', { injusticeIds })}
          placeholder={injustices.length === 0 ? 'None recorded yet' : undefined}
          searchable
        />
        <Group grow align="start">
          <LineField
            label="Responsible"
            description="The post, not the person"
            value={recommendation.responsible}
            onChange={(responsible) => set('responsible', { responsible }, 'responsible')}
          />
          <DueField
            due={recommendation.due}
            stage={recommendation.stage}
            onChange={(due) => set('due', { due })}
          />
        </Group>
      </Section>
      <RemedyEditor recommendation={recommendation} />
      <Section title="Reasons and proof">
        <RichTextField
          label="Why this is recommended"
          value={recommendation.rationale}
          onChange={(rationale) => set('reasons', { rationale }, 'rationale')}
        />
        <TextField
          label="What will show it was done"
          minRows={1}
          value={recommendation.evidenceExpected}
          onChange={(evidenceExpected) => set('proof', { evidenceExpected }, 'proof')}
        />
      </Section>
      <ConfirmDelete
        opened={deleting}
        title={`Delete ${recommendation.reference}?`}
        onClose={() => setDeleting(false)}
        onConfirm={() => edit.change(removal(caseFile, recommendation))}
      >
        The council's answer to it goes too. It can be undone with Ctrl+Z.
      </ConfirmDelete>
    </div>
  );
}

function removal(caseFile: CaseFile, recommendation: Recommendation) {
  const { id, reference } = recommendation;
  const { reviewPanel } = caseFile;
  const traces = reviewPanel.report.traces
    .filter((trace) => trace.recommendationId !== id)
    .map((trace) => ({ ...trace, replacedByIds: trace.replacedByIds.filter((each) => each !== id) }));
  return {
    label: `Delete ${reference}`,
    steps: [
      ...caseFile.recommendationResponses
        .filter((each) => each.recommendationId === id)
        .map((each) => ({ kind: 'recommendationResponses' as const, id: each.id, put: null })),
      {
        kind: 'reviewPanel' as const,
        id: reviewPanel.id,
        put: { ...reviewPanel, report: { ...reviewPanel.report, traces } },
      },
      { kind: 'recommendations' as const, id, put: null },
    ],
  };
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
  const numbers = injustice.pointIds.map((id) => byId(points, id)?.number ?? '?').join(', ');
  const words = plainFromRichText(injustice.description).slice(0, 90);
  return `Point ${numbers}: ${words || 'not described yet'}`;
}
