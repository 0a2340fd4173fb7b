import { AnswerToFinding } from '@renderer/casework/answer-to-finding';
import { useFinding } from '@renderer/casework/use-record-of';
import { ChoiceField } from '@renderer/components/choice-field';
import { Notice } from '@renderer/components/notice';
import { useCase } from '@renderer/data/case-context';
import { RichTextField } from '@renderer/editor/rich-text-field';
import { useCiteTarget } from '@renderer/evidence/cite-target-context';
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
  const setFields = useFinding(point.id, 'independent-person');
  useCiteTarget({ label: point.number, pointId: point.id });
  const view = findingOf(findings, point.id, 'independent-person');
  const set = (fields: Partial<IndependentView>, key?: string) =>
    setFields(`Independent Person's view of point ${point.number}`, fields, key && `${point.id}/view/${key}`);
  const mustSayWhy = view?.view === 'disagrees' || view?.view === 'partly-agrees';

  return (
    <AnswerToFinding point={point}>
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
    </AnswerToFinding>
  );
}
