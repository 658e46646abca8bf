/**
 * The best documents for a sentence: BM25 term at a time into one room of scores. A term that only the neighbours of the sentence have adds
 * to documents that are there already and brings up none. Cost: the postings of the terms, some six nanoseconds each, and one pass over the
 * documents met. To leave long postings unread by bounds (MaxScore, Turtle & Flood 1995) was dearer than reading them: knowing the bar takes
 * a pass over all that was met so far, and of a claim's few words each may be the one that lifts it. Where the bar is known, as for `reaches`, the last and
 * longest are left: by then a handful of documents can still reach it, and their own tokens tell (random access: Fagin, Lotem & Naor 2003).
 *
 * Scores are kept in 16 bits, since half the room is twice the cache: in steps of which the greatest score that is possible has 65,000.
 */
import { claimPart, impact, impactStep, titlePart } from './format.ts';
import { Best, type Scored } from './select.ts';
import type { TokenReader } from './tokens.ts';
import type { IndexView } from './view.ts';

/** A term of the sentence by its number in the index. */
export interface Wanted {
  readonly number: number;
  readonly weight: number;
  /** Of the neighbours alone: adds to what the sentence itself meets. */
  readonly around?: boolean;
}

const greatestScore = 65_000;
/** Of the least score of the best document: what cannot have that much is no rival, and its terms, the commonest ones, bring up no document. */
const floorShare = 0.5;
/** Of one term's postings, and of an index: their product with two is a whole number still. */
const mostBytes = 2 ** 26;
const mostTerms = 2 ** 24;
/** Bits of the product of weight and impact that are rounded away. */
const fraction = 8;
/** Documents whose tokens are read sooner than the postings that are left, if these take so many bytes for each document met. */
const mostRead = 24;
const worthwhile = 2;

function scaleOf(wanted: readonly Wanted[], greatest: number): number {
  return (greatestScore - 2 * wanted.length) / greatest;
}

/** @param scale of a term's weight */
function factorOf(scale: number): number {
  return Math.round(scale * impactStep * (1 << fraction));
}

/** What a posting adds to its document's score. A term so light that it rounds to nothing still brings up its documents. */
function partOf(factor: number, value: number): number {
  return ((factor * value) >>> fraction) + 1;
}

export class Querier {
  readonly #view: IndexView;
  readonly #tokens: TokenReader;
  readonly #scores: Uint16Array;
  readonly #touched: Uint32Array;
  readonly #best = new Best();
  #count = 0;
  #greatest = 0;

  constructor(view: IndexView, tokens: TokenReader) {
    this.#view = view;
    this.#tokens = tokens;
    this.#scores = new Uint16Array(view.documents);
    this.#touched = new Uint32Array(view.documents + 1);
  }

  /**
   * @param wanted without doubles
   * @param least score that the best document must have: where none can, nothing is returned, and documents with less than half of it may be left out
   * @returns best first, at most `most`
   */
  best(wanted: readonly Wanted[], most: number, least = 0): Scored[] {
    const scale = this.#scanAll(wanted, least);
    return scale === null ? this.#none() : this.#take(most, scale);
  }

  /** Claims by the best of their documents. @returns best first, with ordinals for documents */
  bestClaims(wanted: readonly Wanted[], most: number): Scored[] {
    const { claimOf } = this.#view;
    const scale = this.#scanAll(wanted, 0) ?? 1;
    return claimOf.length === 0 ? this.#take(most, scale) : this.#take(most, scale, claimOf);
  }

  /** Whether some document has the least score: as if `best` returned one. @param wanted without doubles */
  reaches(wanted: readonly Wanted[], least: number): boolean {
    const isReached = this.#isReached(this.#inOrder(wanted), least);
    this.#none();
    return isReached;
  }

  #isReached(order: readonly Wanted[], least: number): boolean {
    let rest = this.#boundOf(order);
    const scale = scaleOf(order, rest);
    this.#greatest = 0;
    for (const [place, one] of order.entries()) {
      const greatest = this.#greatest / scale;
      if (greatest >= least || greatest + rest < least) break;
      const few = rest < least ? this.#fewWith((least - rest) * scale, order, place) : null;
      if (few) return few.some((document) => this.#scoreOf(document, order, place, scale) / scale >= least);
      this.#scan(one.number, one.weight * scale, rest < least);
      rest -= this.#bound(one);
    }
    return this.#greatest / scale >= least;
  }

