/**
 * What runs in every page: decides whether the page is read, and has the reader put into the frame when it is. Pages that are not read get
 * nothing else. One reading ends where the page becomes another (navigation within it) or its site is switched off.
 */
import type { Reading } from '../session/door.ts';
import type { WordTable } from '../reading/word-table.ts';
import type { SessionReport } from '../session/report.ts';
import type { NotRead } from './why-not-read.ts';
import { whenItChanges } from './when-it-changes.ts';

export interface GateOptions {
  readonly document: Document;
  readonly signal: AbortSignal;
  readonly whyNotRead: (document: Document) => NotRead | null;
  /** Asks the background whether the site is switched off; if not, there are words, and the reader stands in the frame, when this resolves. */
  readonly hello: () => Promise<{ readonly words: WordTable | null }>;
  /** Begins a reading; null where the reader did not come. */
  readonly begin: (words: WordTable, signal: AbortSignal) => Reading | null;
  /** Tells the background that nothing stands on the page any more. */
  readonly nothingLeft: () => void;
}

type GateState = Exclude<SessionReport['state'], 'reading' | 'read'>;

export class Gate {
  readonly #options: GateOptions;
  #state: GateState = 'waiting';
  #why: NotRead | null = null;
  #error: string | null = null;
  #onRequest = false;
  #refreshes = 0;
  #ending = new AbortController();
  #reading: Reading | null = null;

  constructor(options: GateOptions) {
    this.#options = options;
    options.signal.addEventListener('abort', () => this.#ending.abort(), { once: true });
  }

  /** Reads the page if it looks like an article or a discussion; if not, looks again when it has changed. */
  start(): void {
    const { document, whyNotRead } = this.#options;
    this.#stop();
    this.#why = this.#onRequest ? null : whyNotRead(document);
    if (this.#why === null) void this.#open();
    else {
      this.#state = 'not-read';
      whenItChanges(document, () => this.start(), this.#ending.signal);
    }
  }

  /** Reads the page whatever it looks like. */
  async read(): Promise<void> {
    this.#onRequest = true;
    if (this.#reading) return;
    this.#stop();
    this.#why = null;
    await this.#open();
  }

  /** The address has changed without a new document: another article, most often. */
  navigated(): void {
    this.#onRequest = false;
    this.start();
  }

  /** Settings or packs have changed. What is painted stays until the answer is there. */
  async refresh(): Promise<void> {
    if (this.#state === 'not-read') return;
    const turn = ++this.#refreshes;
    const { words } = await this.#options.hello();
    // An older answer that comes later is out of date.
    if (turn !== this.#refreshes) return;
    if (!words) this.#siteOff();
    else if (this.#reading) this.#reading.again();
    else this.start();
  }

  /** Shown again from the back-forward cache: the background has forgotten it, and settings may have changed meanwhile. */
  async restored(): Promise<void> {
    this.#reading?.restored();
    await this.refresh();
  }

  async reveal(finding: string, takeFocus: boolean): Promise<boolean> {
    return (await this.#reading?.reveal(finding, takeFocus)) ?? false;
  }

  report(): SessionReport {
    if (this.#reading) return this.#reading.report();
    const { URL: url, title } = this.#options.document;
    const about = { url, title: title || null, date: null, findings: [], segments: 0, compared: 0, packs: 0, claims: 0, more: 0 };
    return { ...about, state: this.#state, why: this.#why, error: this.#error, paints: true };
  }

  /** What has been read; null where nothing is. */
  segments(): ReturnType<Reading['segments']> | null {
    return this.#reading?.segments() ?? null;
  }

  #stop(): void {
    this.#ending.abort();
    this.#ending = new AbortController();
    if (this.#options.signal.aborted) this.#ending.abort();
    this.#reading = null;
    this.#error = null;
    this.#state = 'waiting';
  }

  async #open(): Promise<void> {
    const { signal } = this.#ending;
    try {
      const { words } = await this.#options.hello();
      if (signal.aborted) return;
      if (words) this.#reading = this.#options.begin(words, signal);
      else this.#siteOff();
    } catch (error) {
      if (signal.aborted) return;
      this.#state = 'failed';
      this.#error = error instanceof Error ? error.message : String(error);
    }
  }

  #siteOff(): void {
    this.#stop();
    this.#state = 'site-off';
    this.#options.nothingLeft();
  }
}
