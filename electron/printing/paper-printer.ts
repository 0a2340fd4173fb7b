import { randomBytes } from 'node:crypto';
import { BrowserWindow, type Session, session } from 'electron';
import { securityHeaders } from '../security/app-protocol';
import { paperPolicy } from '../security/content-security-policy';
import { PAPER_STYLE } from './paper-style';

/** In memory only: nothing of a printed paper is kept by it. */
const PARTITION = 'paper';
const ADDRESS = 'app://paper/';
const PATIENCE = 60_000;
/** A window nobody prints with is closed after this long: it must not keep the app from ending. */
const IDLE = 3_000;

const escaped = (text: string) =>
  text.replace(/[&<>"]/g, (each) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[each] ?? '');

/** A paper's markup as a whole page of ours. */
export function paperPage(title: string, body: string, nonce: string): string {
  return `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>${escaped(title)}</title><style nonce="${nonce}">${PAPER_STYLE}</style></head><body>${body}</body></html>`;
}

/**
 * Sets words out on A4 pages with Chromium's own printing, in a window that nobody sees: without scripts, without a
 * preload, in a session of its own that answers only for the one page being printed.
 */
export class PaperPrinter {
  #window: BrowserWindow | null = null;
  #session: Session | null = null;
  #page: { readonly html: string; readonly nonce: string } | null = null;
  #turn: Promise<unknown> = Promise.resolve();
  #idle: NodeJS.Timeout | undefined;

  /** Prints one paper; papers wait for each other. @throws when Chromium cannot, or takes over a minute */
  print(title: string, body: string): Promise<Uint8Array<ArrayBuffer>> {
    const turn = this.#turn.then(() => this.#print(title, body));
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  /** Ends the window, whatever it is doing. */
  close(): void {
    clearTimeout(this.#idle);
    const window = this.#window;
    this.#window = null;
    if (window && !window.isDestroyed()) window.destroy();
  }

  async #print(title: string, body: string): Promise<Uint8Array<ArrayBuffer>> {
    clearTimeout(this.#idle);
    const nonce = randomBytes(16).toString('base64url');
    this.#page = { html: paperPage(title, body, nonce), nonce };
    let tooLong: NodeJS.Timeout | undefined;
    const patience = new Promise<never>((_, reject) => {
      tooLong = setTimeout(() => reject(new Error('Took too long')), PATIENCE);
    });
    try {
      const window = this.#open();
      const printed = async () => {
        await window.loadURL(ADDRESS);
        return window.webContents.printToPDF({
          pageSize: 'A4',
          printBackground: true,
          // Wider at the foot and head, where a bundle stamps its numbers.
          margins: { top: 0.8, bottom: 0.8, left: 0.8, right: 0.8 },
        });
      };
      return new Uint8Array(await Promise.race([printed(), patience]));
    } catch (error) {
      this.close();
      throw error;
    } finally {
      clearTimeout(tooLong);
      this.#page = null;
      this.#idle = setTimeout(() => this.close(), IDLE);
    }
  }

  #open(): BrowserWindow {
    if (this.#window && !this.#window.isDestroyed()) return this.#window;
    this.#session ??= this.#ownSession();
    this.#window = new BrowserWindow({
      show: false,
      width: 800,
      height: 1_100,
      webPreferences: {
        session: this.#session,
        javascript: false,
        nodeIntegration: false,
        contextIsolation: true,
        sandbox: true,
        webviewTag: false,
        devTools: false,
        spellcheck: false,
        disableDialogs: true,
      },
    });
    return this.#window;
  }

  #ownSession(): Session {
    const own = session.fromPartition(PARTITION, { cache: false });
    own.protocol.handle('app', (request) => {
      const page = this.#page;
      if (request.url !== ADDRESS || request.method !== 'GET' || page === null) {
        return new Response(null, { status: 404 });
      }
      return new Response(page.html, {
        headers: {
          ...securityHeaders(paperPolicy(page.nonce)),
          'Content-Type': 'text/html; charset=utf-8',
        },
      });
    });
    return own;
  }
}
