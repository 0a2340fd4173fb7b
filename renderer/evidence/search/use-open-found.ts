import { useNavigation } from '@renderer/navigation/navigation';
import { isScreenId } from '@renderer/navigation/screen-ids';
import type { Found } from '@shared/search/search-index';
import { useCallback } from 'react';
import { useEvidencePanel, usePanelInside } from '../evidence-panel-context';

/** Opens what was found, at the place: papers and interviews beside the work, anything else on its own screen. */
export function useOpenFound(): (found: Found) => void {
  const { openPlace } = usePanelInside();
  const { openInterview } = useEvidencePanel();
  const { go } = useNavigation();
  return useCallback(
    ({ place, search }: Found) => {
      switch (place.kind) {
        case 'page':
        case 'document': {
          const page = place.kind === 'page' ? place.page : null;
          const words = page === null ? null : { search };
          openPlace({ documentId: place.documentId, page, words, region: null, citationId: null });
          return;
        }
        case 'interview':
          openInterview(place.interviewId);
          return;
        case 'record': {
          const { screen, id, pointId } = place;
          if (isScreenId(screen)) go(screen, { ...(id ? { id } : {}), ...(pointId ? { pointId } : {}) });
        }
      }
    },
    [openPlace, openInterview, go],
  );
}
