import { createContext, useContext } from 'react';

/** What the shell can do from anywhere in it. */
export type ShellActs = { readonly showShortcuts: () => void; readonly showAbout: () => void };

export const ShellActsContext = createContext<ShellActs>({ showShortcuts: () => {}, showAbout: () => {} });

export const useShellActs = (): ShellActs => useContext(ShellActsContext);
