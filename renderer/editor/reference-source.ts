import { useCase, useEdit } from '@renderer/data/case-context';
import { byId, inOrder } from '@shared/domain/case-file';
import { citationLabel, personLabel } from '@shared/domain/labels';
import { useEffect, useMemo, useRef } from 'react';

/** What a reference shows: its label, a fuller title, and whether what it points at is gone. */
export type ShownReference = { readonly label: string; readonly title: string; readonly broken: boolean };

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

function matching<Item>(items: readonly Item[], words: (item: Item) => string, query: string): Item[] {
  const wanted = query.trim().toLowerCase();
  const found: Item[] = [];
  for (const item of items) {
    if (wanted === '' || words(item).toLowerCase().includes(wanted)) found.push(item);
    if (found.length === MOST_OFFERED) break;
  }
  return found;
}

/**
 * The reference source of the open case. The returned object stays the same while the case changes, so
 * that an editor made with it need not be made again; `onCaseChange` is called when labels may differ.
 * @param pointId a citation made from an offer is tied to this point as context
 */
export function useReferenceSource(pointId: string | undefined, onCaseChange: () => void): ReferenceSource {
  const caseFile = useCase();
  const edit = useEdit();
  const latest = useRef({ caseFile, edit, pointId, onCaseChange });
  latest.current = { caseFile, edit, pointId, onCaseChange };

  const { people, citations, documents, interviews } = caseFile;
  useEffect(() => {
    // The collections that labels are made from; a change in any of them may change what is shown.
    if (people && citations && documents && interviews) latest.current.onCaseChange();
  }, [people, citations, documents, interviews]);

  return useMemo(() => {
    const cite = (source: { documentId: string } | { interviewId: string }) => {
      const { edit, pointId } = latest.current;
      const id = edit.newId();
      edit.put('Cite evidence', 'citations', {
        id,
        source:
          'documentId' in source
            ? { kind: 'document', documentId: source.documentId, page: null, region: null }
            : { kind: 'interview', interviewId: source.interviewId, noteId: null },
        locator: '',
        quote: '',
        bearings: pointId ? [{ pointId, weight: 'context', note: '' }] : [],
        note: '',
      });
      return { type: 'citation' as const, id };
    };
    return {
      show(type, id) {
        const { caseFile } = latest.current;
        if (type === 'person') {
          const person = byId(caseFile.people, id);
          const title = person
            ? [person.name, person.position].filter(Boolean).join(', ')
            : 'Not in this case';
          return { label: personLabel(caseFile, id), title, broken: !person };
        }
        const citation = byId(caseFile.citations, id);
        if (!citation)
          return { label: '[missing source]', title: 'This citation is not in this case', broken: true };
        const document =
          citation.source.kind === 'document'
            ? byId(caseFile.documents, citation.source.documentId)
            : undefined;
        const title = [document?.title, citation.quote && `“${citation.quote}”`].filter(Boolean).join(' · ');
        return { label: citationLabel(caseFile, citation), title, broken: false };
      },
      people: (query) =>
        matching(
          inOrder(latest.current.caseFile.people),
          (p) => `${p.label} ${p.name} ${p.position}`,
          query,
        ).map((person) => ({
          key: person.id,
          label: person.label || person.name,
          detail: [person.name, person.position].filter(Boolean).join(' · '),
          choose: () => ({ type: 'person', id: person.id }),
        })),
      evidence(query) {
        const { caseFile } = latest.current;
        const documents = matching(
          inOrder(caseFile.documents),
          (d) => `${d.reference} ${d.title}`,
          query,
        ).map((document) => ({
          key: document.id,
          label: document.reference,
          detail: document.title,
          choose: () => cite({ documentId: document.id }),
        }));
        const interviews = matching(
          inOrder(caseFile.interviews),
          (i) => `${i.reference} ${i.personId ? personLabel(caseFile, i.personId) : ''}`,
          query,
        ).map((interview) => ({
          key: interview.id,
          label: interview.reference,
          detail: interview.personId
            ? `Interview with ${personLabel(caseFile, interview.personId)}`
            : 'Interview',
          choose: () => cite({ interviewId: interview.id }),
        }));
        return [...documents, ...interviews].slice(0, MOST_OFFERED);
      },
    };
  }, []);
}
