import { Button, Checkbox, Group, Modal, Select, TextInput } from '@mantine/core';
import { LongList } from '@renderer/components/long-list';
import { Notice } from '@renderer/components/notice';
import { useShownLast } from '@renderer/components/shown-last';
import { useCase, useCaseSession, useEdit } from '@renderer/data/case-context';
import { useScanQueue } from '@renderer/evidence/reading/scan-context';
import { placedEntries } from '@shared/bundle/bundle-parts';
import type { Bundle } from '@shared/domain/bundle';
import { put } from '@shared/domain/change';
import { type RedactionReason, redactionSchema } from '@shared/domain/redaction';
import { type FormEvent, useState } from 'react';
import styles from '../bundle.module.css';
import { type Found, type FoundOnPage, lookForWords } from './look-for-words';
import { REASONS } from './reasons';

const pagesWord = (count: number) => `${count.toLocaleString('en-GB')} ${count === 1 ? 'page' : 'pages'}`;

function lineOf({ document, page, words, times, near }: FoundOnPage): string {
  const where = `${document.reference} ${document.title}${page === null ? '' : `, page ${page}`}`;
  return near ? `${where}: read as “${words}” (${times})` : `${where} (${times})`;
}

/** What this search cannot have found. */
function NotLookedThrough({ silent }: Pick<Found, 'silent'>) {
  const queue = useScanQueue();
  const waiting = queue?.state.waiting ?? 0;
  if (waiting === 0 && silent.length === 0) return null;
  return (
    <Notice kind="check" title="Not everything could be looked through.">
      {waiting > 0
        ? `${pagesWord(waiting)} of scans ${waiting === 1 ? 'is' : 'are'} still being read: look again when that is done. `
        : ''}
      {silent.length > 0
        ? `There is no word to be searched in ${silent.slice(0, 12).join(', ')}${silent.length > 12 ? ` and ${silent.length - 12} more` : ''}: look at ${silent.length === 1 ? 'it' : 'them'} yourself and draw a frame.`
        : ''}
    </Notice>
  );
}

/** Finds words in every paper of a bundle and offers each page they stand on to be marked. */
export function FindWords({ bundle }: { bundle: Bundle }) {
  const caseFile = useCase();
  const { caseId } = useCaseSession();
  const edit = useEdit();
  const [typed, setTyped] = useState('');
  const [reason, setReason] = useState<RedactionReason>('third-party');
  const [found, setFound] = useState<Found | null>(null);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [looking, setLooking] = useState(false);

  const look = async (event: FormEvent) => {
    event.preventDefault();
    const words = typed.trim();
    if (words === '') return;
    setLooking(true);
    const documents = new Set(placedEntries(caseFile, bundle).map(({ document }) => document));
    const here = await lookForWords(caseId, documents, words);
    setLooking(false);
    setLeft(new Set());
    setFound(here);
  };
  const shown = useShownLast(found);
  const chosen = shown?.places.filter(({ key }) => !left.has(key)) ?? [];
  const mark = () => {
    if (!found) return;
    const known = caseFile.redactions;
    const fresh = chosen.filter(
      ({ document, page, words }) =>
        !known.some((each) => each.documentId === document.id && each.page === page && each.words === words),
    );
    edit.change({
      label: `Mark words on ${fresh.length} ${fresh.length === 1 ? 'page' : 'pages'}`,
      steps: fresh.map(({ document, page, words }) =>
        put(
          'redactions',
          redactionSchema.parse({
            id: edit.newId(),
            documentId: document.id,
            page,
            words,
            reason,
          }),
        ),
      ),
    });
    setFound(null);
    setTyped('');
  };
  const times = chosen.reduce((sum, each) => sum + each.times, 0);
  return (
    <form className={styles.findWords} onSubmit={(event) => void look(event)}>
      <TextInput
        label="Find words in all papers"
        placeholder="A name, an address, a number"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Select
        label="To be taken out because"
        allowDeselect={false}
        data={REASONS}
        value={reason}
        onChange={(value) => value && setReason(value as RedactionReason)}
      />
      <Button type="submit" variant="default" loading={looking} disabled={typed.trim() === ''}>
        Find
      </Button>
      <Modal
        opened={found !== null}
        onClose={() => setFound(null)}
        title={
          shown
            ? `“${shown.words}”: ${pagesWord(new Set(shown.places.map(({ document, page }) => `${document.id}/${page}`)).size)}`
            : ''
        }
        size="lg"
      >
        {shown && shown.places.length > 0 ? (
          <LongList
            items={shown.places}
            keyOf={({ key }) => key}
            rowHeight={36}
            label="Pages the words stand on"
            height={Math.min(shown.places.length * 36, 360)}
          >
            {(place) => (
              <Checkbox
                className={styles.foundPage}
                label={lineOf(place)}
                checked={!left.has(place.key)}
                onChange={(event) => {
                  const next = new Set(left);
                  if (event.currentTarget.checked) next.delete(place.key);
                  else next.add(place.key);
                  setLeft(next);
                }}
              />
            )}
          </LongList>
        ) : (
          <p>These words stand on no page that can be searched.</p>
        )}
        {shown?.places.some(({ near }) => near) ? (
          <p className="quiet">
            Some scanned pages hold words that look like these. Untick what is something else.
          </p>
        ) : null}
        {shown ? <NotLookedThrough silent={shown.silent} /> : null}
        <Group justify="flex-end" mt="md" gap="xs">
          <Button variant="default" onClick={() => setFound(null)}>
            {shown?.places.length ? 'Mark nothing' : 'Close'}
          </Button>
          {shown?.places.length ? (
            <Button data-autofocus onClick={mark} disabled={chosen.length === 0}>
              Mark {times} {times === 1 ? 'place' : 'places'} on{' '}
              {pagesWord(new Set(chosen.map(({ document, page }) => `${document.id}/${page}`)).size)}
            </Button>
          ) : null}
        </Group>
      </Modal>
    </form>
  );
}
