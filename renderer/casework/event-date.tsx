import { DateField } from '@renderer/components/date-field';
import { useCasePart } from '@renderer/data/case-context';
import { checkEvents } from '@shared/procedure/check-events';
import { type ProcedureEventId, procedureEvent } from '@shared/procedure/events';
import type { ReactNode } from 'react';
import { useEventDate } from './use-event-date';

type Props = {
  readonly id: ProcedureEventId;
  /** Without one: what the event is called among the dates of the case. */
  readonly label?: string;
  readonly description?: ReactNode;
};

/** The day of one event of the case, on whatever screen it is asked for, with what cannot be about it. */
export function EventDate({ id, label, description }: Props) {
  const [date, set] = useEventDate(id);
  const matter = useCasePart((caseFile) => caseFile.matter);
  const impossible = checkEvents(matter.events, { procedure: matter.procedure }).find(
    (problem) => problem.severity === 'impossible' && problem.events[0] === id,
  );
  return (
    <DateField
      label={label ?? procedureEvent(id).label}
      name={`${matter.id}-${id}`}
      description={description}
      value={date}
      error={impossible?.message}
      onChange={set}
    />
  );
}
