/**
 * One reading of a document, from its beginning until the signal ends it: what stands in it, what was found, what is painted. It owns its segments,
 * findings and highlights; what claims there are, and what a finding's effect is, the background knows.
 */
import type { Finding, PageFacts } from '../../matching/types.ts';
import { readingFacts } from '../facts.ts';
import type { NotRead } from '../gate/why-not-read.ts';
import type { Painted, PaintedReading } from '../painting/door.ts';
import { highlightRegistry } from '../painting/supported.ts';
import type { Thing } from '../facts/json-ld.ts';
import { nextTurn, runInSlices } from '../slices.ts';
import { rangeOf } from '../text/range.ts';
import type { PageText, ReadOptions, Selector } from '../types.ts';
import { type PageChange, type PageWatch, watchPage } from '../watch.ts';
import type { Background, Compared, Limits } from './ask.ts';
import { Comparing } from './comparing.ts';
import { FindingsBook } from './findings-book.ts';
import { firstInView } from './next-slice.ts';

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
  /** Findings that would be painted but for the cap. */
  readonly more: number;
}

export interface SessionOptions {
  readonly document: Document;
  /** How the page is read. The card's host is left out: its changes are none. */
  readonly read: ReadOptions;
  /** The page's JSON-LD as it now is. */
  readonly things: () => readonly Thing[];
  readonly background: Background;
  readonly limits: Limits;
  readonly signal: AbortSignal;
  /** Begins to paint this reading; null where the script that does it could not be had. */
  readonly beginPainting: (reading: PaintedReading) => Promise<Painted | null>;
}

/** A page's date is asked no more often, once it is known. */
const FACTS_AGAIN_MS = 2000;

export class PageSession implements PaintedReading {
  readonly book = new FindingsBook();
  readonly #options: SessionOptions;
  #watch: PageWatch | null = null;
  readonly #comparing: Comparing;
  #state: SessionState = 'reading';
  #error: string | null = null;
  #facts: PageFacts;
  #factsAt = 0;
  #compared: Pick<Compared, 'packs' | 'claims'> = { packs: 0, claims: 0 };
  #showListed = false;
  /** Passages of findings whose words have gone. */
  readonly #lost = new Map<string, Selector>();
  #counted = '';
  readonly #paints = highlightRegistry() !== null;
  #painted: Painted | null = null;
  #begun: Promise<Painted | null> | null = null;

