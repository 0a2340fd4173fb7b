import { CaseItem, FindingLine } from '@renderer/casework/case-item';
import { ChoiceField } from '@renderer/components/choice-field';
import { Notice } from '@renderer/components/notice';
import { useCase, useEdit } from '@renderer/data/case-context';
import { RichTextField } from '@renderer/editor/rich-text-field';
import type { ComplaintPoint } from '@shared/domain/complaint-point';
import { findingOf, type IndependentView, independentViewSchema } from '@shared/domain/finding';

/** The Independent Person's view of the officer's finding on one point. */
export function ViewOfFinding({ point }: { point: ComplaintPoint }) {
  const { findings } = useCase();
  const edit = useEdit();
  const finding = findingOf(findings, point.id, 'investigating-officer');
  const view = findingOf(findings, point.id, 'independent-person');

  const set = (fields: Partial<IndependentView>, key?: string) => {
    const before =
      view ??
      independentViewSchema.parse({
        id: edit.newId(),
        pointId: point.id,
        author: 'independent-person',
        stage: 'stage-2',
      });
    edit.put(`Independent Person's view of point ${point.number}`, 'findings', { ...before, ...fields }, key);
  };
  const mustSayWhy = view?.view === 'disagrees' || view?.view === 'partly-agrees';

  return (
    <CaseItem title={`${point.number} · ${point.title}`} label={`Point ${point.number}`}>
      <FindingLine
        who="The Investigating Officer found"
        outcome={finding?.outcome ?? null}
        none="The Investigating Officer has made no finding yet"
      />
      <ChoiceField
        label={`Your view of the finding on point ${point.number}`}
        hideLabel
        value={view?.view ?? null}
        choices={[
          { value: 'agrees', label: 'I agree' },
          { value: 'partly-agrees', label: 'I agree in part' },
          { value: 'disagrees', label: 'I disagree' },
        ]}
        onChange={(value) => set({ view: value })}
      />
      {view?.view ? (
        <RichTextField
          label={mustSayWhy ? 'Your reasons' : 'Comment, if you wish'}
          value={view.reason}
          onChange={(reason) => set({ reason }, `${point.id}/view`)}
          citeTarget={{ pointId: point.id, label: `Independent Person, point ${point.number}` }}
        />
      ) : null}
      {mustSayWhy && !view?.reason ? (
        <Notice kind="check">
          Say why: a view that differs from the finding is of use only with its reasons.
        </Notice>
      ) : null}
    </CaseItem>
  );
}
