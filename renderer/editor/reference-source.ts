import type { Edit } from '@renderer/data/case-context';
import { useCaseSession, useEdit } from '@renderer/data/case-context';
import { DOUBTFUL_WORDS, doubtfulCitations, onDoubtfulCitations } from '@renderer/data/doubtful-citations';
import { byId, type CaseFile, inOrder } from '@shared/domain/case-file';
import { citationSchema } from '@shared/domain/citation';
import { citationLabel, personLabel } from '@shared/domain/labels';
import { useEffect, useMemo, useRef } from 'react';

/** What a reference shows: its label, a fuller title, and whether what it points at is gone. */
type ShownReference = {
  readonly label: string;
  readonly title: string;
  readonly broken: boolean;
  /** The words it quotes are no longer where it says. */
  readonly doubtful?: boolean;
};

/** One thing offered while typing `@` or `#`. */
export type Offer = {
  readonly key: string;
  readonly label: string;
  readonly detail: string;
  /** Gives the id to insert; may first make the citation. */
  readonly choose: () => { readonly type: 'citation' | 'person'; readonly id: string };
};

/** What the editor's references show and offer, read from the open case. */
export type ReferenceSource = {
  readonly show: (type: 'citation' | 'person', id: string) => ShownReference;
  readonly people: (query: string) => Offer[];
  readonly evidence: (query: string) => Offer[];
};

const MOST_OFFERED = 8;

/** The first few whose words hold all of the query's; those that begin with it come first. */
function matching<Item>(items: readonly Item[], words: (item: Item) => string, query: string): Item[] {
  const wanted = query.trim().toLowerCase();
  if (wanted === '') return items.slice(0, MOST_OFFERED);
  const begin: Item[] = [];
  const hold: Item[] = [];
  for (const item of items) {
    const text = words(item).toLowerCase();
    if (text.startsWith(wanted)) begin.push(item);
    else if (text.includes(wanted)) hold.push(item);
  }
  return [...begin, ...hold].slice(0, MOST_OFFERED);
}

/** What a reference of this case shows now. */
export function showReference(caseFile: CaseFile, type: 'citation' | 'person', id: string): ShownReference {
  if (type === 'person') {
    const person = byId(caseFile.people, id);
    const title = person ? [person.name, person.position].filter(Boolean).join(', ') : 'Not in this case';
    return { label: personLabel(caseFile, id), title, broken: !person };
  }
  const citation = byId(caseFile.citations, id);
  if (!citation) {
    return { label: '[missing source]', title: 'This citation is not in this case', broken: true };
  }
  const { source, quote } = citation;
  const document = source.kind === 'document' ? byId(caseFile.documents, source.documentId) : undefined;
  const title = [document?.title, quote && `“${quote}”`].filter(Boolean).join(' · ');
  const doubtful = doubtfulCitations().has(id);
  return {
    label: citationLabel(caseFile, citation),
    title: doubtful ? `${DOUBTFUL_WORDS} ${title}` : title,
    broken: false,
    doubtful,
  };
}

/** People to name, found by label, name or position. */
export function offerPeople(caseFile: CaseFile, query: string): Offer[] {
  const words = (person: CaseFile['people'][number]) => `${person.label} ${person.name} ${person.position}`;
  return matching(inOrder(caseFile.people), words, query).map((person) => ({
    key: person.id,
    label: person.label || person.name,
    detail: [person.name === person.label ? '' : person.name, person.position].filter(Boolean).join(' · '),
    choose: () => ({ type: 'person', id: person.id }),
  }));
}

type Source = { readonly documentId: string } | { readonly interviewId: string };

/** Papers and interviews to cite, found by reference or title; choosing one makes the citation. */
export function offerEvidence(caseFile: CaseFile, query: string, cite: (source: Source) => string): Offer[] {
  const whom = (personId: string | null) =>
    personId ? `Interview with ${personLabel(caseFile, personId)}` : 'Interview';
  const documents = matching(inOrder(caseFile.documents), (d) => `${d.reference} ${d.title}`, query).map(
    ({ id, reference, title }) => ({
      key: id,
      label: reference || '[no reference]',
      detail: title,
      choose: () => ({ type: 'citation' as const, id: cite({ documentId: id }) }),
    }),
  );
  const interviews = matching(
    inOrder(caseFile.interviews),
    (i) => `${i.reference} ${whom(i.personId)}`,
    query,
  ).map(({ id, reference, personId }) => ({
    key: id,
    label: reference || '[no reference]',
    detail: whom(personId),
    choose: () => ({ type: 'citation' as const, id: cite({ interviewId: id }) }),
  }));
  return [...documents, ...interviews].slice(0, MOST_OFFERED);
}

/** Makes a citation of a whole paper or interview, as context of the point being written about. */
function citeWhole(edit: Edit, caseFile: CaseFile, pointId: string | undefined, source: Source): string {
  const bears = pointId !== undefined && byId(caseFile.points, pointId) !== undefined;
  const citation = citationSchema.parse({
    id: edit.newId(),
    source:
      'documentId' in source
        ? { kind: 'document', documentId: source.documentId }
        : { kind: 'interview', interviewId: source.interviewId },
    bearings: bears ? [{ pointId, weight: 'context', note: '' }] : [],
  });
  edit.put('Cite evidence', 'citations', citation);
  return citation.id;
}

/**
 * The reference source of the open case. It reads the case at the moment it is asked, and stays the same object
 * while the case changes, so that neither the editor nor the field is made or drawn again.
 * @param pointId a citation made from an offer is tied to this point as context
 * @param onLabelsMayDiffer called when something that labels are made from has changed
 */
export function useReferenceSource(
  pointId: string | undefined,
  onLabelsMayDiffer: () => void,
): ReferenceSource {
  const session = useCaseSession();
  const edit = useEdit();
  const latest = useRef({ pointId, onLabelsMayDiffer });
  latest.current = { pointId, onLabelsMayDiffer };

  useEffect(() => {
    let before = session.getSnapshot();
    const stopDoubts = onDoubtfulCitations(() => latest.current.onLabelsMayDiffer());
    const stopFollowing = session.subscribe(() => {
      const now = session.getSnapshot();
      const same =
        now.people === before.people &&
        now.citations === before.citations &&
        now.documents === before.documents &&
        now.interviews === before.interviews;
      before = now;
      if (!same) latest.current.onLabelsMayDiffer();
    });
    return () => {
      stopDoubts();
      stopFollowing();
    };
  }, [session]);

  return useMemo(
    () => ({
      show: (type, id) => showReference(session.getSnapshot(), type, id),
      people: (query) => offerPeople(session.getSnapshot(), query),
      evidence: (query) =>
        offerEvidence(session.getSnapshot(), query, (source) =>
          citeWhole(edit, session.getSnapshot(), latest.current.pointId, source),
        ),
    }),
    [session, edit],
  );
}