  constructor(options: SessionOptions) {
    const { document, background, limits, signal } = options;
    this.#options = options;
    this.#facts = { url: document.URL, title: document.title || null, language: null, date: null };
    this.#comparing = new Comparing(background, limits, signal, {
      found: (segments, findings, answer) => this.#found(segments, findings, answer),
      done: () => this.#done(),
      failed: (error) => this.#failed(error),
    });
    void this.#begin().catch((error: unknown) => void (signal.aborted || this.#failed(error)));
  }

  get status(): SessionStatus {
    const segments = this.page?.segments.length ?? 0;
    return {
      state: this.#state,
      why: null,
      error: this.#error,
      facts: this.#facts,
      segments,
      compared: Math.max(0, segments - this.#comparing.waiting),
      ...this.#compared,
      paints: this.#paints,
      more:
        this.#paints && this.#painted
          ? Math.max(0, this.book.all().filter((finding) => this.#isShown(finding)).length - this.#painted.count)
          : 0,
    };
  }

  get page(): PageText | null {
    return this.#watch?.page ?? null;
  }

  /** Settings or packs have changed: the same text is compared again, and what is painted stays until the answer is there. */
  again(): void {
    this.#state = 'reading';
    this.#comparing.again();
  }

  /** Shown again from the back-forward cache: the background has forgotten it, and the browser may have dropped what was painted. */
  restored(): void {
    this.#counted = '';
    this.#painted?.restore();
    this.#watch?.look();
  }

  /** The passage of a finding as a range; null where its nodes have left the page. */
  rangeOf(finding: Finding): Range | null {
    const segment = this.page?.segments[finding.segment];
    return (segment && this.page && rangeOf(this.page, segment.start + finding.start, segment.start + finding.end)) ?? null;
  }

  /** Where a finding stood whose words have gone: a list may be older than the page. */
  lostPlace(id: string): Selector | null {
    return this.#lost.get(id) ?? null;
  }

  /** What is painted of this reading, and opens its cards; null where that could not be had. The first finding brings it. */
  painted(): Promise<Painted | null> {
    this.#begun ??= this.#beginPainting();
    return this.#begun;
  }

  async #beginPainting(): Promise<Painted | null> {
    this.#painted = await this.#options.beginPainting(this).catch(() => null);
    if (this.#painted) this.#repaint(this.book.all());
    else this.#begun = null;
    return this.#painted;
  }

  /** Whether a finding has an underline of its own. */
  #isShown(finding: Finding): boolean {
    return finding.effect === 'painted' || (this.#showListed && finding.effect === 'listed' && finding.under === undefined);
  }

  async #begin(): Promise<void> {
    const { document, read, signal } = this.#options;
    // The script has just been compiled and run: that was a task of its own.
    await nextTurn();
    this.#facts = await this.#readFacts();
    await nextTurn();
    if (signal.aborted) return;
    const changed = (change: PageChange): void => this.#changed(change);
    this.#watch = watchPage(document, changed, signal, { ...read, language: this.#facts.language });
  }

  #readFacts(): Promise<PageFacts> {
    const { document, read, things, signal } = this.#options;
    return runInSlices(readingFacts(document, document.URL, read.words, things()), signal);
  }

  /** A page that builds itself tells its date late; a finding can depend on it. What is known already is not asked at every change of a page that never rests. */
  async #factsAgain(): Promise<void> {
    const { signal } = this.#options;
    const now = performance.now();
    if (this.#facts.date !== null && now - this.#factsAt < FACTS_AGAIN_MS) return;
    this.#factsAt = now;
    const facts = await this.#readFacts().catch(() => null);
    if (!facts || signal.aborted) return;
    const isOther = facts.date !== this.#facts.date;
    this.#facts = facts;
    if (!isOther || !this.page) return;
    this.#comparing.pageIs(this.page, this.#facts, [], (ordinal) => ordinal);
    this.again();
  }

  #failed(error: unknown): void {
    this.#state = 'failed';
    this.#error = error instanceof Error ? error.message : String(error);
  }

  #changed(change: PageChange): void {
    const { page, added, nowAt } = change;
    this.#state = 'reading';
    if (change.previous) void this.#factsAgain();
    const carriedOver = this.#painted?.carryOver(this.book.all(), change);
    for (const [id, selector] of carriedOver?.lost ?? []) this.#lost.set(id, selector);
    const segments = carriedOver?.segments ?? new Map<number, number>();
    this.#painted?.unpaint(this.book.renumber((ordinal) => nowAt(ordinal) ?? segments.get(ordinal) ?? null));
    const carried = new Set(segments.values());
    this.#repaint(this.book.all().filter(({ segment }) => carried.has(segment)));
    const ordinals = added.map(({ ordinal }) => ordinal);
    this.#comparing.pageIs(page, this.#facts, ordinals, nowAt);
  }

  #found(segments: readonly number[], findings: readonly Finding[], answer: Compared): void {
    this.#compared = { packs: answer.packs, claims: answer.claims };
    const { gone, changed } = this.book.replace(segments, findings);
    if (this.book.size > 0) void this.painted();
    this.#painted?.unpaint(gone);
    if (answer.showListed === this.#showListed) this.#repaint(changed);
    else {
      this.#showListed = answer.showListed;
      this.#repaint(this.book.all());
    }
    this.#tellCounts();
  }

  /** The nearest to the viewport first: there may be more than are painted at all. */
  #repaint(findings: readonly Finding[]): void {
    const shown = findings.filter((finding) => this.#isShown(finding));
    this.#painted?.unpaint(findings.filter((finding) => !this.#isShown(finding)).map(({ id }) => id));
    if (!this.#painted || shown.length === 0) return;
    const view = shown.length > 1 && this.page ? firstInView(this.page) : 0;
    shown.sort((left, right) => Math.abs(left.segment - view) - Math.abs(right.segment - view));
    const passages = shown.flatMap((finding) => {
      const range = this.rangeOf(finding);
      return range ? [{ finding, range }] : [];
    });
    this.#painted.paint(passages);
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
