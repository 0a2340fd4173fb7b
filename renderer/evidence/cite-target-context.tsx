import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react';

/** What a citation made now is about: the point being worked on, or a part of the case without one. */
type CiteTarget = {
  /** As the panel says it: "point 2a", "the chronology". */
  readonly label: string;
  readonly pointId?: string;
  /** Takes a citation as a source of what is being worked on. Keep it the same function while it does the same. */
  readonly attach?: (citationId: string) => void;
};

type Targets = { readonly current: CiteTarget | null; readonly set: (target: CiteTarget | null) => void };

const Context = createContext<Targets | null>(null);

/** Keeps what the screen in the middle is about, for the evidence at its side. */
export function CiteTargetProvider({ children }: { children: ReactNode }) {
  const [current, set] = useState<CiteTarget | null>(null);
  const value = useMemo(() => ({ current, set }), [current]);
  return <Context value={value}>{children}</Context>;
}

/** Called by a screen: while it is shown, citations are about this. `null`: about nothing in particular. */
export function useCiteTarget(target: CiteTarget | null): void {
  const set = use(Context)?.set;
  const label = target?.label;
  const pointId = target?.pointId;
  const attach = target?.attach;
  useEffect(() => {
    if (!set) return;
    set(
      label === undefined ? null : { label, ...(pointId ? { pointId } : {}), ...(attach ? { attach } : {}) },
    );
    return () => set(null);
  }, [set, label, pointId, attach]);
}

/** What a citation made now is about, or null. */
export function useCurrentCiteTarget(): CiteTarget | null {
  return use(Context)?.current ?? null;
}
