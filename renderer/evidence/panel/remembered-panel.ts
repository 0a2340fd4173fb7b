import { z } from 'zod';

/** How wide the panel is drawn at first, and how narrow or wide it may be made, in pixels. */
export const PANEL_WIDTH = 430;
export const NARROWEST_PANEL = 320;
export const WIDEST_PANEL = 900;

const KEY = 'evenhand.evidence-panel';

const shape = z.object({
  isOpen: z.boolean(),
  width: z.number().min(NARROWEST_PANEL).max(WIDEST_PANEL),
});

/** In a window narrower than this (62rem) the panel lies over the work, so it is not open by itself. */
const ROOM_BESIDE = 992;

/** How the panel was left. Only its shape is kept in the clear, nothing of a case. */
export function rememberedPanel(): z.infer<typeof shape> {
  try {
    const read = shape.safeParse(JSON.parse(localStorage.getItem(KEY) ?? 'null'));
    if (read.success) return { ...read.data, isOpen: read.data.isOpen && window.innerWidth > ROOM_BESIDE };
  } catch {
    // Not ours, or storage is off: as new.
  }
  return { isOpen: window.innerWidth > ROOM_BESIDE, width: PANEL_WIDTH };
}

/** Keeps how the panel is left. */
export function rememberPanel(panel: z.infer<typeof shape>): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(panel));
  } catch {
    // It is then drawn as new next time.
  }
}
