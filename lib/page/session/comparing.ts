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

/** The first slice is small, and goes alone: the reader waits for it. Then two are on their way at once: while one is matched, the other's message travels. */
const FIRST_SLICE = 40;
/** A slice that has been sent. */
interface Sent {
  /** Ordinals as they were asked for → as they are now. */
  asked: Map<number, number>;
}

export class Comparing {
  readonly #background: Background;
  readonly #limits: Limits;
  readonly #signal: AbortSignal;
  readonly #events: ComparingEvents;
  /** Ordinals to compare → whether they have been compared before. */
  #wanted = new Map<number, boolean>();
  readonly #sent = new Set<Sent>();
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
    for (const sent of this.#sent)
      sent.asked = new Map(
        [...sent.asked].flatMap(([asked, ordinal]) => moved(nowAt(ordinal), asked).map(([now]) => [asked, now] as const)),
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
      while (this.#wanted.size > 0 && !this.#signal.aborted) await (this.#answered === 0 ? this.#one() : this.#some());
      if (!this.#signal.aborted) this.#events.done();
    } catch (error) {
      if (!this.#signal.aborted) this.#events.failed(error);
    } finally {
      this.#running = false;
    }
  }

  /** Slice after slice in each of two lanes, until one finds nothing that is not on its way, or fails. */
  async #some(): Promise<void> {
    let isEnding = false;
    const lane = async (): Promise<void> => {
      try {
        while (!isEnding) if (!(await this.#one())) isEnding = true;
      } finally {
        isEnding = true;
      }
    };
    await Promise.all([lane(), lane()]);
  }

  /** What is wanted once more while it is on its way waits for that answer: the later one must come last. */
  #unsent(ordinals: Iterable<number> = this.#wanted.keys()): number[] {
    const onTheWay = new Set([...this.#sent].flatMap(({ asked }) => [...asked.values()]));
    return [...ordinals].filter((ordinal) => !onTheWay.has(ordinal));
  }

  /** @returns whether anything was left to send */
  async #one(): Promise<boolean> {
    const { mostSegments } = this.#limits;
    await afterFrame(LONGEST_FRAME);
    const page = this.#page;
    const facts = this.#facts;
    const unsent = this.#unsent();
    if (!page || !facts || unsent.length === 0 || this.#signal.aborted) return false;
    const most = this.#answered === 0 ? Math.min(FIRST_SLICE, mostSegments) : mostSegments;
    const { asked, ...slice } = this.#taken(nextSlice(page, new Set(unsent), firstInView(page), most));
    const sent: Sent = { asked: new Map(asked.map((ordinal) => [ordinal, ordinal])) };
    this.#sent.add(sent);
    try {
      const answer = await this.#background.compare({ page: facts, ...slice });
      if (!this.#signal.aborted) this.#answer(answer, sent);
      return true;
    } finally {
      this.#sent.delete(sent);
    }
  }

  #answer(answer: Compared, { asked }: Sent): void {
    this.#answered++;
    const findings = answer.findings.flatMap((finding) =>
      moved(asked.get(finding.segment) ?? null, finding).map(([segment]) => ({ ...finding, segment })),
    );
    this.#events.found([...asked.values()], findings, answer);
  }

  #taken({ segments, from }: Slice): { segments: Slice['segments']; from: number; again: boolean; asked: number[] } {
    const sendable = segments.filter(({ ordinal }) => this.#isSendable(ordinal));
    const asked = this.#unsent(sendable.flatMap(({ ordinal }) => (ordinal >= from ? [ordinal] : [])));
    const again = asked.every((ordinal) => this.#wanted.get(ordinal) ?? true);
    for (const ordinal of asked) this.#wanted.delete(ordinal);
    return { segments: sendable, from, again, asked };
  }
}

function moved<T>(now: number | null, what: T): [number, T][] {
  return now === null ? [] : [[now, what]];
}
