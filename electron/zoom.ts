import type { BrowserWindow } from 'electron';
import type { SettingsFile } from './settings';

/** The steps a reader knows from a browser, from 50 to 200 %. */
export const ZOOM_STEPS = [0.5, 0.67, 0.75, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2] as const;

/** The next step up or down from `now`, staying at the ends. */
export function nextZoom(now: number, direction: 'in' | 'out'): number {
  // Chromium gives the factor back with small errors.
  const slack = 0.005;
  return direction === 'in'
    ? (ZOOM_STEPS.find((step) => step > now + slack) ?? 2)
    : (ZOOM_STEPS.findLast((step) => step < now - slack) ?? 0.5);
}

/** Zooms the page and remembers it. */
export function setZoom(window: BrowserWindow, settings: SettingsFile, factor: number): void {
  window.webContents.setZoomFactor(factor);
  settings.change({ zoom: factor });
}

/** Brings back the remembered zoom, and lets Ctrl with the wheel zoom by the same steps. */
export function keepZoom(window: BrowserWindow, settings: SettingsFile): void {
  const { webContents } = window;
  webContents.on('did-finish-load', () => webContents.setZoomFactor(settings.current.zoom));
  webContents.on('zoom-changed', (_event, direction) => {
    setZoom(window, settings, nextZoom(webContents.getZoomFactor(), direction));
  });
}
