import { Button, Checkbox, Group, Modal, Select, TextInput } from '@mantine/core';
import { LongList } from '@renderer/components/long-list';
import { useCase, useCaseSession, useEdit } from '@renderer/data/case-context';
import { pageTexts } from '@renderer/data/page-texts';
import { placedEntries } from '@shared/bundle/bundle-parts';
import { countWords } from '@shared/bundle/redaction-places';
import type { Bundle } from '@shared/domain/bundle';
import { put } from '@shared/domain/change';
import type { EvidenceDocument } from '@shared/domain/evidence-document';
import { type RedactionReason, redactionSchema } from '@shared/domain/redaction';
import { type FormEvent, useState } from 'react';
import styles from '../bundle.module.css';
import { REASONS } from './reasons';

type Found = {
  readonly key: string;
  readonly document: EvidenceDocument;
  readonly page: number | null;
  readonly times: number;
};

/** Finds words in every paper of a bundle and offers each page they stand on to be marked. */
export function FindWords({ bundle }: { bundle: Bundle }) {
  const caseFile = useCase();
  const { caseId } = useCaseSession();
  const edit = useEdit();
  const [typed, setTyped] = useState('');
  const [reason, setReason] = useState<RedactionReason>('third-party');
  const [found, setFound] = useState<{ words: string; places: readonly Found[] } | null>(null);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [looking, setLooking] = useState(false);

  const look = async (event: FormEvent) => {
    event.preventDefault();
    const words = typed.trim();
    if (words === '') return;
    setLooking(true);
    const places: Found[] = [];
    const documents = new Set(placedEntries(caseFile, bundle).map(({ document }) => document));
    for (const document of documents) {
      const texts = await pageTexts(caseId, document.id).catch(() => []);
      for (const { page, text } of texts) {
        const times = countWords(text, words);
        // A paper without pages of its own is marked as a whole: its pages are ours and may change.
        const at = document.pages === null ? null : page;
        if (times > 0) places.push({ key: `${document.id}/${page}`, document, page: at, times });
      }
    }
    setLooking(false);
    setLeft(new Set());
    setFound({ words, places });
  };
  const chosen = found?.places.filter(({ key }) => !left.has(key)) ?? [];
  const mark = () => {
    if (!found) return;
    const known = caseFile.redactions;
    const fresh = chosen.filter(
      ({ document, page }) =>
        !known.some(
          (each) => each.documentId === document.id && each.page === page && each.words === found.words,
        ),
    );
    edit.change({
      label: `Mark words on ${fresh.length} ${fresh.length === 1 ? 'page' : 'pages'}`,
      steps: fresh.map(({ document, page }) =>
        put(
          'redactions',
          redactionSchema.parse({
            id: edit.newId(),
            documentId: document.id,
            page,
            words: found.words,
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
          found
            ? `“${found.words}”: ${found.places.length} ${found.places.length === 1 ? 'page' : 'pages'}`
            : ''
        }
        size="lg"
      >
        {found && found.places.length > 0 ? (
          <LongList
            items={found.places}
            keyOf={({ key }) => key}
            rowHeight={36}
            label="Pages the words stand on"
            height={Math.min(found.places.length * 36, 360)}
          >
            {({ key, document, page, times: here }) => (
              <Checkbox
                className={styles.foundPage}
                label={`${document.reference} ${document.title}${page === null ? '' : `, page ${page}`} (${here})`}
                checked={!left.has(key)}
                onChange={(event) => {
                  const next = new Set(left);
                  if (event.currentTarget.checked) next.delete(key);
                  else next.add(key);
                  setLeft(next);
                }}
              />
            )}
          </LongList>
        ) : (
          <p>
            These words stand on no page that can be searched. Scanned pages without words must be marked by
            drawing a frame.
          </p>
        )}
        <Group justify="flex-end" mt="md" gap="xs">
          <Button variant="default" onClick={() => setFound(null)}>
            {found?.places.length ? 'Mark nothing' : 'Close'}
          </Button>
          {found?.places.length ? (
            <Button data-autofocus onClick={mark} disabled={chosen.length === 0}>
              Mark {times} {times === 1 ? 'place' : 'places'} on {chosen.length}{' '}
              {chosen.length === 1 ? 'page' : 'pages'}
            </Button>
          ) : null}
        </Group>
      </Modal>
    </form>
  );
}
