import { Button, Checkbox, Group, Modal, Textarea } from '@mantine/core';
import { useCaseSession } from '@renderer/data/case-context';
import { type PageItem, pageItems, savePageText } from '@renderer/data/page-texts';
import { correctWords, textOfItems, wordsAround } from '@shared/evidence/recognised-words';
import { DOUBTFUL } from '@shared/evidence/scanned-page';
import { useEffect, useRef, useState } from 'react';
import type { Region } from '../evidence-panel-context';
import styles from './citing.module.css';

/** Words recognised in a picture, to be compared with it before they are quoted. */
export type ToCompare = {
  readonly documentId: string;
  readonly page: number;
  /** The words by their place among those of the page. */
  readonly words: readonly number[];
};

type Props = {
  readonly compare: ToCompare | null;
  /** Draws part of a page, upright as its words, about `width` dots wide. */
  readonly picture: (page: number, part: Region, width: number) => Promise<HTMLCanvasElement>;
  /** With the words as the person confirmed them; null: nothing was confirmed. */
  readonly onClose: (confirmed: string | null) => void;
};

const WIDTH = 1_000;

/**
 * Shows the words recognised in a scan beside the picture they were recognised in. They can be cited only after
 * someone has said that the picture says so; what is corrected here is corrected on the page.
 */
export function CompareDialog({ compare, picture, onClose }: Props) {
  const { caseId } = useCaseSession();
  const [items, setItems] = useState<readonly PageItem[] | null>(null);
  const [typed, setTyped] = useState('');
  const [same, setSame] = useState(false);
  const [failed, setFailed] = useState(false);
  const holder = useRef<HTMLDivElement>(null);

  useEffect(() => {
    setItems(null);
    setSame(false);
    setFailed(false);
    if (!compare) return;
    let wanted = true;
    void pageItems(caseId, compare.documentId, compare.page).then(async (found) => {
      if (!wanted || !found) return;
      setItems(found);
      setTyped(
        textOfItems(compare.words.flatMap((index) => found[index] ?? []))
          .replace(/\s+/g, ' ')
          .trim(),
      );
      const canvas = await picture(compare.page, wordsAround(found, compare.words), WIDTH).catch(() => null);
      if (!wanted) return;
      if (canvas) holder.current?.replaceChildren(canvas);
      else setFailed(true);
    });
    return () => {
      wanted = false;
    };
  }, [compare, caseId, picture]);

  const doubtful = (compare?.words ?? []).flatMap((index) => {
    const item = items?.[index];
    return item && (item.confidence ?? 100) < DOUBTFUL && !item.checked ? [item.text] : [];
  });

  const confirm = async () => {
    if (!compare || !items) return;
    const next = correctWords(items, compare.words, typed);
    await savePageText(caseId, compare.documentId, compare.page, (before) => ({
      ...before,
      page: compare.page,
      text: textOfItems(next),
      items: next,
    }));
    onClose(typed.replace(/\s+/g, ' ').trim());
  };

  return (
    <Modal opened={compare !== null} onClose={() => onClose(null)} title="Compare with the picture" size="xl">
      <p className="quiet">
        These words were read off a picture by the computer. Compare them with it, letter by letter for names,
        dates and figures, before you quote them.
      </p>
      <div
        ref={holder}
        className={styles.cutting}
        role="img"
        aria-label="The part of the page the words are on"
      />
      {failed ? (
        <p role="alert">The picture cannot be shown here. Compare the words with the page itself.</p>
      ) : null}
      <Textarea
        mt="sm"
        label="The words"
        description="Correct what the picture says otherwise. The page is corrected with it."
        autosize
        minRows={2}
        maxRows={8}
        data-autofocus
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {doubtful.length > 0 ? (
        <p className={styles.doubts}>Doubtful: {doubtful.map((word) => `“${word}”`).join(', ')}.</p>
      ) : null}
      <Checkbox
        mt="sm"
        label="I have compared them: the picture says these words"
        checked={same}
        onChange={(event) => setSame(event.currentTarget.checked)}
      />
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={() => onClose(null)}>
          Cancel
        </Button>
        <Button disabled={!same || typed.trim() === '' || !items} onClick={() => void confirm()}>
          Confirm
        </Button>
      </Group>
    </Modal>
  );
}
