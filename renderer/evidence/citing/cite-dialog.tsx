import { Button, Group, Modal, Select, Textarea, TextInput } from '@mantine/core';
import { SegmentedChoice } from '@renderer/components/segmented-choice';
import { useCase, useCaseSession } from '@renderer/data/case-context';
import { pageTexts } from '@renderer/data/page-texts';
import { byId, inOrder } from '@shared/domain/case-file';
import {
  type PageWords,
  type QuoteStanding,
  quoteAsPrinted,
  quoteFromSelection,
  quoteStanding,
} from '@shared/evidence/quote';
import { useEffect, useState } from 'react';
import type { CitedPlace, Weight } from './make-citation';
import type { Citing } from './use-citing';

type Props = {
  /** Where citing begins; null: closed. */
  readonly place: CitedPlace | null;
  readonly citing: Citing;
  /** Notes a part of the page instead of citing it. */
  readonly onNote: (place: CitedPlace) => void;
  readonly onClose: () => void;
};

/** Where the quoted words are, as a sentence; empty when there is nothing to say. */
export function standingSentence(standing: QuoteStanding | null): string {
  switch (standing?.kind) {
    case 'there':
      return 'These words are on the page, and are kept as they are printed there.';
    case 'elsewhere':
      return `These words are not on this page; they are on page ${standing.page}.`;
    case 'gone':
      return 'These words are not in the document. Check them against the page before you rely on them.';
    case 'no-text':
      return 'This page has no text to compare with (it is a scan). Check the words by eye.';
    default:
      return '';
  }
}

/** The words of a stored document; none until they are read. */
function useWordsOf(documentId: string | undefined): readonly PageWords[] {
  const { caseId } = useCaseSession();
  const [read, setRead] = useState<{ of: string; pages: readonly PageWords[] } | null>(null);
  useEffect(() => {
    if (!documentId) return;
    let wanted = true;
    pageTexts(caseId, documentId).then(
      (pages) => wanted && setRead({ of: documentId, pages }),
      () => {},
    );
    return () => {
      wanted = false;
    };
  }, [caseId, documentId]);
  return read !== null && read.of === documentId ? read.pages : NO_WORDS;
}

const NO_WORDS: readonly PageWords[] = [];

/** Compares words with the document's, as they are typed. */
function useStanding(pages: readonly PageWords[], page: number | null, quote: string): QuoteStanding | null {
  const [standing, setStanding] = useState<QuoteStanding | null>(null);
  useEffect(() => {
    const later = setTimeout(() => {
      setStanding(pages.length === 0 || quote.trim() === '' ? null : quoteStanding(pages, page, quote));
    }, 250);
    return () => clearTimeout(later);
  }, [pages, page, quote]);
  return standing;
}

/**
 * Citing by the keyboard, or with more to say: the page as a whole or words typed from it, a paragraph
 * number, another point, how it bears.
 */
export function CiteDialog({ place, citing, onNote, onClose }: Props) {
  const { points, documents } = useCase();
  const [quote, setQuote] = useState('');
  const [locator, setLocator] = useState('');
  const [pointId, setPointId] = useState<string | null>(null);
  const [weight, setWeight] = useState<Weight>('supports');
  useEffect(() => {
    if (!place) return;
    setQuote(place.quote);
    setLocator(place.locator);
    setPointId(citing.pointId ?? null);
  }, [place, citing.pointId]);
  const words = useWordsOf(place?.documentId);
  const standing = useStanding(words, place?.page ?? null, quote);
  const document = byId(documents, place?.documentId);
  const said: CitedPlace | null = place
    ? { ...place, quote: quoteFromSelection(quote), locator: locator.trim() }
    : null;
  const where = place?.page != null && (document?.pages ?? 1) > 1 ? `, page ${place.page}` : '';
  const finish = (act: (place: CitedPlace) => void) => () => {
    // Typed words are kept as the page has them: a quotation is the paper's, to the letter.
    if (said) act({ ...said, quote: quoteAsPrinted(words, said.page, said.quote) });
    onClose();
  };
  const wrong = standing?.kind === 'gone' || standing?.kind === 'elsewhere';

  return (
    <Modal
      opened={place !== null}
      onClose={onClose}
      title={`Cite ${document?.reference ?? ''}${where}`}
      size="lg"
    >
      <Textarea
        label="Words quoted"
        description="Leave empty to cite the page as a whole."
        autosize
        minRows={2}
        maxRows={8}
        data-autofocus
        value={quote}
        onChange={(event) => setQuote(event.currentTarget.value)}
        error={wrong ? standingSentence(standing) : undefined}
      />
      {!wrong && standing ? <p className="quiet">{standingSentence(standing)}</p> : null}
      {place?.region ? <p className="quiet">The part you marked on the page is kept with it.</p> : null}
      <TextInput
        mt="sm"
        label="Place finer than the page"
        placeholder="para 4.2"
        value={locator}
        onChange={(event) => setLocator(event.currentTarget.value)}
      />
      <Group mt="sm" align="flex-end" grow>
        <Select
          label="Bears on point"
          placeholder="No point"
          clearable
          searchable
          data={inOrder(points).map((point) => ({
            value: point.id,
            label: `${point.number} ${point.title}`.trim(),
          }))}
          value={pointId}
          onChange={setPointId}
        />
      </Group>
      {pointId ? (
        <Group mt="sm">
          <SegmentedChoice<Weight>
            label="How it bears"
            value={weight}
            choices={[
              { value: 'supports', label: 'Supports' },
              { value: 'undermines', label: 'Undermines' },
              { value: 'context', label: 'Context' },
            ]}
            onChange={setWeight}
          />
        </Group>
      ) : null}
      <Group justify="flex-end" mt="md">
        {place?.region ? (
          <Button variant="subtle" onClick={finish(onNote)}>
            Only note it
          </Button>
        ) : null}
        <Button variant="default" onClick={finish(citing.toChronology)}>
          To the chronology
        </Button>
        {pointId ? (
          <Button
            variant={citing.intoText ? 'default' : 'filled'}
            onClick={finish((one) => citing.weigh(one, weight, pointId))}
          >
            Keep as a source
          </Button>
        ) : null}
        {citing.intoText || !pointId ? (
          <Button onClick={finish(citing.cite)}>{citing.target ? `Cite in ${citing.target}` : 'Cite'}</Button>
        ) : null}
      </Group>
    </Modal>
  );
}
