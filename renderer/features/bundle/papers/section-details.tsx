import { Button, Group } from '@mantine/core';
import { LineField } from '@renderer/components/line-field';
import { removeSection, stepSection } from '@shared/bundle/bundle-changes';
import type { Bundle } from '@shared/domain/bundle';
import { useEffect, useRef } from 'react';
import styles from '../bundle.module.css';
import type { PapersLine } from './papers-list';

type Props = {
  readonly bundle: Bundle;
  readonly line: Extract<PapersLine, { kind: 'section' }>;
  readonly onChange: (label: string, how: (now: Bundle) => Bundle) => void;
  readonly onGone: () => void;
  /** Just added: its title is what is written next. */
  readonly fresh: boolean;
};

/** A section: its title, its place, and away with it. */
export function SectionDetails({ bundle, line, onChange, onGone, fresh }: Props) {
  const details = useRef<HTMLElement>(null);
  const isNew = useRef(fresh);
  useEffect(() => {
    if (isNew.current) details.current?.querySelector('input')?.focus();
  }, []);
  const at = bundle.sections.findIndex(({ id }) => id === line.id);
  return (
    <section ref={details} className={styles.details} aria-label="The section chosen">
      <h2 className={styles.detailsTitle}>Section {line.letter}</h2>
      <LineField
        label="Title"
        placeholder="Correspondence"
        value={line.title}
        onChange={(title) =>
          onChange('Title of a section', (now) => ({
            ...now,
            sections: now.sections.map((each) => (each.id === line.id ? { ...each, title } : each)),
          }))
        }
      />
      <Group gap="xs">
        <Button
          variant="default"
          size="xs"
          disabled={at <= 0}
          onClick={() => onChange('Move a section', (now) => stepSection(now, line.id, -1))}
        >
          Move up
        </Button>
        <Button
          variant="default"
          size="xs"
          disabled={at === bundle.sections.length - 1}
          onClick={() => onChange('Move a section', (now) => stepSection(now, line.id, 1))}
        >
          Move down
        </Button>
        <Button
          variant="default"
          size="xs"
          onClick={() => {
            onChange('Remove a section', (now) => removeSection(now, line.id));
            onGone();
          }}
        >
          Remove section
        </Button>
      </Group>
      <p className="quiet">Its papers stay in the bundle when a section is removed.</p>
    </section>
  );
}
