import type { CollectionKind, RecordKind, RecordOf } from '@shared/domain/case-file';
import { type Change, put, remove } from '@shared/domain/change';
import type { PlainDate } from '@shared/lib/plain-date';
import { recordIn } from './case-records';
import type { CaseSession } from './case-session';
import { newId } from './new-id';
import { today } from './today';

/** How a screen changes the open case. Every act is kept, and can be undone under its label. */
export type Edit = {
  readonly put: <Kind extends RecordKind>(
    label: string,
    kind: Kind,
    record: RecordOf<Kind>,
    coalesceKey?: string,
  ) => void;
  readonly remove: (label: string, kind: CollectionKind, id: string) => void;
  /** Several records at once, as one undo step. */
  readonly change: (change: Change, coalesceKey?: string) => void;
  /** Sets fields of a record as it is now. A record that is no longer there stays away. */
  readonly patch: <Kind extends RecordKind>(
    label: string,
    kind: Kind,
    id: string,
    fields: Partial<RecordOf<Kind>>,
    coalesceKey?: string,
  ) => void;
  readonly newId: () => string;
  readonly today: () => PlainDate;
};

const same = (a: unknown, b: unknown) => Object.is(a, b) || JSON.stringify(a) === JSON.stringify(b);

/** How a session is edited; {@link useEdit} gives the one of the open case. */
export function editOf(session: CaseSession): Edit {
  const change = (change: Change, coalesce?: string) => session.change(change, { coalesce });
  return {
    change,
    put: (label, kind, record, coalesceKey) => change({ label, steps: [put(kind, record)] }, coalesceKey),
    remove: (label, kind, id) => {
      if (recordIn(session.getSnapshot(), kind, id)) change({ label, steps: [remove(kind, id)] });
    },
    patch: (label, kind, id, fields, coalesceKey) => {
      const record = recordIn(session.getSnapshot(), kind, id);
      if (!record) return;
      const now = record as Record<string, unknown>;
      if (Object.entries(fields).every(([field, value]) => same(now[field], value))) return;
      const next = { ...record, ...fields } as RecordOf<typeof kind>;
      change({ label, steps: [put(kind, next)] }, coalesceKey);
    },
    newId,
    today,
  };
}
