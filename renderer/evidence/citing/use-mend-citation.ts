import { useCaseSession, useEdit } from '@renderer/data/case-context';
import { byId } from '@shared/domain/case-file';
import { citationLabel } from '@shared/domain/labels';
import { useEvidencePanel } from '../evidence-panel-context';
import type { CitedPlace } from './make-citation';

/**
 * Puts a citation right whose words are not where it says: the words selected now take the place of those quoted.
 * Everything that cites it keeps citing it.
 * @param citationId the citation in doubt; null: none is
 */
export function useMendCitation(
  citationId: string | null,
): (place: CitedPlace) => { label: string; act: () => void } | undefined {
  const session = useCaseSession();
  const edit = useEdit();
  const { openCitation } = useEvidencePanel();
  return (place) => {
    const citation = byId(session.getSnapshot().citations, citationId);
    if (citation?.source.kind !== 'document') return undefined;
    const { id, source } = citation;
    const label = citationLabel(session.getSnapshot(), citation);
    return {
      label,
      act: () => {
        const next = { ...source, page: place.page, region: null };
        edit.patch(`Put the citation ${label} right`, 'citations', id, { quote: place.quote, source: next });
        openCitation(id);
      },
    };
  };
}
