import { Button, Switch } from '@mantine/core';
import { ChoiceField } from '@renderer/components/choice-field';
import { DateField } from '@renderer/components/date-field';
import { LineField } from '@renderer/components/line-field';
import { PointsPicker } from '@renderer/components/points-picker';
import { Section } from '@renderer/components/section';
import { TextField } from '@renderer/components/text-field';
import { useCase, useCaseSession, useEdit } from '@renderer/data/case-context';
import { freezeSchema, type Matter } from '@shared/domain/matter';
import { formatLong, type PlainDate } from '@shared/lib/plain-date';
import { IconPlus } from '@tabler/icons-react';
import styles from './freezes.module.css';

type Freeze = Matter['freezes'][number];

const RESUMPTION = [
  { value: 'restart', label: 'begins again' },
  { value: 'resume', label: 'goes on' },
] as const;

/** What cannot be: something that follows the notice, dated before it. */
function before(date: PlainDate | null, noticeOn: PlainDate | null): string | undefined {
  return date && noticeOn && date < noticeOn
    ? `This is before the council gave notice, on ${formatLong(noticeOn)}. Correct one of the two.`
    : undefined;
}

/** Times in which consideration stood still for other proceedings (SI 2006/1738 reg 8). */
export function Freezes() {
  const { matter, points } = useCase();
  const session = useCaseSession();
  const edit = useEdit();

  const put = (label: string, change: (freezes: readonly Freeze[]) => Freeze[], key?: string) =>
    edit.patch(label, 'matter', matter.id, { freezes: change(session.getSnapshot().matter.freezes) }, key);
  const set = (id: string, fields: Partial<Freeze>) =>
    put(
      'Change when the clock stood still',
      (freezes) => freezes.map((freeze) => (freeze.id === id ? { ...freeze, ...fields } : freeze)),
      `freeze-${id}-${Object.keys(fields).join()}`,
    );
  const add = () =>
    put('Add other proceedings', (freezes) => [...freezes, freezeSchema.parse({ id: edit.newId() })]);

  return (
    <Section
      title="Other proceedings"
      hint="The council may stop considering a complaint that would prejudice them"
      actions={
        <Button variant="subtle" size="compact-sm" leftSection={<IconPlus size={14} />} onClick={add}>
          Add proceedings
        </Button>
      }
    >
      {matter.freezes.length === 0 ? (
        <p className={styles.nothing}>None. The clock has not stood still.</p>
      ) : null}
      {matter.freezes.map((freeze) => (
        <div className={styles.freeze} key={freeze.id}>
          <div className={styles.fields}>
            <LineField
              label="Which proceedings"
              placeholder="Court, tribunal, disciplinary, criminal"
              value={freeze.proceedings}
              onChange={(proceedings) => set(freeze.id, { proceedings })}
            />
            <TextField
              label="How considering the complaint now might prejudice them"
              value={freeze.prejudice}
              onChange={(prejudice) => set(freeze.id, { prejudice })}
            />
            <DateField
              label="The council gave notice on"
              description="The clock stops from this day."
              value={freeze.noticeOn}
              onChange={(noticeOn) => set(freeze.id, { noticeOn })}
            />
            <DateField
              label="The proceedings ended on"
              value={freeze.endedOn}
              error={before(freeze.endedOn, freeze.noticeOn)}
              onChange={(endedOn) => set(freeze.id, { endedOn })}
            />
            <DateField
              label="The complaint was put in again on"
              description="The clock runs again from this day."
              value={freeze.resubmittedOn}
              error={before(freeze.resubmittedOn, freeze.noticeOn)}
              onChange={(resubmittedOn) => set(freeze.id, { resubmittedOn })}
            />
            {freeze.resubmittedOn ? (
              <ChoiceField
                label="The count then"
                description="The law does not say. Until you choose, it begins again."
                value={freeze.resumption}
                choices={RESUMPTION}
                onChange={(resumption) => set(freeze.id, { resumption })}
              />
            ) : null}
            <div className={styles.switches}>
              <Switch
                label="The council said that it can be put in again afterwards"
                checked={freeze.rightToReturnTold}
                onChange={(event) => set(freeze.id, { rightToReturnTold: event.currentTarget.checked })}
              />
              <Switch
                label="The whole complaint stood still"
                checked={freeze.wholeComplaint}
                onChange={(event) => set(freeze.id, { wholeComplaint: event.currentTarget.checked })}
              />
              {freeze.wholeComplaint ? null : (
                <PointsPicker
                  label="Points that stood still"
                  points={points}
                  value={freeze.pointIds}
                  onChange={(pointIds) => set(freeze.id, { pointIds })}
                />
              )}
            </div>
          </div>
          <Button
            variant="subtle"
            size="compact-sm"
            mt="xs"
            onClick={() =>
              put('Remove other proceedings', (all) => all.filter((each) => each.id !== freeze.id))
            }
          >
            Remove these proceedings
          </Button>
        </div>
      ))}
    </Section>
  );
}
