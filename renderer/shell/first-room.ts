import { placeOf } from '../navigation/place';
import { Cases, FirstRun, Register, SafeKeeping } from './rooms-outside';
import { SCREENS } from './screens';

/** Fetches the code of what will be shown first once the vault is open. Nothing is lost when it cannot. */
export async function loadFirstRoom(): Promise<void> {
  const place = placeOf(window.location.hash);
  const needed =
    place.at === 'cases'
      ? [Cases, FirstRun]
      : place.at === 'register'
        ? [Register]
        : place.at === 'safe-keeping'
          ? [SafeKeeping]
          : SCREENS.filter(({ id }) => id === place.screen);
  await Promise.all(needed.map(({ load }) => load().catch(() => undefined)));
}
