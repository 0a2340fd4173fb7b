import { useCallback, useMemo, useState } from 'react';

/** Rows chosen in the register: one the keyboard is at, and perhaps more with it. */
export type Selection = {
  /** The row the keyboard is at, and whose details are shown. */
  readonly active: string | null;
  readonly chosen: ReadonlySet<string>;
  /** Goes to a row alone; `extend` takes in all between; `toggle` adds or takes away that row. */
  readonly goTo: (id: string, how?: 'extend' | 'toggle') => void;
  readonly clear: () => void;
};

/** Keeps which rows of a list are chosen. @param ids the rows in the order shown */
export function useSelection(ids: readonly string[]): Selection {
  const [state, setState] = useState<{
    active: string | null;
    anchor: string | null;
    chosen: ReadonlySet<string>;
  }>({
    active: null,
    anchor: null,
    chosen: new Set(),
  });
  const goTo = useCallback(
    (id: string, how?: 'extend' | 'toggle') =>
      setState((before) => {
        if (how === 'toggle') {
          const chosen = new Set(before.chosen);
          if (!chosen.delete(id)) chosen.add(id);
          return { active: id, anchor: id, chosen };
        }
        if (how === 'extend' && before.anchor) {
          const from = ids.indexOf(before.anchor);
          const to = ids.indexOf(id);
          const [first, last] = from < to ? [from, to] : [to, from];
          return {
            active: id,
            anchor: before.anchor,
            chosen: new Set(ids.slice(Math.max(0, first), last + 1)),
          };
        }
        return { active: id, anchor: id, chosen: new Set([id]) };
      }),
    [ids],
  );
  const clear = useCallback(() => setState({ active: null, anchor: null, chosen: new Set() }), []);
  const shown = useMemo(() => new Set(ids), [ids]);
  return useMemo(
    // What is filtered away or deleted is chosen no longer.
    () => ({
      active: state.active && shown.has(state.active) ? state.active : null,
      chosen: new Set([...state.chosen].filter((id) => shown.has(id))),
      goTo,
      clear,
    }),
    [state, shown, goTo, clear],
  );
}
