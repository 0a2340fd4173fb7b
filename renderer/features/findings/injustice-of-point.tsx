import { ChoiceField } from '@renderer/components/choice-field';
import { Notice } from '@renderer/components/notice';
import { PeoplePicker } from '@renderer/components/people-picker';
import { useCase, useEdit } from '@renderer/data/case-context';
import { RichTextField } from '@renderer/editor/rich-text-field';
import type { ComplaintPoint } from '@shared/domain/complaint-point';
import type { FindingOutcome } from '@shared/domain/finding';
import { type Injustice, injusticeSchema } from '@shared/domain/injustice';
import styles from './findings.module.css';

/** Injustice on a point: asked wherever something is upheld, and "none" has to be said rather than left out. */
export function InjusticeOfPoint({
  point,
  outcome,
}: {
  point: ComplaintPoint;
  outcome: FindingOutcome | null;
}) {
  const caseFile = useCase();
  const edit = useEdit();
  const injustices = caseFile.injustices.filter(
    (each) => each.stage === 'stage-2' && each.pointIds.includes(point.id),
  );
  const injustice = injustices[0];
  const upheld = outcome === 'upheld' || outcome === 'partially-upheld';
  if (!upheld && !injustice) return null;

  const set = (fields: Partial<Injustice>, key?: string) => {
    const before =
      injustice ?? injusticeSchema.parse({ id: edit.newId(), stage: 'stage-2', pointIds: [point.id] });
    edit.put(`Injustice on point ${point.number}`, 'injustices', { ...before, ...fields }, key);
  };
  const shared = injustice && injustice.pointIds.length > 1;

  return (
    <section className={styles.injustice} aria-label={`Injustice on point ${point.number}`}>
      <ChoiceField
        label="Did this cause injustice?"
        value={injustice?.found ?? 'not-considered'}
        choices={[
          { value: 'not-considered', label: 'Not considered yet' },
          { value: 'yes', label: 'Yes' },
          { value: 'no', label: 'No' },
        ]}
        onChange={(found) => set({ found })}
      />
      {!injustice || injustice.found === 'not-considered' ? (
        <Notice kind="check">Injustice is not yet considered for this point. A remedy rests on it.</Notice>
      ) : (
        <>
          {injustice.found === 'yes' ? (
            <PeoplePicker
              label="Who suffered it"
              people={caseFile.people}
              value={injustice.personIds}
              onChange={(personIds) => set({ personIds })}
            />
          ) : null}
          <RichTextField
            label={injustice.found === 'yes' ? 'The injustice' : 'Why there was none'}
            value={injustice.description}
            onChange={(description) => set({ description }, `${injustice.id}/description`)}
            description={shared ? 'This text is shared with other points it covers.' : undefined}
            citeTarget={{ pointId: point.id, label: `Injustice, point ${point.number}` }}
          />
        </>
      )}
    </section>
  );
}
