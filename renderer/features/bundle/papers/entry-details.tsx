import { Button, Group, NumberInput } from '@mantine/core';
import { LineField } from '@renderer/components/line-field';
import { moveEntry, removeEntries } from '@shared/bundle/bundle-changes';
import type { Bundle, BundleEntry } from '@shared/domain/bundle';
import { byId } from '@shared/domain/case-file';
import { useState } from 'react';
import styles from '../bundle.module.css';
import type { PapersLine } from './papers-list';
import { SectionChoice } from './section-choice';

type Props = {
  readonly bundle: Bundle;
  readonly line: Extract<PapersLine, { kind: 'entry' }>;
  readonly pages: number | null;
  readonly onOpen: () => void;
  readonly onChange: (label: string, how: (now: Bundle) => Bundle) => void;
  readonly onLeaveOut: (reason: string) => void;
};

/** One paper of the bundle: which section, which pages, out with a reason. */
export function EntryDetails({ bundle, line, pages, onOpen, onChange, onLeaveOut }: Props) {
  const [reason, setReason] = useState('');
  const entry = byId(bundle.entries, line.id);
  if (!entry) return null;
  const set = (fields: Partial<BundleEntry>) =>
    onChange('Pages of a paper in the bundle', (now) => ({
      ...now,
      entries: now.entries.map((each) => (each.id === entry.id ? { ...each, ...fields } : each)),
    }));
  const page = (value: string | number) =>
    typeof value === 'number' && value >= 1 ? Math.round(value) : null;
  return (
    <section className={styles.details} aria-label="The paper chosen">
      <h2 className={styles.detailsTitle}>
        {line.document.reference} {line.document.title}
      </h2>
      <SectionChoice
        bundle={bundle}
        label="Section"
        value={line.section}
        onChange={(section) =>
          onChange('Move a paper of the bundle', (now) => moveEntry(now, entry.id, section, null))
        }
      />
      {pages !== null && pages > 1 ? (
        <Group gap="xs" grow>
          <NumberInput
            label="From page"
            min={1}
            max={pages}
            placeholder="1"
            value={entry.fromPage ?? ''}
            onChange={(value) => set({ fromPage: page(value) })}
          />
          <NumberInput
            label="To page"
            min={1}
            max={pages}
            placeholder={String(pages)}
            value={entry.toPage ?? ''}
            onChange={(value) => set({ toPage: page(value) })}
          />
        </Group>
      ) : null}
      <Group gap="xs">
        <Button variant="default" size="xs" onClick={onOpen}>
          Open it
        </Button>
        <Button
          variant="default"
          size="xs"
          onClick={() =>
            onChange('Take a paper out of the bundle', (now) => removeEntries(now, new Set([entry.id])))
          }
        >
          Take it out
        </Button>
      </Group>
      <LineField
        label="Leave it out because"
        placeholder="Another family’s papers"
        value={reason}
        onChange={setReason}
      />
      <Button variant="default" size="xs" onClick={() => onLeaveOut(reason)}>
        Leave it out
      </Button>
    </section>
  );
}
