import { createContext, useContext } from 'react';

/** What the shell can do from anywhere in it. */
export type ShellActs = {
  readonly showShortcuts: () => void;
  readonly showAbout: () => void;
  readonly showVault: () => void;
  readonly lock: () => void;
};

export const ShellActsContext = createContext<ShellActs>({
  showShortcuts: () => {},
  showAbout: () => {},
  showVault: () => {},
  lock: () => {},
});

export const useShellActs = (): ShellActs => useContext(ShellActsContext);
