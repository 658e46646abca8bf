/**
 * One document from its beginning to its end: whether it is read, what stands in it, what was found, what is painted. It owns its segments,
 * findings and highlights; what claims there are, and what a finding's effect is, the background knows.
 */
import type { Finding, PageFacts } from '../../matching/types.ts';
import { readFacts } from '../facts.ts';
import { createPainter, type Painter } from '../painting/painter.ts';
import { underlineOf } from '../painting/underlines.ts';
import { rangeOf } from '../text/range.ts';
import type { PageText } from '../types.ts';
import { type PageChange, type PageWatch, watchPage } from '../watch.ts';
import { whyNotRead, type NotRead } from '../why-not-read.ts';
import type { Background, Compared, Limits } from './ask.ts';
import { Comparing } from './comparing.ts';
import { FindingsBook } from './findings-book.ts';
import { whenItChanges } from './when-it-changes.ts';

export type SessionState = 'waiting' | 'reading' | 'read' | 'not-read' | 'site-off' | 'failed';

export interface SessionStatus {
  readonly state: SessionState;
  readonly why: NotRead | null;
  readonly error: string | null;
  readonly facts: PageFacts;
  readonly segments: number;
  readonly compared: number;
  readonly packs: number;
  readonly claims: number;
  readonly paints: boolean;
}

export interface SessionOptions {
  readonly document: Document;
  readonly background: Background;
  readonly limits: Limits;
  readonly signal: AbortSignal;
  /** The card's host: not read, and its changes are none. */
  readonly ignore: (element: Element) => boolean;
}

const nothing = { packs: 0, claims: 0 };

export class PageSession {
  readonly painter: Painter;
  readonly book = new FindingsBook();
  readonly #options: SessionOptions;
  #state: SessionState = 'waiting';
  #why: NotRead | null = null;
  #error: string | null = null;
  #facts: PageFacts;
  #compared: Pick<Compared, 'packs' | 'claims'> = nothing;
  #showListed = false;
  #onRequest = false;
  #counted = '';
  /** Ends one reading of the document: a navigation within the page and a switched-off site begin another. */
  #reading = new AbortController();
  #watch: PageWatch | null = null;
  #comparing: Comparing | null = null;

