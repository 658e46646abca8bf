/**
 * The terms of a pack's claims by number, and how well a segment meets each: what the terms of a hundred wordings have in common is asked once.
 * Terms that may meet share a bucket (the word itself, its group of synonyms, its first letters, its first or last two and its length for a typing error),
 * so that of some thousand terms a few are compared. Cost: once per word of the page and vocabulary, some microseconds; then a table look-up.
 */
import type { Prepared, Term } from '../text/prepare.ts';
import { synonymGroups } from '../text/synonyms.ts';
import { contextShare } from './score.ts';
import { mayBeTypo, meet, sharedBeginning } from './term-match.ts';

interface Hit {
  readonly number: number;
  readonly quality: number;
}

/** Figures meet in ways that their buckets cannot tell (units, rounding): they all count as one term, which any figure meets. */
const anyFigure = 'figure';

/** One edit leaves the first two letters of a word alone or, if it is long enough to be a misspelling, its last two, and makes it one letter longer or shorter at most. */
function typoBuckets(key: string, length = key.length): string[] {
  return [`^${key.slice(0, 2)}${String(length)}`, `$${key.slice(-2)}${String(length)}`];
}

function groupBucket(group: number): string {
  return `group ${String(group)}`;
}

/** Words of a few pages. */
const mostHits = 20_000;

export class Vocabulary {
  readonly #terms: Term[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #buckets = new Map<string, number[]>();
  /** By key of a segment's term; forgotten when the vocabulary grows. */
  readonly #hits = new Map<string, readonly Hit[]>();
  #best = new Float32Array(1024);
  readonly #met: number[] = [];

  /** Numbers of the terms that the segment meets. */
  get met(): readonly number[] {
    return this.#met;
  }

  /** Number of a term of a claim. */
  numberOf(term: Term): number {
    const key = term.figure ? anyFigure : term.key;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#terms.push(term) - 1;
    this.#numbers.set(key, number);
    for (const bucket of this.#bucketsOf(term)) {
      const numbers = this.#buckets.get(bucket);
      if (numbers) numbers.push(number);
      else this.#buckets.set(bucket, [number]);
    }
    this.#hits.clear();
    if (number >= this.#best.length) this.#best = new Float32Array(2 * this.#best.length);
    return number;
  }

  /**
   * From now on `quality` speaks of this segment.
   * @param phrases keys of terms that it takes over from a sentence before @param names keys of those that its pronouns may stand for
   */
  hear(segment: Prepared, phrases: ReadonlySet<string>, names: ReadonlySet<string>): void {
    for (const number of this.#met) this.#best[number] = 0;
    this.#met.length = 0;
    for (const term of segment.terms) for (const { number, quality } of this.#hitsOf(term)) this.#raise(number, quality);
    for (const key of phrases) for (const number of this.#numbersOf(key)) this.#raise(number, contextShare);
    for (const key of names) this.#raise(this.#numbers.get(key) ?? -1, contextShare);
  }

  #raise(number: number, quality: number): void {
    if (number < 0) return;
    const known = this.#best[number] ?? 0;
    if (known === 0) this.#met.push(number);
    this.#best[number] = Math.max(quality, known);
  }

  /** Of a term that is taken over, and of its synonyms. */
  #numbersOf(key: string): number[] {
    const own = this.#numbers.get(key.startsWith('#') ? anyFigure : key);
    const others = [...(synonymGroups(key) ?? [])].flatMap((group) => this.#buckets.get(groupBucket(group)) ?? []);
    return own === undefined ? others : [own, ...others];
  }

  /** Of the best meeting of a claim's term with any term of the segment; 0 where none meets it. */
  quality(number: number): number {
    return this.#best[number] ?? 0;
  }

  #hitsOf(term: Term): readonly Hit[] {
    if (term.figure) {
      const number = this.#numbers.get(anyFigure);
      return number === undefined ? [] : [{ number, quality: 1 }];
    }
    let hits = this.#hits.get(term.key);
    if (hits) return hits;
    if (this.#hits.size >= mostHits) this.#hits.clear();
    this.#hits.set(term.key, (hits = this.#look(term)));
    return hits;
  }

  #look(term: Term): Hit[] {
    const numbers = new Set(this.#lookedAt(term).flatMap((bucket) => this.#buckets.get(bucket) ?? []));
    return [...numbers].flatMap((number) => {
      const recorded = this.#terms[number];
      const match = recorded && meet(term, recorded);
      return match ? [{ number, quality: match.quality }] : [];
    });
  }

  /** But for typing errors. */
  #wholeBuckets({ kind, key }: Term): string[] {
    if (kind !== 'word') return [key];
    const groups = [...(synonymGroups(key) ?? [])].map(groupBucket);
    return [key, `begins ${key.slice(0, sharedBeginning)}`, ...groups];
  }

  #bucketsOf(term: Term): string[] {
    return term.kind === 'word' ? [...this.#wholeBuckets(term), ...typoBuckets(term.key)] : this.#wholeBuckets(term);
  }

  #lookedAt(term: Term): string[] {
    const { kind, key } = term;
    if (kind !== 'word' || !mayBeTypo(key)) return this.#wholeBuckets(term);
    return [...this.#wholeBuckets(term), ...[-1, 0, 1].flatMap((edit) => typoBuckets(key, key.length + edit))];
  }
}
