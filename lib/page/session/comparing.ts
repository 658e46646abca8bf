/** Brings the segments of a page to the background, slice by slice, and keeps count of what is still to come while the page changes under it. */
import type { Finding, PageFacts } from '../../matching/types.ts';
import { afterFrame } from '../after-frame.ts';
import type { PageText } from '../types.ts';
import type { Background, Compared, Limits } from './ask.ts';
import { firstInView, nextSlice, type Slice } from './next-slice.ts';

export interface ComparingEvents {
  /** What was found in these segments, by their present ordinals. */
  readonly found: (segments: readonly number[], findings: readonly Finding[], answer: Compared) => void;
  /** Nothing is left to compare. */
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
}

/** What is in view is asked of a page whose layout is fresh; one that is not painted does not keep its sentences waiting. In ms. */
const LONGEST_FRAME = 50;

/** The first slice is small: the reader waits for it. */
const FIRST_SLICE = 40;

export class Comparing {
  readonly #background: Background;
  readonly #limits: Limits;
  readonly #signal: AbortSignal;
  readonly #events: ComparingEvents;
  /** Ordinals to compare → whether they have been compared before. */
  #wanted = new Map<number, boolean>();
  /** Ordinals as they were asked for → as they are now. */
  #asked = new Map<number, number>();
  #page: PageText | null = null;
  #facts: PageFacts | null = null;
  #running = false;
  #answered = 0;

  constructor(background: Background, limits: Limits, signal: AbortSignal, events: ComparingEvents) {
    this.#background = background;
    this.#limits = limits;
    this.#signal = signal;
    this.#events = events;
  }

  get waiting(): number {
    return this.#wanted.size;
  }

  get running(): boolean {
    return this.#running;
  }

  /** The page as it now is: what was waiting goes on waiting under its present ordinal, `added` joins it. */
  pageIs(page: PageText, facts: PageFacts, added: readonly number[], nowAt: (former: number) => number | null): void {
    this.#page = page;
    this.#facts = facts;
    this.#wanted = new Map([...this.#wanted].flatMap(([ordinal, again]) => moved(nowAt(ordinal), again)));
    this.#asked = new Map(
      [...this.#asked].flatMap(([asked, ordinal]) => moved(nowAt(ordinal), asked).map(([now]) => [asked, now] as const)),
    );
    for (const ordinal of added) if (this.#isSendable(ordinal)) this.#wanted.set(ordinal, false);
    void this.#run();
  }

  /** Effects may have changed: everything is asked again. */
  again(): void {
    for (const { ordinal } of this.#page?.segments ?? []) {
      if (this.#isSendable(ordinal)) this.#wanted.set(ordinal, this.#wanted.get(ordinal) ?? true);
    }
    void this.#run();
  }

  #isSendable(ordinal: number): boolean {
    return (this.#page?.segments[ordinal]?.text.length ?? Infinity) <= this.#limits.longestSegment;
  }

  async #run(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    try {
      while (this.#wanted.size > 0 && !this.#signal.aborted) await this.#one();
      if (!this.#signal.aborted) this.#events.done();
    } catch (error) {
      if (!this.#signal.aborted) this.#events.failed(error);
    } finally {
      this.#running = false;
    }
  }

  async #one(): Promise<void> {
    const { mostSegments } = this.#limits;
    await afterFrame(LONGEST_FRAME);
    const page = this.#page;
    const facts = this.#facts;
    if (!page || !facts || this.#wanted.size === 0 || this.#signal.aborted) return;
    const most = this.#answered === 0 ? Math.min(FIRST_SLICE, mostSegments) : mostSegments;
    const slice = nextSlice(page, new Set(this.#wanted.keys()), firstInView(page), most);
    const answer = await this.#background.compare({ page: facts, ...this.#taken(slice) });
    if (this.#signal.aborted) return;
    this.#answered++;
    const findings = answer.findings.flatMap((finding) =>
      moved(this.#asked.get(finding.segment) ?? null, finding).map(([segment]) => ({ ...finding, segment })),
    );
    this.#events.found([...this.#asked.values()], findings, answer);
  }

  #taken({ segments, from }: Slice): { segments: Slice['segments']; from: number; again: boolean } {
    const sendable = segments.filter(({ ordinal }) => this.#isSendable(ordinal));
    const asked = sendable.filter(({ ordinal }) => ordinal >= from);
    const again = asked.every(({ ordinal }) => this.#wanted.get(ordinal) ?? true);
    this.#asked = new Map(asked.map(({ ordinal }) => [ordinal, ordinal]));
    for (const { ordinal } of asked) this.#wanted.delete(ordinal);
    return { segments: sendable, from, again };
  }
}

function moved<T>(now: number | null, what: T): [number, T][] {
  return now === null ? [] : [[now, what]];
}
