import { Portal } from '@mantine/core';
import { useCaseSession } from '@renderer/data/case-context';
import { type PageItem, type PageText, pageItems } from '@renderer/data/page-texts';
import { type ReactNode, type RefObject, useEffect, useState } from 'react';
import type { Region } from '../evidence-panel-context';
import { recognisedInSelection } from '../viewer/recognised-layer';
import styles from './citing.module.css';
import { CompareDialog, type ToCompare } from './compare-dialog';
import type { SelectedWords } from './selection';

type Props = {
  readonly root: RefObject<HTMLElement | null>;
  readonly documentId: string;
  readonly recognised: ReadonlyMap<number, PageText>;
  readonly selected: SelectedWords | null;
  readonly picture: (page: number, part: Region, width: number) => Promise<HTMLCanvasElement>;
  /** The words, once a person has confirmed them. */
  readonly onConfirmed: (page: number, quote: string) => void;
};

/**
 * Stands between words recognised in a picture and their being quoted: until someone has compared the selected
 * words with the picture, comparing is all that can be done with them.
 */
export function useCompare(props: Props): { readonly unseen: boolean; readonly shown: ReactNode } {
  const { root, documentId, recognised, selected, picture, onConfirmed } = props;
  const { caseId } = useCaseSession();
  const [items, setItems] = useState<{ page: number; items: readonly PageItem[] } | null>(null);
  const [compare, setCompare] = useState<ToCompare | null>(null);
  const page = selected ? recognised.get(selected.page) : undefined;

  useEffect(() => {
    if (!page) return;
    let wanted = true;
    void pageItems(caseId, documentId, page.page)
      .then((found) => wanted && setItems({ page: page.page, items: found ?? [] }))
      .catch(() => {});
    return () => {
      wanted = false;
    };
  }, [caseId, documentId, page]);

  const words = page && root.current ? recognisedInSelection(root.current, page.page) : [];
  const known = items?.page === page?.page ? items?.items : undefined;
  const unseen = page !== undefined && words.some((index) => known?.[index]?.checked !== true);
  const begin = () => page && setCompare({ documentId, page: page.page, words });

  useEffect(() => {
    if (!unseen) return;
    const press = (event: KeyboardEvent) => {
      if (!event.altKey || event.key.toLowerCase() !== 'c') return;
      event.preventDefault();
      begin();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  });

  const bar =
    unseen && selected && !compare ? (
      <Portal>
        <div
          className={styles.bar}
          role="toolbar"
          aria-label="The selected words"
          style={{
            left: Math.max(8, selected.box.left),
            top: Math.min(innerHeight - 56, selected.box.bottom + 8),
          }}
          onMouseDown={(event) => event.preventDefault()}
        >
          <button type="button" onClick={begin}>
            Compare with the picture, to cite…
          </button>
        </div>
      </Portal>
    ) : null;
  return {
    unseen,
    shown: (
      <>
        {bar}
        <CompareDialog
          compare={compare}
          picture={picture}
          onClose={(confirmed) => {
            const at = compare?.page;
            setCompare(null);
            if (confirmed !== null && at !== undefined) onConfirmed(at, confirmed);
          }}
        />
      </>
    ),
  };
}
