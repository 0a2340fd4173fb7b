import { Button } from '@mantine/core';
import { Fields } from '@renderer/components/fields';
import { Section } from '@renderer/components/section';
import { useCase } from '@renderer/data/case-context';
import { useNavigation } from '@renderer/navigation/navigation';
import type { ComplaintPoint } from '@shared/domain/complaint-point';
import { findingOf } from '@shared/domain/finding';
import type { ReactNode } from 'react';
import { FindingLine } from './case-item';
import { PointWording } from './point-wording';
import { pointHeading } from './points-in-turn';

type Props = {
  readonly point: ComplaintPoint;
  /** What is said of the finding by whoever answers it. */
  readonly children: ReactNode;
};

/** One point with the officer's finding on it, and below it the answer of someone who did not make it. */
export function AnswerToFinding({ point, children }: Props) {
  const { findings } = useCase();
  const { go } = useNavigation();
  return (
    <Section
      title={pointHeading(point)}
      actions={
        <Button variant="subtle" size="xs" onClick={() => go('findings', { pointId: point.id })}>
          Read the finding
        </Button>
      }
    >
      <Fields>
        <PointWording point={point} />
        <FindingLine
          who="The Investigating Officer found"
          outcome={findingOf(findings, point.id, 'investigating-officer')?.outcome ?? null}
          none="The Investigating Officer has made no finding yet"
        />
        {children}
      </Fields>
    </Section>
  );
}
