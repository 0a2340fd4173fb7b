import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { type Focus, hashOf, type Place, placeOf } from './place';
import type { ScreenId } from './screen-ids';

type PlaceContext = { readonly place: Place; readonly show: (place: Place) => void };
const Context = createContext<PlaceContext | null>(null);

/** Keeps where the user is, in memory and in the address, so that back and a reload work. */
export function NavigationProvider({ children }: { children: ReactNode }) {
  const [place, setPlace] = useState<Place>(() => placeOf(window.location.hash));

  useEffect(() => {
    const read = () => setPlace(placeOf(window.location.hash));
    window.addEventListener('hashchange', read);
    return () => window.removeEventListener('hashchange', read);
  }, []);

  const show = useCallback((next: Place) => {
    const hash = hashOf(next);
    if (hash !== window.location.hash) window.history.pushState(null, '', hash);
    setPlace(next);
  }, []);

  const value = useMemo(() => ({ place, show }), [place, show]);
  return <Context value={value}>{children}</Context>;
}

/** Where the user is, among the cases and inside one. For the shell and the list of cases. */
export function usePlace() {
  const context = useContext(Context);
  if (!context) throw new Error('usePlace outside NavigationProvider');
  const { place, show } = context;
  return useMemo(
    () => ({
      place,
      openCase: (caseId: string, screen: ScreenId = 'overview') =>
        show({ at: 'case', caseId, screen, focus: {} }),
      leaveCase: () => show({ at: 'cases' }),
      showRegister: () => show({ at: 'register' }),
      showSafeKeeping: () => show({ at: 'safe-keeping' }),
    }),
    [place, show],
  );
}

/**
 * The screen shown and what is meant on it; `go` changes both.
 * `focus` is what another screen asked to be shown: a point, or a record of this screen's kind.
 */
export function useNavigation(): {
  screen: ScreenId;
  focus: Focus;
  go: (screen: ScreenId, focus?: Focus) => void;
} {
  const context = useContext(Context);
  if (!context) throw new Error('useNavigation outside NavigationProvider');
  const { place, show } = context;
  const go = useCallback(
    (screen: ScreenId, focus: Focus = {}) => {
      if (place.at === 'case') show({ at: 'case', caseId: place.caseId, screen, focus });
    },
    [place, show],
  );
  return useMemo(
    () => ({
      screen: place.at === 'case' ? place.screen : 'overview',
      focus: place.at === 'case' ? place.focus : {},
      go,
    }),
    [place, go],
  );
}
