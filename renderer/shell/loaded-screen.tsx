import { type ComponentType, lazy, useState } from 'react';

type Module = { readonly Screen: ComponentType };

/** A screen whose code is fetched when it is needed, or before. */
export type LoadedScreen = {
  readonly load: () => Promise<void>;
  /** Null until its code is here. */
  readonly here: () => ComponentType | null;
  readonly late: ComponentType;
};

/** @param fetch its module */
export function loadedScreen(fetch: () => Promise<Module>): LoadedScreen {
  let here: ComponentType | null = null;
  const load = async () => {
    here = (await fetch()).Screen;
  };
  return { load, here: () => here, late: lazy(async () => ({ default: (await fetch()).Screen })) };
}

/**
 * Shows a screen. One whose code is not here yet is a moment late, and React shows its place empty for 300 ms at least;
 * one whose code was fetched before is drawn with all the rest.
 */
export function ShowScreen({ screen }: { screen: LoadedScreen }) {
  const [shown, setShown] = useState(() => whatIsHere(screen));
  // The same for as long as this screen is shown, or what was typed in it would go; another when another is.
  if (shown.screen !== screen) setShown(whatIsHere(screen));
  const { Shown } = shown;
  return <Shown />;
}

function whatIsHere(screen: LoadedScreen): { screen: LoadedScreen; Shown: ComponentType } {
  return { screen, Shown: screen.here() ?? screen.late };
}
