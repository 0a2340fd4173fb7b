import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Closing } from '../../electron/closing';
import { choices } from './electron-stand-in';

vi.mock('electron', () => import('./electron-stand-in'));

class PretendWindow extends EventEmitter {
  destroyed = false;
  crashed = false;
  told: { flushId: number }[] = [];
  webContents = Object.assign(new EventEmitter(), {
    isCrashed: () => this.crashed,
    isDestroyed: () => this.destroyed,
    send: (_channel: string, payload: { flushId: number }) => this.told.push(payload),
  });
  isDestroyed = () => this.destroyed;
  destroy() {
    this.destroyed = true;
  }
  /** The user closes. Returns whether the window may go at once. */
  closes(): boolean {
    const event = { preventDefault: vi.fn() };
    this.emit('close', event);
    return event.preventDefault.mock.calls.length === 0;
  }
}

let window: PretendWindow;
let closing: Closing;
const PATIENCE = 5_000;
const lastFlush = () => window.told.at(-1)?.flushId ?? -1;

beforeEach(() => {
  vi.useFakeTimers();
  choices.reset();
  window = new PretendWindow();
  closing = new Closing(window as unknown as BrowserWindow, PATIENCE);
  closing.setPageListens(true);
});
afterEach(() => vi.useRealTimers());

describe('closing the window', () => {
  test('waits for the page to say that all is kept', async () => {
    expect(window.closes()).toBe(false);
    expect(window.destroyed).toBe(false);
    closing.answered(lastFlush(), true);
    expect(window.destroyed).toBe(true);
    expect(choices.shown).toEqual([]);
  });

  test('asks the page once, however often the user clicks', () => {
    window.closes();
    window.closes();
    expect(window.told).toHaveLength(1);
  });

  test('waits without asking while the page goes on with what the user sees (window.goOnBeforeClose)', async () => {
    window.closes();
    closing.goesOn(lastFlush());
    await vi.advanceTimersByTimeAsync(10 * PATIENCE);
    expect(choices.shown).toEqual([]);
    expect(window.destroyed).toBe(false);
    closing.answered(lastFlush(), true);
    expect(window.destroyed).toBe(true);
  });

  test('takes no answer to an earlier question, nor one nobody asked for', async () => {
    closing.answered(0, true);
    closing.answered(1, true);
    expect(window.destroyed).toBe(false);
    choices.message = [0];
    window.closes();
    closing.answered(lastFlush(), false);
    await vi.advanceTimersByTimeAsync(0);
    window.closes();
    closing.answered(lastFlush() - 1, true);
    expect(window.destroyed).toBe(false);
  });

  test('after five seconds without an answer asks the user; waiting asks the page again', async () => {
    choices.message = [0];
    window.closes();
    await vi.advanceTimersByTimeAsync(PATIENCE - 1);
    expect(choices.shown).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(choices.shown).toMatchObject([{ buttons: ['Wait', 'Close anyway'], defaultId: 0, cancelId: 0 }]);
    expect(window.told).toHaveLength(2);
    closing.answered(lastFlush(), true);
    expect(window.destroyed).toBe(true);
  });

  test('the user may close without an answer', async () => {
    choices.message = [1];
    window.closes();
    await vi.advanceTimersByTimeAsync(PATIENCE);
    expect(window.destroyed).toBe(true);
  });

  test('a page that could not keep lets the user go back, and ask again later', async () => {
    choices.message = [0, 1];
    window.closes();
    closing.answered(lastFlush(), false);
    await vi.advanceTimersByTimeAsync(PATIENCE * 2);
    expect(choices.shown).toMatchObject([{ buttons: ['Go back', 'Close anyway'] }]);
    expect(window.destroyed).toBe(false);
    window.closes();
    closing.answered(lastFlush(), false);
    await vi.advanceTimersByTimeAsync(0);
    expect(window.destroyed).toBe(true);
  });

  test('a page that has crashed is not waited for', () => {
    window.crashed = true;
    expect(window.closes()).toBe(true);
  });

  test('nor one that does not listen yet, or no longer', () => {
    const blank = new PretendWindow();
    new Closing(blank as unknown as BrowserWindow, PATIENCE);
    expect(blank.closes()).toBe(true);
    closing.setPageListens(false);
    expect(window.closes()).toBe(true);
  });

  test('nor one that has been loaded again and has not said anything so far', () => {
    window.webContents.emit('did-navigate');
    expect(window.closes()).toBe(true);
  });
});
