import { EventEmitter } from 'node:events';
import type { App } from 'electron';
import { describe, expect, test, vi } from 'vitest';
import { refuseDownloads } from '../../../electron/security/downloads';
import { refuseNavigation } from '../../../electron/security/navigation';

vi.mock('electron', () => import('../electron-stand-in'));

type Opener = (details: { url: string }) => { action: string };

function heldContents(mayStay: (url: string) => boolean = () => false) {
  const app = new EventEmitter();
  refuseNavigation(app as unknown as App, mayStay);
  let opener: Opener = () => ({ action: 'allow' });
  const contents = Object.assign(new EventEmitter(), {
    setWindowOpenHandler: (given: Opener) => {
      opener = given;
    },
  });
  app.emit('web-contents-created', {}, contents);
  const isStopped = (name: string, url: string) => {
    const event = { url, preventDefault: vi.fn() };
    contents.emit(name, event);
    return event.preventDefault.mock.calls.length === 1;
  };
  return { isStopped, open: (url: string) => opener({ url }).action };
}

describe('a page stays where it is', () => {
  test.each(['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'])(
    '%s',
    (name) => {
      const { isStopped } = heldContents();
      for (const url of ['https://example.com/', 'file:///etc/passwd', 'app://ui/', 'javascript:0', '']) {
        expect(isStopped(name, url)).toBe(true);
      }
    },
  );

  test('no window is opened', () => {
    expect(heldContents().open('app://ui/')).toBe('deny');
    expect(heldContents().open('about:blank')).toBe('deny');
  });

  test('in development it may reload itself, and still go nowhere else', () => {
    const { isStopped, open } = heldContents((url) => url === 'http://localhost:5173/');
    expect(isStopped('will-navigate', 'http://localhost:5173/')).toBe(false);
    expect(isStopped('will-navigate', 'http://localhost:5174/')).toBe(true);
    expect(isStopped('will-attach-webview', 'http://localhost:5173/')).toBe(true);
    expect(open('http://localhost:5173/')).toBe('deny');
  });
});

test('a download is stopped', () => {
  const session = new EventEmitter();
  refuseDownloads(session as never);
  const event = { preventDefault: vi.fn() };
  session.emit('will-download', event, {}, {});
  expect(event.preventDefault).toHaveBeenCalledOnce();
});
