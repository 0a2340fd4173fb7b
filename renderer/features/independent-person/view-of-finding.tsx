import { Button } from '@mantine/core';
import { FindingLine } from '@renderer/casework/case-item';
import { PointWording } from '@renderer/casework/point-wording';
import { pointHeading } from '@renderer/casework/points-in-turn';
import { useFinding } from '@renderer/casework/use-record-of';
import { ChoiceField } from '@renderer/components/choice-field';
import { Fields } from '@renderer/components/fields';
import { Notice } from '@renderer/components/notice';
import { Section } from '@renderer/components/section';
import { useCase } from '@renderer/data/case-context';
import { RichTextField } from '@renderer/editor/rich-text-field';
import { useCiteTarget } from '@renderer/evidence/cite-target-context';
import { useNavigation } from '@renderer/navigation/navigation';
import type { ComplaintPoint } from '@shared/domain/complaint-point';
import { findingOf, type IndependentView } from '@shared/domain/finding';

export const VIEW_WORDS: Readonly<Record<NonNullable<IndependentView['view']>, string>> = {
  agrees: 'Agrees with the finding',
  'partly-agrees': 'Agrees in part',
  disagrees: 'Disagrees with the finding',
};

/** The Independent Person's view of the officer's finding on one point. */
export function ViewOfFinding({ point }: { point: ComplaintPoint }) {
  const { findings } = useCase();
  const { go } = useNavigation();
  const setFields = useFinding(point.id, 'independent-person');
  useCiteTarget({ label: point.number, pointId: point.id });
  const finding = findingOf(findings, point.id, 'investigating-officer');
  const view = findingOf(findings, point.id, 'independent-person');
  const set = (fields: Partial<IndependentView>, key?: string) =>
    setFields(`Independent Person's view of point ${point.number}`, fields, key && `${point.id}/view/${key}`);
  const mustSayWhy = view?.view === 'disagrees' || view?.view === 'partly-agrees';

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
          outcome={finding?.outcome ?? null}
          none="The Investigating Officer has made no finding yet"
        />
        <ChoiceField
          label="Your view of the finding"
          value={view?.view ?? null}
          choices={[
            { value: 'agrees', label: 'I agree' },
            { value: 'partly-agrees', label: 'I agree in part' },
            { value: 'disagrees', label: 'I disagree' },
          ]}
          onChange={(value) => set({ view: value })}
        />
        {mustSayWhy && !view?.reason ? (
          <Notice kind="check">
            Say why: a view that differs from the finding is of use only with its reasons.
          </Notice>
        ) : null}
        {view?.view ? (
          <RichTextField
            label={mustSayWhy ? 'Your reasons' : 'Comment, if you wish'}
            value={view.reason}
            onChange={(reason) => set({ reason }, 'reason')}
            citeTarget={{ pointId: point.id, label: `Independent Person, point ${point.number}` }}
          />
        ) : null}
      </Fields>
    </Section>
  );
}