  constructor(options: SessionOptions) {
    this.#options = options;
    this.painter = createPainter(options.document, options.signal);
    this.#facts = readFacts(options.document, options.document.URL);
    options.signal.addEventListener('abort', () => this.#reading.abort(), { once: true });
  }

  get status(): SessionStatus {
    const segments = this.#watch?.page?.segments.length ?? 0;
    return {
      state: this.#state,
      why: this.#why,
      error: this.#error,
      facts: this.#facts,
      segments,
      compared: Math.max(0, segments - (this.#comparing?.waiting ?? 0)),
      ...this.#compared,
      paints: this.painter.supported,
    };
  }

  get page(): PageText | null {
    return this.#watch?.page ?? null;
  }

  /** Reads the page if it looks like an article or a discussion; if not, looks again when it has changed. */
  start(): void {
    const { document } = this.#options;
    this.#stop();
    this.#why = this.#onRequest ? null : whyNotRead(document);
    if (this.#why === null) return void this.#begin();
    this.#state = 'not-read';
    whenItChanges(document, () => this.start(), this.#reading.signal);
  }

  /** Reads the page whatever it looks like. */
  async read(): Promise<void> {
    this.#onRequest = true;
    if (this.#watch) return;
    this.#stop();
    this.#why = null;
    await this.#begin();
  }

  /** The address has changed without a new document: another article, most often. */
  navigated(): void {
    this.#onRequest = false;
    this.start();
  }

  /** Settings or packs have changed: the same text is compared again, and what is painted stays until the answer is there. */
  async refresh(): Promise<void> {
    if (this.#state === 'waiting' || this.#state === 'not-read') return;
    const { siteOff } = await this.#options.background.hello();
    if (siteOff) return this.#siteOff();
    if (!this.#watch) return this.start();
    this.#state = 'reading';
    this.#comparing?.again();
  }

  /** Shown again from the back-forward cache: the background has forgotten it. */
  async restored(): Promise<void> {
    this.#counted = '';
    await this.refresh();
  }

  /** The passage of a finding as a range; null where its nodes have left the page. */
  rangeOf(finding: Finding): Range | null {
    const segment = this.page?.segments[finding.segment];
    return (segment && this.page && rangeOf(this.page, segment.start + finding.start, segment.start + finding.end)) ?? null;
  }

  #stop(): void {
    this.#reading.abort();
    this.#reading = new AbortController();
    if (this.#options.signal.aborted) this.#reading.abort();
    this.#watch = null;
    this.#comparing = null;
    this.#error = null;
    this.#compared = nothing;
    this.book.clear();
    this.painter.clear();
  }

  async #begin(): Promise<void> {
    const { document, background, limits, ignore } = this.#options;
    const { signal } = this.#reading;
    this.#state = 'reading';
    try {
      const { siteOff } = await background.hello();
      if (signal.aborted) return;
      if (siteOff) return this.#siteOff();
      this.#counted = '';
      this.#facts = readFacts(document, document.URL);
      this.#comparing = new Comparing(background, limits, signal, {
        found: (segments, findings, answer) => this.#found(segments, findings, answer),
        done: () => this.#done(),
        failed: (error) => this.#failed(error),
      });
      this.#watch = watchPage(document, (change) => this.#changed(change), signal, { ignore, language: this.#facts.language });
    } catch (error) {
      if (!signal.aborted) this.#failed(error);
    }
  }

  #siteOff(): void {
    this.#stop();
    this.#state = 'site-off';
    this.#tellCounts();
  }

  #failed(error: unknown): void {
    this.#state = 'failed';
    this.#error = error instanceof Error ? error.message : String(error);
  }

  #changed({ page, added, nowAt }: PageChange): void {
    const { document } = this.#options;
    this.#facts = readFacts(document, document.URL, page.text);
    this.#state = 'reading';
    this.painter.unpaint(this.book.renumber(nowAt));
    const ordinals = added.map(({ ordinal }) => ordinal);
    this.#comparing?.pageIs(page, this.#facts, ordinals, nowAt);
  }

  #found(segments: readonly number[], findings: readonly Finding[], answer: Compared): void {
    this.#compared = { packs: answer.packs, claims: answer.claims };
    const { gone, changed } = this.book.replace(segments, findings);
    this.painter.unpaint(gone);
    if (answer.showListed === this.#showListed) this.#repaint(changed);
    else {
      this.#showListed = answer.showListed;
      this.#repaint(this.book.all());
    }
    this.#tellCounts();
  }

  #repaint(findings: readonly Finding[]): void {
    const shown = findings.filter((finding) => this.isShown(finding));
    this.painter.unpaint(findings.filter((finding) => !this.isShown(finding)).map(({ id }) => id));
    const paintings = shown.flatMap((finding) => {
      const range = this.rangeOf(finding);
      return range ? [{ id: finding.id, underline: underlineOf(finding), range }] : [];
    });
    void this.painter.paint(paintings);
  }

  /** Whether a finding has an underline of its own. */
  isShown(finding: Finding): boolean {
    return finding.effect === 'painted' || (this.#showListed && finding.effect === 'listed' && finding.under === undefined);
  }

  #done(): void {
    this.#state = 'read';
    this.#tellCounts();
  }

  /** Tells how many findings stand on the page when that has changed. That nobody hears it does no harm. */
  #tellCounts(): void {
    const all = this.book.all();
    const counts = {
      painted: all.filter(({ effect }) => effect === 'painted').length,
      listed: all.filter(({ effect }) => effect === 'listed').length,
    };
    const told = `${String(counts.painted)} ${String(counts.listed)} ${this.#state}`;
    if (told === this.#counted) return;
    this.#counted = told;
    this.#options.background.counted(counts).catch(() => undefined);
  }
}
