import type { PageItem, PageText } from '@renderer/data/page-texts';
import { DOUBTFUL } from '@shared/evidence/scanned-page';
import { useEffect } from 'react';
import type { PageSize } from './pdf-page';
import styles from './viewer.module.css';

/** Letters stand in about this much of their line's height. */
const LETTERS_IN_LINE = 0.8;

let measuring: CanvasRenderingContext2D | null = null;

function widthOf(text: string, font: number): number {
  measuring ??= document.createElement('canvas').getContext('2d');
  if (!measuring) return text.length * font * 0.5;
  measuring.font = `${font}px sans-serif`;
  return measuring.measureText(text).width;
}

/**
 * Lays recognised words over the picture of their page, unseen, each where it is printed, so that they can be
 * selected, found and marked as the words of any other page. Doubtful ones are underlined.
 * @param size of the page as shown, at life size
 * @param turned how far the words' own upright is from the page as shown, in degrees to the right
 */
export function layRecognisedWords(
  layer: HTMLElement,
  items: readonly PageItem[],
  size: PageSize,
  turned: number,
): void {
  const sideways = turned % 180 !== 0;
  const width = sideways ? size.height : size.width;
  const height = sideways ? size.width : size.height;
  const upright = document.createElement('div');
  upright.className = styles.recognised ?? '';
  upright.style.setProperty('--life-width', String(width));
  upright.style.setProperty('--life-height', String(height));
  upright.style.setProperty('--turned', `${turned}deg`);
  items.forEach((item, index) => {
    const word = document.createElement('span');
    const font = Math.max(1, item.height * height * LETTERS_IN_LINE);
    word.textContent = item.endsLine ? item.text : `${item.text} `;
    word.dataset.recognised = String(index);
    if ((item.confidence ?? 100) < DOUBTFUL && !item.checked) word.dataset.doubtful = '';
    const { style } = word;
    style.left = `${item.x * 100}%`;
    style.top = `${item.y * 100}%`;
    style.setProperty('--font', String(font));
    style.setProperty('--stretch', String((item.width * width) / Math.max(0.1, widthOf(item.text, font))));
    upright.append(word);
    if (item.endsLine) upright.append(document.createElement('br'));
  });
  layer.append(upright);
}

/** The recognised words a selection takes in, by their place among the page's words. */
export function recognisedInSelection(root: HTMLElement, page: number): number[] {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return [];
  const range = selection.getRangeAt(0);
  const words = root.querySelectorAll<HTMLElement>(`[data-page="${page}"] [data-recognised]`);
  return [...words]
    .filter((word) => range.intersectsNode(word))
    .map((word) => Number(word.dataset.recognised));
}

type Layer = React.RefObject<HTMLElement | null>;

/** Draws a page's recognised words into its layer when they are known, and says so by `onDrawn`. */
export function useRecognisedLayer(
  layer: Layer,
  page: PageText | null,
  loadItems: (page: number) => Promise<readonly PageItem[] | null>,
  size: PageSize,
  rotation: number,
  onDrawn: (count: (before: number) => number) => void,
): void {
  const { width, height } = size;
  useEffect(() => {
    if (!page) return;
    let wanted = true;
    void loadItems(page.page)
      .catch(() => null)
      .then((items) => {
        const element = layer.current;
        if (!wanted || !element || !items) return;
        element.replaceChildren();
        layRecognisedWords(element, items, { width, height }, (rotation - (page.turned ?? 0) + 360) % 360);
        onDrawn((before) => before + 1);
      });
    return () => {
      wanted = false;
    };
  }, [layer, page, loadItems, width, height, rotation, onDrawn]);
}

/** How a page's words came to be known, where they were recognised in its picture. */
export function Recognition({ page }: { page: PageText | null }) {
  if (page?.confidence === undefined) return null;
  return (
    <p className={styles.recognition} data-recognition>
      Words read from the picture, {page.confidence} % sure
    </p>
  );
}
