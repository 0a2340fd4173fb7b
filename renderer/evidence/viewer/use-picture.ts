import { evidenceBytes } from '@renderer/data/evidence-files';
import { openEvidence } from '@renderer/data/evidence-slices';
import { PaperReader } from '@renderer/workers/paper.client';
import { isTooLarge, pictureSize } from '@shared/evidence/picture-size';
import { useEffect, useState } from 'react';

/** A page of a TIFF, which the browser itself cannot show. One worker unpacks them for as long as it is looked at. */
async function tiffPage(caseId: string, sha256: string, page: number, signal: AbortSignal): Promise<Blob> {
  const reader = new PaperReader();
  signal.addEventListener('abort', () => reader.end());
  try {
    const opened = await reader.open(await openEvidence(caseId, sha256), 'tiff', 'image/tiff');
    const shown = opened.ok ? await reader.show(page) : opened;
    if (!shown.ok) throw new Error('Cannot be shown');
    return shown.value.picture;
  } finally {
    reader.end();
  }
}

async function wholeFile(caseId: string, sha256: string, mediaType: string): Promise<Blob> {
  const bytes = await evidenceBytes(caseId, sha256);
  // Unpacking it would take more memory than the computer has, and end the window.
  if (isTooLarge(pictureSize(bytes))) throw new Error('Too large');
  return new Blob([bytes], { type: mediaType });
}

/** A stored picture or recording as an address of the page's own; nothing outside can be asked for through it. */
export function usePicture(
  caseId: string,
  sha256: string,
  mediaType: string,
  page = 1,
): { readonly url: string | null; readonly failed: boolean } {
  const [state, setState] = useState<{ url: string | null; failed: boolean }>({ url: null, failed: false });
  useEffect(() => {
    let url: string | null = null;
    const wanted = new AbortController();
    setState({ url: null, failed: false });
    const blob =
      mediaType === 'image/tiff'
        ? tiffPage(caseId, sha256, page, wanted.signal)
        : wholeFile(caseId, sha256, mediaType);
    blob.then(
      (picture) => {
        if (wanted.signal.aborted) return;
        url = URL.createObjectURL(picture);
        setState({ url, failed: false });
      },
      () => !wanted.signal.aborted && setState({ url: null, failed: true }),
    );
    return () => {
      wanted.abort();
      if (url) URL.revokeObjectURL(url);
    };
  }, [caseId, sha256, mediaType, page]);
  return state;
}
