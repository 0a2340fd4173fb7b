import { Button } from '@mantine/core';
import { useMatter } from '@renderer/casework/use-matter';
import { useCaseSession, useEdit } from '@renderer/data/case-context';
import type { PlainDate } from '@shared/lib/plain-date';
import { checkEvents, type EventProblem } from '@shared/procedure/check-events';
import {
  eventsOf,
  type ProcedureEvent,
  type ProcedureEventId,
  type ProcedureStage,
} from '@shared/procedure/events';
import { useState } from 'react';
import { DateField } from '../../components/date-field';
import { Section } from '../../components/section';
import { useCaseClock } from '../../standing/use-case-clock';
import { DeadlineList } from './deadline-list';
import styles from './overview.module.css';
import { TheClock } from './the-clock';

const STAGES: readonly (readonly [ProcedureStage, title: string, hint: string])[] = [
  ['stage-2', 'Stage 2', 'investigation'],
  ['stage-3', 'Stage 3', 'review panel'],
  ['response', 'The complaint', 'from its receipt to the response'],
  ['stage-1', 'Stage 1', 'local resolution'],
  ['before', 'Before the complaint', ''],
  ['after', 'Afterwards', ''],
];

/** The day fields of one stage. */
function StageDates({
  events,
  problems,
}: {
  events: readonly ProcedureEvent[];
  problems: ReadonlyMap<string, string>;
}) {
  const edit = useEdit();
  const session = useCaseSession();
  const { matter } = useMatter();
  const setDate = ({ id, label }: ProcedureEvent, date: PlainDate | null) => {
    // From the case as it is now: two fields may hand their dates over in one moment.
    const { [id]: _, ...others } = session.getSnapshot().matter.events;
    const changed: Partial<Record<ProcedureEventId, PlainDate>> =
      date === null ? others : { ...others, [id]: date };
    edit.patch(`Change the date of “${label}”`, 'matter', matter.id, { events: changed }, `event-${id}`);
  };
  return (
    <div className={styles.events}>
      {events.map((event) => (
        <DateField
          key={event.id}
          label={event.label}
          name={`${matter.id}-${event.id}`}
          value={matter.events[event.id] ?? null}
          error={problems.get(event.id)}
          onChange={(date) => setDate(event, date)}
        />
      ))}
    </div>
  );
}

/** What may be right and is worth a second look: dates after today, in an unusual order, missing. */
function LookAgain({ problems }: { problems: readonly EventProblem[] }) {
  const [all, setAll] = useState(false);
  if (problems.length === 0) return null;
  const shown = all ? problems : problems.slice(0, 3);
  return (
    <Section title="Worth a second look">
      <ul className={styles.looks}>
        {shown.map((problem) => (
          <li key={problem.message}>{problem.message}</li>
        ))}
      </ul>
      {problems.length > 3 ? (
        <Button variant="subtle" size="compact-sm" onClick={() => setAll(!all)}>
          {all ? 'Show fewer' : `Show all ${problems.length}`}
        </Button>
      ) : null}
    </Section>
  );
}

/** Every date the law counts from or to, by stage, with what cannot be right about them. */
export function DatesEditor() {
  const { matter } = useMatter();
  const { today } = useCaseClock();
  const found = checkEvents(matter.events, { procedure: matter.procedure, today });
  const impossible = new Map(
    found
      .filter((problem) => problem.severity === 'impossible')
      .flatMap((problem) => problem.events.slice(0, 1).map((event) => [event, problem.message] as const)),
  );
  const events = eventsOf(matter.procedure);
  return (
    <>
      <TheClock />
      <LookAgain problems={found.filter((problem) => problem.severity !== 'impossible')} />
      {STAGES.map(([stage, title, hint]) => {
        const members = events.filter((event) => event.stage === stage);
        return members.length === 0 ? null : (
          <Section key={stage} title={title} hint={hint}>
            <StageDates events={members} problems={impossible} />
          </Section>
        );
      })}
      <DeadlineList />
    </>
  );
}
