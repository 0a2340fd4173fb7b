import { Button, Group } from '@mantine/core';
import { ChoiceField } from '@renderer/components/choice-field';
import { Notice } from '@renderer/components/notice';
import { PeoplePicker } from '@renderer/components/people-picker';
import { useCase } from '@renderer/data/case-context';
import { RichTextField } from '@renderer/editor/rich-text-field';
import { byId } from '@shared/domain/case-file';
import type { ComplaintPoint } from '@shared/domain/complaint-point';
import type { FindingOutcome } from '@shared/domain/finding';
import type { Injustice } from '@shared/domain/injustice';
import type { Stage } from '@shared/domain/matter';
import styles from './casework.module.css';
import { injusticeOn, useInjustice } from './use-record-of';

type Props = {
  readonly point: ComplaintPoint;
  readonly stage: Stage;
  readonly outcome: FindingOutcome | null;
};

/** Injustice on a point: asked wherever something is upheld, and "none" has to be said rather than left out. */
export function InjusticeOfPoint({ point, stage, outcome }: Props) {
  const caseFile = useCase();
  const setFields = useInjustice(point.id, stage);
  const injustice = injusticeOn(caseFile, point.id, stage);
  const upheld = outcome === 'upheld' || outcome === 'partially-upheld';
  if (!upheld && !injustice) return null;

  const set = (fields: Partial<Injustice>, key?: string) =>
    setFields(`Injustice on point ${point.number}`, fields, key && `${point.id}/injustice/${key}`);
  const others = (injustice?.pointIds ?? [])
    .filter((id) => id !== point.id)
    .map((id) => byId(caseFile.points, id)?.number ?? '?');

  if (!injustice || injustice.found === 'not-considered') {
    return (
      <Notice
        kind="check"
        action={
          <Group gap="xs">
            <Button size="xs" variant="default" onClick={() => set({ found: 'yes' })}>
              It caused injustice
            </Button>
            <Button size="xs" variant="default" onClick={() => set({ found: 'no' })}>
              It did not
            </Button>
          </Group>
        }
      >
        Injustice is not yet considered for this point. A remedy rests on it.
      </Notice>
    );
  }
  return (
    <section className={styles.injustice} aria-label={`Injustice on point ${point.number}`}>
      <ChoiceField
        label="Did this cause injustice?"
        value={injustice.found}
        choices={[
          { value: 'yes', label: 'Yes' },
          { value: 'no', label: 'No' },
          { value: 'not-considered', label: 'Not considered yet' },
        ]}
        onChange={(found) => set({ found })}
      />
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
        onChange={(description) => set({ description }, 'description')}
        description={
          others.length > 0
            ? `The same text stands for point${others.length > 1 ? 's' : ''} ${others.join(', ')}.`
            : undefined
        }
        placeholder={
          injustice.found === 'yes'
            ? 'What the person lost, bore or had to do because of the fault.'
            : 'Why nobody was the worse for it.'
        }
        citeTarget={{ pointId: point.id, label: `Injustice, point ${point.number}` }}
      />
    </section>
  );
}
