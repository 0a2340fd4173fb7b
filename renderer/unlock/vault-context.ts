import { createContext, useContext } from 'react';
import type { HeldVault } from '../vault/held-vault';

/** The vault that is open, and how to lock it. */
export type VaultActs = { readonly held: HeldVault; readonly lock: () => void };

export const VaultContext = createContext<VaultActs | null>(null);

/** The open vault. Only inside the gate. */
export function useVault(): VaultActs {
  const acts = useContext(VaultContext);
  if (!acts) throw new Error('useVault outside the gate');
  return acts;
}
