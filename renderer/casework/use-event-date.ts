import { useCasePart, useEdit } from '@renderer/data/case-context';
import type { PlainDate } from '@shared/lib/plain-date';
import { type ProcedureEventId, procedureEvent } from '@shared/procedure/events';

/** The day of one event of the case, and how it is set. Every screen that asks for it changes the same date. */
export function useEventDate(
  id: ProcedureEventId,
): readonly [PlainDate | null, (date: PlainDate | null) => void] {
  const matter = useCasePart((caseFile) => caseFile.matter);
  const edit = useEdit();
  const set = (date: PlainDate | null) =>
    edit.patch(
      `Change the date of “${procedureEvent(id).label}”`,
      'matter',
      matter.id,
      (now) => {
        const { [id]: _, ...others } = now.events;
        return { events: date === null ? others : { ...others, [id]: date } };
      },
      `event-${id}`,
    );
  return [matter.events[id] ?? null, set];
}
