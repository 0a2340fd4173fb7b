import { useEffect, useState } from 'react';
import { type OpenPdf, openPdf, type PdfFault } from '../pdf/open-pdf';

export type OpenedPdf =
  | { readonly kind: 'opening' }
  | { readonly kind: 'open'; readonly pdf: OpenPdf['pdf'] }
  | { readonly kind: 'fault'; readonly code: PdfFault; readonly message: string };

/** A stored PDF, open for as long as it is looked at. `sha256` null: nothing is opened. */
export function useOpenedPdf(caseId: string, sha256: string | null): OpenedPdf {
  const [state, setState] = useState<{ sha256: string | null; opened: OpenedPdf }>({
    sha256: null,
    opened: { kind: 'opening' },
  });
  useEffect(() => {
    if (sha256 === null) return;
    let close: (() => void) | null = null;
    let wanted = true;
    void openPdf(caseId, sha256).then((result) => {
      if (!result.ok) {
        if (wanted)
          setState({ sha256, opened: { kind: 'fault', code: result.code, message: result.message } });
        return;
      }
      close = result.value.close;
      if (wanted) setState({ sha256, opened: { kind: 'open', pdf: result.value.pdf } });
      else close();
    });
    return () => {
      wanted = false;
      close?.();
      setState({ sha256: null, opened: { kind: 'opening' } });
    };
  }, [caseId, sha256]);
  return state.sha256 === sha256 ? state.opened : { kind: 'opening' };
}
