import { createContext, useContext } from 'react';

/** Opens what a reference in a text points at. The shell provides it, since the editor knows no evidence panel. */
type EvidenceOpener = (type: 'citation' | 'person', id: string) => void;

const EvidenceOpenerContext = createContext<EvidenceOpener>(() => {});

export const EvidenceOpenerProvider = EvidenceOpenerContext.Provider;

export function useEvidenceOpener(): EvidenceOpener {
  return useContext(EvidenceOpenerContext);
}
