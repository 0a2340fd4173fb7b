import type { CollectionKind, RecordKind, RecordOf } from '@shared/domain/case-file';
import { type Change, put, remove } from '@shared/domain/change';
import { isReferredTo } from '@shared/domain/references';
import type { PlainDate } from '@shared/lib/plain-date';
import { recordIn } from './case-records';
import type { CaseSession } from './case-session';
import { newId } from './new-id';
import { today } from './today';

/** New values of fields, or how they follow from the record as it is now. */
export type Fields<Item> = Partial<Item> | ((now: Item) => Partial<Item>);

/** How a screen changes the open case. Every act is kept, and can be undone under its label. */
export type Edit = {
  readonly put: <Kind extends RecordKind>(
    label: string,
    kind: Kind,
    record: RecordOf<Kind>,
    coalesceKey?: string,
  ) => void;
  /**
   * Removes a record that nothing refers to. One that something refers to stays, and the answer is false:
   * shared/ has a change of its own for each kind whose references can be mended.
   */
  readonly remove: (label: string, kind: CollectionKind, id: string) => boolean;
  /** Several records at once, as one undo step. */
  readonly change: (change: Change, coalesceKey?: string) => void;
  /**
   * Sets fields of a record as it is now. A record that is no longer there stays away. Fields that are made from
   * what the record holds (a row of its list) are given as a function of it: two fields can hand over their typing
   * before the screen is drawn again, and what the screen last showed would then undo the first.
   */
  readonly patch: <Kind extends RecordKind>(
    label: string,
    kind: Kind,
    id: string,
    fields: Fields<RecordOf<Kind>>,
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
      const caseFile = session.getSnapshot();
      if (!recordIn(caseFile, kind, id)) return true;
      if (isReferredTo(caseFile, kind, id)) return false;
      return change({ label, steps: [remove(kind, id)] });
    },
    patch: (label, kind, id, fields, coalesceKey) => {
      const record = recordIn(session.getSnapshot(), kind, id);
      if (!record) return;
      const now = record as RecordOf<typeof kind>;
      const wanted = typeof fields === 'function' ? fields(now) : fields;
      const isSame = ([field, value]: [string, unknown]) =>
        same((now as Record<string, unknown>)[field], value);
      if (Object.entries(wanted).every(isSame)) return;
      const next = { ...now, ...wanted };
      change({ label, steps: [put(kind, next)] }, coalesceKey);
    },
    newId,
    today,
  };
}
