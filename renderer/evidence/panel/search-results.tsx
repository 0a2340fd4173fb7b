import { LongList } from '@renderer/components/long-list';
import { useCasePart, useCaseSession } from '@renderer/data/case-context';
import { byId } from '@shared/domain/case-file';
import { personLabel } from '@shared/domain/labels';
import { searchHits, snippet } from '@shared/evidence/search-words';
import { useEvidencePanel, usePanelInside } from '../evidence-panel-context';
import type { Found, SearchAnswer } from '../search/search-index';
import { DocumentLine, Snippet } from './document-line';
import styles from './panel.module.css';

type Props = { readonly answer: SearchAnswer; readonly typed: string; readonly only?: 'interviews' };

const keyOf = ({ place }: Found) =>
  place.kind === 'page'
    ? `${place.documentId}/${place.page}`
    : place.kind === 'document'
      ? place.documentId
      : `${place.interviewId}/${place.noteId}`;

function Result({ found, answer, typed }: { found: Found; answer: SearchAnswer; typed: string }) {
  const { place: shown, openPlace } = usePanelInside();
  const { openInterview } = useEvidencePanel();
  const session = useCaseSession();
  const documents = useCasePart((caseFile) => caseFile.documents);
  const { place, text } = found;
  const parts = snippet(text, searchHits(text, answer.search), 120);
  if (place.kind === 'interview') {
    const caseFile = session.getSnapshot();
    const interview = byId(caseFile.interviews, place.interviewId);
    if (!interview) return null;
    const who = interview.personId ? personLabel(caseFile, interview.personId) : '';
    return (
      <button type="button" className={styles.line} onClick={() => openInterview(interview.id)}>
        <span className={styles.lineHead}>
          <span className={styles.lineTitle}>
            {interview.reference} Interview {who && `with ${who}`}
          </span>
        </span>
        <Snippet parts={parts} />
      </button>
    );
  }
  const document = byId(documents, place.documentId);
  if (!document) return null;
  const page = place.kind === 'page' ? place.page : null;
  // What is found by its title alone shows that in its title.
  const elsewhere = page !== null || searchHits(document.title, answer.search).length === 0;
  const current = shown?.documentId === document.id && (page === null || shown.page === page);
  return (
    <DocumentLine
      document={document}
      where={page !== null && (document.pages ?? 1) > 1 ? `p ${page}` : undefined}
      snippet={elsewhere ? parts : undefined}
      current={current}
      onOpen={() =>
        openPlace({
          documentId: document.id,
          page,
          words: page === null ? null : { search: typed },
          region: null,
          citationId: null,
        })
      }
    />
  );
}

/** What a search found, the best first. */
export function SearchResults({ answer, typed, only }: Props) {
  const found = only ? answer.found.filter(({ place }) => place.kind === 'interview') : answer.found;
  if (found.length === 0) {
    return (
      <p className={styles.nothing}>
        Nothing in this case has all of these words. Scans cannot be searched yet; fewer words may help.
      </p>
    );
  }
  const list = (
    <LongList items={found} keyOf={keyOf} rowHeight={56} label="Search results">
      {(each) => <Result found={each} answer={answer} typed={typed} />}
    </LongList>
  );
  if (!answer.onlySome) return list;
  return (
    <>
      <p className={styles.onlySome}>No page has all of these words. These have some:</p>
      <div className={styles.rest}>{list}</div>
    </>
  );
}

/** "7 places", "200 of 1,204 places". */
export function countWords(answer: SearchAnswer): string {
  const { total, found } = answer;
  const places = total === 1 ? 'place' : 'places';
  return total > found.length
    ? `${found.length} of ${total.toLocaleString('en-GB')} ${places}`
    : `${total.toLocaleString('en-GB')} ${places}`;
}
