import { z } from 'zod';

/** Where the reader was in a document, and how it was shown. */
export type ViewerPlace = {
  readonly page: number;
  /** 1 is life size; 'fit': as wide as there is room. */
  readonly zoom: number | 'fit';
  /** Quarter turns to the right, in degrees. */
  readonly rotation: number;
};

export const FIRST_PAGE: ViewerPlace = { page: 1, zoom: 'fit', rotation: 0 };

const KEY = 'evenhand.viewer-places';
const MOST_KEPT = 300;

const placeShape = z.object({
  page: z.number().int().positive(),
  zoom: z.union([z.number().min(0.1).max(8), z.literal('fit')]),
  rotation: z.number().int().min(0).max(270),
});
const shape = z.array(z.tuple([z.string(), placeShape]));

let places: Map<string, ViewerPlace> | null = null;

function kept(): Map<string, ViewerPlace> {
  if (places) return places;
  try {
    places = new Map(shape.parse(JSON.parse(localStorage.getItem(KEY) ?? '[]')));
  } catch {
    places = new Map();
  }
  return places;
}

/** Where a document was left. Kept by its random id and page only, so nothing of a case is in the clear. */
export function placeOf(documentId: string): ViewerPlace {
  return kept().get(documentId) ?? FIRST_PAGE;
}

let writing: ReturnType<typeof setTimeout> | undefined;

/** Keeps where a document is left, also for the next start. */
export function keepPlace(documentId: string, place: ViewerPlace): void {
  const all = kept();
  all.delete(documentId);
  all.set(documentId, place);
  const [oldest] = all.keys();
  if (all.size > MOST_KEPT && oldest !== undefined) all.delete(oldest);
  clearTimeout(writing);
  writing = setTimeout(() => {
    try {
      localStorage.setItem(KEY, JSON.stringify([...all]));
    } catch {
      // The next start then begins at the first page.
    }
  }, 500);
}
