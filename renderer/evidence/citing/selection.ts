import { type PageWords, printedIn, quoteFromSelection } from '@shared/evidence/quote';
import { type RefObject, useEffect, useRef, useState } from 'react';

/** Words selected in a document, and where on the screen they end. */
export type SelectedWords = {
  readonly quote: string;
  readonly page: number;
  readonly box: {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  };
};

function pageAt(node: Node | null, root: HTMLElement): number | null {
  const element = node instanceof Element ? node : (node?.parentElement ?? null);
  const page = element?.closest<HTMLElement>('[data-page]');
  return page && root.contains(page) ? Number(page.dataset.page) : null;
}

function read(root: HTMLElement, pages: readonly PageWords[]): SelectedWords | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const page = pageAt(range.startContainer, root);
  if (page === null) return null;
  const quote = quoteFromSelection(selection.toString(), printedIn(pages));
  if (quote === '') return null;
  const boxes = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
  const last = boxes.at(-1) ?? range.getBoundingClientRect();
  const first = boxes[0] ?? last;
  return {
    quote,
    page,
    box: {
      left: Math.min(first.left, last.left),
      right: Math.max(first.right, last.right),
      top: first.top,
      bottom: last.bottom,
    },
  };
}

/**
 * The words the user has selected inside `root`, once the pointer or the keys have come to rest.
 * @param pages the words of the document that is shown there
 */
export function useSelectedWords(
  root: RefObject<HTMLElement | null>,
  pages: readonly PageWords[],
): {
  selected: SelectedWords | null;
  clear: () => void;
} {
  const [selected, setSelected] = useState<SelectedWords | null>(null);
  const latest = useRef(pages);
  latest.current = pages;
  useEffect(() => {
    let pressed = false;
    const look = () => {
      if (root.current && !pressed) setSelected(read(root.current, latest.current));
    };
    const down = (event: PointerEvent) => {
      pressed = root.current?.contains(event.target as Node) === true;
    };
    const up = () => {
      pressed = false;
      look();
    };
    document.addEventListener('selectionchange', look);
    window.addEventListener('pointerdown', down, true);
    window.addEventListener('pointerup', up, true);
    return () => {
      document.removeEventListener('selectionchange', look);
      window.removeEventListener('pointerdown', down, true);
      window.removeEventListener('pointerup', up, true);
    };
  }, [root]);
  return {
    selected,
    clear: () => {
      const selection = document.getSelection();
      // An act may have put the cursor into the text being written; it stays there.
      if (selection && root.current?.contains(selection.anchorNode)) selection.removeAllRanges();
      setSelected(null);
    },
  };
}
