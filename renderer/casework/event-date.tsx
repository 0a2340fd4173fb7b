import { DateField } from '@renderer/components/date-field';
import { type ProcedureEventId, procedureEvent } from '@shared/procedure/events';
import type { ReactNode } from 'react';
import { useEventDate } from './use-event-date';

type Props = {
  readonly id: ProcedureEventId;
  /** Without one: what the event is called among the dates of the case. */
  readonly label?: string;
  readonly description?: ReactNode;
};

/** The day of one event of the case, on whatever screen it is asked for. */
export function EventDate({ id, label, description }: Props) {
  const [date, set] = useEventDate(id);
  return (
    <DateField
      label={label ?? procedureEvent(id).label}
      description={description}
      value={date}
      onChange={set}
    />
  );
}
