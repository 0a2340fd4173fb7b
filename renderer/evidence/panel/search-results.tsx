import { LongList } from '@renderer/components/long-list';
import { useCasePart } from '@renderer/data/case-context';
import { byId } from '@shared/domain/case-file';
import type { Found, SearchAnswer } from '@shared/search/search-index';
import { usePanelInside } from '../evidence-panel-context';
import type { SearchStanding } from '../search/search-index-context';
import { useOpenFound } from '../search/use-open-found';
import { DocumentLine, Snippet } from './document-line';
import styles from './panel.module.css';

type Props = { readonly answer: SearchAnswer; readonly standing: SearchStanding };

const plain = (parts: Found['title']) => parts.map(({ text }) => text).join('');

function Result({ found }: { found: Found }) {
  const { place: shown } = usePanelInside();
  const open = useOpenFound();
  const documents = useCasePart((caseFile) => caseFile.documents);
  const { place } = found;
  if (place.kind === 'interview' || place.kind === 'record') {
    return (
      <button type="button" className={styles.line} onClick={() => open(found)}>
        <span className={styles.lineHead}>
          <span className={styles.lineTitle}>{plain(found.title)}</span>
        </span>
        <Snippet parts={found.parts} />
      </button>
    );
  }
  const document = byId(documents, place.documentId);
  if (!document) return null;
  const page = place.kind === 'page' ? place.page : null;
  // What is found by its title alone shows that in its title.
  const inTitle = page === null && found.title.some((part) => part.found);
  const current = shown?.documentId === document.id && (page === null || shown.page === page);
  return (
    <DocumentLine
      document={document}
      where={page !== null && (document.pages ?? 1) > 1 ? `p ${page}` : undefined}
      snippet={inTitle ? undefined : found.parts}
      current={current}
      onOpen={() => open(found)}
    />
  );
}

/** What a search found in the papers and interviews, in the order of use. */
export function SearchResults({ answer, standing }: Props) {
  if (answer.found.length === 0) return <p className={styles.nothing}>{nothingWords(standing)}</p>;
  const list = (
    <LongList items={answer.found} keyOf={({ key }) => key} rowHeight={56} label="Search results">
      {(each) => <Result found={each} />}
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

/** Why nothing was found, and what may help. */
export function nothingWords(standing: SearchStanding): string {
  if (standing === 'failed')
    return 'Searching has stopped working. Your case is safe: close it and open it again to search.';
  if (standing === 'reading')
    return 'Nothing so far. The papers are still being read; results come as they are.';
  return 'Nothing in this case has these words, or any spelt like them. Fewer words may help; a scan may have been misread, or still be waiting to be read.';
}

/** "7 places", "200 of 1,204 places". */
export function countWords(answer: SearchAnswer): string {
  const { total, found } = answer;
  const places = total === 1 ? 'place' : 'places';
  return total > found.length
    ? `${found.length} of ${total.toLocaleString('en-GB')} ${places}`
    : `${total.toLocaleString('en-GB')} ${places}`;
}
