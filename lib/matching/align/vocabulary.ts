/**
 * The terms of a pack's claims by number, and how well a segment meets each: what the terms of a hundred wordings have in common is asked once.
 * Terms that may meet share a bucket (the word itself, its group of synonyms, its first letters, its first or last two and its length for a typing error),
 * so that of some thousand terms a few are compared. Cost: once per word of the page and vocabulary, some microseconds; then a table look-up.
 */
import type { Prepared, Term } from '../text/prepare.ts';
import { synonymGroups } from '../text/synonyms.ts';
import { contextShare } from './score.ts';
import { mayBeTypo, meet, meetByTypo, sharedBeginning, type TermMatch } from './term-match.ts';

interface Hit {
  readonly number: number;
  readonly quality: number;
}

/** Figures meet in ways that their buckets cannot tell (units, rounding): they all count as one term, which any figure meets. */
const anyFigure = 'figure';

/**
 * One edit leaves the first two letters of a word alone or, if it is long enough to be a misspelling, its last two, and makes it one letter longer or shorter
 * at most. Words that share a bucket by chance are told apart when they are compared.
 * @param first of the two letters @returns the bucket of words of a length that have them there, packed into one number
 */
function typoBucket(word: string, first: number, length: number): number {
  const letters = (word.charCodeAt(first) << 13) ^ word.charCodeAt(first + 1);
  return (letters << 5) ^ (Math.min(length, 15) << 1) ^ Number(first > 0);
}

function push<Key>(lists: Map<Key, number[]>, key: Key, number: number): void {
  const known = lists.get(key);
  if (known) known.push(number);
  else lists.set(key, [number]);
}

const nothing: readonly number[] = [];

/** Words of a few pages. */
const mostHits = 20_000;

export class Vocabulary {
  readonly #terms: Term[] = [];
  readonly #numbers = new Map<string, number>();
  /** Of words: by group of synonyms, by their first letters, and by `typoBucket`. */
  readonly #byGroup = new Map<number, number[]>();
  readonly #byBeginning = new Map<string, number[]>();
  readonly #byTypo = new Map<number, number[]>();
  /** By number: for which look it was compared last. */
  readonly #compared: number[] = [];
  #looks = 0;
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
    this.#compared.push(0);
    if (term.kind === 'word') this.#list(term.key, number);
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
    const others = [...(synonymGroups(key) ?? [])].flatMap((group) => this.#byGroup.get(group) ?? nothing);
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

  #list(key: string, number: number): void {
    for (const group of synonymGroups(key) ?? nothing) push(this.#byGroup, group, number);
    push(this.#byBeginning, key.slice(0, sharedBeginning), number);
    push(this.#byTypo, typoBucket(key, 0, key.length), number);
    push(this.#byTypo, typoBucket(key, key.length - 2, key.length), number);
  }

  #look(term: Term): Hit[] {
    const { kind, key } = term;
    const hits: Hit[] = [];
    this.#looks++;
    const own = this.#numbers.get(key);
    const inAnyWay = (recorded: Term): TermMatch | null => meet(term, recorded);
    if (own !== undefined) this.#compare([own], hits, inAnyWay);
    if (kind !== 'word') return hits;
    for (const group of synonymGroups(key) ?? nothing) this.#compare(this.#byGroup.get(group), hits, inAnyWay);
    this.#compare(this.#byBeginning.get(key.slice(0, sharedBeginning)), hits, inAnyWay);
    if (!mayBeTypo(key)) return hits;
    // What meets in another way has been compared.
    const byTypo = (recorded: Term): TermMatch | null => meetByTypo(key, recorded.key);
    for (let length = key.length - 1; length <= key.length + 1; length++) {
      this.#compare(this.#byTypo.get(typoBucket(key, 0, length)), hits, byTypo);
      this.#compare(this.#byTypo.get(typoBucket(key, key.length - 2, length)), hits, byTypo);
    }
    return hits;
  }

  /** Adds those that the term meets, each once. */
  #compare(numbers: readonly number[] | undefined, hits: Hit[], meets: (recorded: Term) => TermMatch | null): void {
    for (const number of numbers ?? nothing) {
      const recorded = this.#terms[number];
      if (!recorded || this.#compared[number] === this.#looks) continue;
      this.#compared[number] = this.#looks;
      const match = meets(recorded);
      if (match) hits.push({ number, quality: match.quality });
    }
  }
}
