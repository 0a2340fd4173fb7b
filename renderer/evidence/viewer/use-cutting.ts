import type { PageText } from '@renderer/data/page-texts';
import { type RefObject, useCallback } from 'react';
import type { Region } from '../evidence-panel-context';
import { cutOfPdf, cutOfPicture } from './page-cutting';
import type { OpenedPdf } from './use-opened-pdf';

/** Cuts a part out of a page of the document shown, upright and large, so that its words can be compared with it. */
export function useCutting(
  root: RefObject<HTMLElement | null>,
  opened: OpenedPdf,
  recognised: ReadonlyMap<number, PageText>,
): (page: number, part: Region, width: number) => Promise<HTMLCanvasElement> {
  const pdf = opened.kind === 'open' ? opened.pdf : null;
  return useCallback(
    async (page: number, part: Region, width: number) => {
      const turned = recognised.get(page)?.turned ?? 0;
      if (pdf) return cutOfPdf(pdf, page, turned, part, width);
      const drawn = root.current?.querySelector<HTMLImageElement | HTMLCanvasElement>(
        `[data-page="${page}"] :is(img, canvas)`,
      );
      if (!drawn) throw new Error('Not on the screen');
      return cutOfPicture(drawn, turned, part, width);
    },
    [root, pdf, recognised],
  );
}
