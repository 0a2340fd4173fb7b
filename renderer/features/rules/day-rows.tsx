import { ActionIcon, Button } from '@mantine/core';
import type { CalendarProblem } from '@shared/procedure/calendar-options';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { LineField } from '../../components/line-field';
import { Notice } from '../../components/notice';
import { DayField } from './day-field';
import styles from './rules.module.css';

/** One day of a list, as it is kept: a date, or what was typed where it is none. */
export type Day = { readonly from: string | null; readonly date: string; readonly name: string };

type Props = {
  readonly days: readonly Day[];
  readonly problems: readonly CalendarProblem[];
  /** "an extra bank holiday": what one of them is. */
  readonly what: string;
  readonly nameLabel: string;
  readonly moved?: boolean;
  readonly onChange: (index: number, day: Partial<Day>) => void;
  readonly onAdd: () => void;
  readonly onRemove: (index: number) => void;
};

/** The days of one list, each with what is wrong with it in words; nothing typed is dropped. */
export function DayRows({ days, problems, what, nameLabel, moved, onChange, onAdd, onRemove }: Props) {
  return (
    <>
      {days.length === 0 ? null : (
        <ul className={styles.days}>
          {days.map((day, index) => (
            // Days have no id of their own: a list is edited in place, and its order is the user's.
            // biome-ignore lint/suspicious/noArrayIndexKey: the place in the list is what the day is known by
            <li className={styles.day} key={index}>
              {moved ? (
                <DayField
                  className={styles.date}
                  label="Usually on"
                  value={day.from ?? ''}
                  onChange={(from) => onChange(index, { from })}
                />
              ) : null}
              <DayField
                className={styles.date}
                label={moved ? 'Now on' : 'Date'}
                value={day.date}
                onChange={(date) => onChange(index, { date })}
              />
              <LineField
                className={styles.name}
                label={nameLabel}
                value={day.name}
                onChange={(name) => onChange(index, { name })}
              />
              <ActionIcon aria-label={`Remove day ${index + 1}`} size="lg" onClick={() => onRemove(index)}>
                <IconTrash size={18} />
              </ActionIcon>
              {problems
                .filter((problem) => problem.index === index)
                .map((problem) => (
                  <div className={styles.flag} key={problem.message}>
                    <Notice kind={problem.severity === 'refused' ? 'must' : 'check'}>
                      {problem.message}
                    </Notice>
                  </div>
                ))}
            </li>
          ))}
        </ul>
      )}
      <Button variant="default" leftSection={<IconPlus size={16} />} mt="xs" onClick={onAdd}>
        Add {what}
      </Button>
    </>
  );
}