  /** Documents that have so much of what was read. @param from first term that was not @returns null where they are many, or the postings are read as soon */
  #fewWith(score: number, order: readonly Wanted[], from: number): number[] | null {
    let bytes = 0;
    for (let place = from; place < order.length; place++) bytes += this.#bytesOf(order[place]?.number ?? 0);
    if (bytes < worthwhile * this.#count) return null;
    const few: number[] = [];
    for (let index = 0; index < this.#count; index++) {
      const document = this.#touched[index] ?? 0;
      if ((this.#scores[document] ?? 0) >= score && few.push(document) > mostRead) return null;
    }
    return few;
  }

  /** What a document has of what was read, and of the terms from a place on by its own tokens. */
  #scoreOf(document: number, order: readonly Wanted[], from: number, scale: number): number {
    const tokens = this.#tokens;
    tokens.read(document);
    const { numbers, claimLength, length } = tokens;
    const inClaim = claimPart(claimLength);
    const inTitles = titlePart(length - claimLength);
    let score = this.#scores[document] ?? 0;
    for (const { number, weight } of order.slice(from)) {
      let frequency = 0;
      for (let place = 0; place < length; place++) if (numbers[place] === number) frequency += place < claimLength ? inClaim : inTitles;
      if (frequency > 0) score += partOf(factorOf(weight * scale), impact(frequency));
    }
    return score;
  }

  /** @returns what the scores are to be divided by; null where no document has the least score */
  #scanAll(wanted: readonly Wanted[], least: number): number | null {
    const order = this.#inOrder(wanted);
    let rest = this.#boundOf(order);
    const scale = scaleOf(order, rest);
    this.#greatest = 0;
    const floor = floorShare * least;
    for (const one of order) {
      if (this.#greatest / scale + rest < least) return null;
      this.#scan(one.number, one.weight * scale, one.around === true || rest < floor);
      rest -= this.#bound(one);
    }
    return this.#greatest / scale < least ? null : scale;
  }

  /** The sentence's own terms before those of its neighbours, short postings before long ones. By insertion: they are some thirty. */
  #inOrder(wanted: readonly Wanted[]): Wanted[] {
    const order: Wanted[] = [];
    const keys: number[] = [];
    for (const one of wanted) {
      const key = ((one.around === true ? 1 : 0) * mostBytes + this.#bytesOf(one.number)) * mostTerms + one.number;
      let place = order.length;
      for (; place > 0 && (keys[place - 1] ?? 0) > key; place--) {
        keys[place] = keys[place - 1] ?? 0;
        order[place] = order[place - 1] ?? one;
      }
      keys[place] = key;
      order[place] = one;
    }
    return order;
  }

  /** Of a term's postings. */
  #bytesOf(number: number): number {
    const { offsets } = this.#view;
    return (offsets[number + 1] ?? 0) - (offsets[number] ?? 0);
  }

  #boundOf(wanted: readonly Wanted[]): number {
    let sum = 0;
    for (const one of wanted) sum += this.#bound(one);
    return sum;
  }

  /** The most that a term can add to a document. */
  #bound({ number, weight }: Wanted): number {
    return weight * (this.#view.greatest[number] ?? 0) * impactStep;
  }

  #none(): Scored[] {
    for (let index = 0; index < this.#count; index++) this.#scores[this.#touched[index] ?? 0] = 0;
    this.#count = 0;
    return [];
  }

  /**
   * Nearly all is reckoned without branches (−1 is yes, 0 is no), since which way each posting goes cannot be guessed: a sixth less time.
   * @param known documents that have no score yet are left alone
   *
   * It is handed numbers: terms come from several places, and code that was compiled for one kind of object is thrown away when it meets another.
   */
  // eslint-disable-next-line complexity -- the hottest loop of the candidates: a call for each posting costs a third of it
  #scan(number: number, scale: number, known: boolean): void {
    const { postings, offsets } = this.#view;
    const scores = this.#scores;
    const touched = this.#touched;
    const factor = factorOf(scale);
    const end = Math.min(offsets[number + 1] ?? 0, postings.length);
    const isLeft = known ? -1 : 0;
    let count = this.#count;
    let greatest = this.#greatest;
    let document = -1;
    for (let index = offsets[number] ?? 0; index < end;) {
      const first = postings[index] ?? 0;
      const second = postings[index + 1] ?? 0;
      const isLong = first >>> 7;
      document += (first & 127) | ((second & 127 & -isLong) << 7);
      index += 1 + isLong;
      if ((isLong & (second >>> 7)) === 1) {
        let byte = second;
        for (let shift = 14; byte > 127; shift += 7) {
          byte = postings[index++] ?? 0;
          document += (byte & 127) << shift;
        }
      }
      const before = scores[document] ?? 0;
      const isNew = (before - 1) >> 31;
      // As `partOf`.
      const part = ((factor * (postings[index++] ?? 0)) >>> fraction) + 1;
      const score = before + (part & ~(isNew & isLeft));
      scores[document] = score;
      touched[count] = document;
      count -= isNew & ~isLeft;
      if (score > greatest) greatest = score;
    }
    this.#greatest = greatest;
    this.#count = count;
  }

  /** Empties the scores. @param claimOf where claims are asked for that have several documents */
  #take(most: number, scale: number, claimOf?: Uint32Array): Scored[] {
    const scores = this.#scores;
    const touched = this.#touched;
    const best = this.#best;
    best.clear(most);
    for (let index = 0; index < this.#count; index++) {
      const document = touched[index] ?? 0;
      const score = scores[document] ?? 0;
      scores[document] = 0;
      if (score < best.bar) continue;
      if (claimOf) best.addOnce(claimOf[document] ?? 0, score);
      else best.add(document, score);
    }
    this.#count = 0;
    return best.take(1 / scale);
  }
}
