/** Counts what a set holds, claim by claim. */
import { ratingOf } from '../../matching/rating.ts';
import type { Category, Claim } from '../../matching/types.ts';
import type { Count, Summary } from '../store/records/pack.ts';

/** A feed of all the world's fact-checkers has a few hundred publishers; a hostile one may invent 100,000. */
const MOST_COUNTED = 400;

class Counter<T extends string> {
  readonly #counts = new Map<T, number>();

  add(values: Iterable<T>): void {
    for (const value of new Set(values)) this.#counts.set(value, (this.#counts.get(value) ?? 0) + 1);
  }

  take(values: Iterable<T>): void {
    for (const value of new Set(values)) this.#counts.set(value, (this.#counts.get(value) ?? 0) - 1);
  }

  /** Most claims first, then by name. */
  list(): Count<T>[] {
    return [...this.#counts]
      .flatMap(([of, claims]) => (claims > 0 ? [{ of, claims }] : []))
      .sort((left, right) => right.claims - left.claims)
      .slice(0, MOST_COUNTED)
      .sort((left, right) => right.claims - left.claims || left.of.localeCompare(right.of));
  }
}

/** "pt-br" counts with "pt": a reader switches languages, not regions. */
export function languageOf({ language }: Pick<Claim, 'language'>): string {
  return language.split('-', 1)[0] ?? language;
}

export function publishersOf({ reviews }: Pick<Claim, 'reviews'>): string[] {
  return reviews.flatMap(({ by, publisher }) => (by === 'publisher' && publisher !== null ? [publisher] : []));
}

export class Summariser {
  #claims = 0;
  #oldest: string | null = null;
  #newest: string | null = null;
  readonly #topics = new Counter<string>();
  readonly #categories = new Counter<Category>();
  readonly #languages = new Counter<string>();
  readonly #publishers = new Counter<string>();

  add(claim: Claim): void {
    this.#claims++;
    this.#topics.add(claim.topics);
    this.#categories.add([ratingOf(claim).category]);
    this.#languages.add([languageOf(claim)]);
    this.#publishers.add(publishersOf(claim));
    this.#date(claim);
  }

  /** One more review: what it says beside is what it said before. */
  replace(former: Claim, claim: Claim): void {
    this.#categories.take([ratingOf(former).category]);
    this.#categories.add([ratingOf(claim).category]);
    this.#publishers.take(publishersOf(former));
    this.#publishers.add(publishersOf(claim));
    this.#date(claim);
  }

  #date(claim: Claim): void {
    for (const { date } of claim.reviews) {
      if (date === undefined) continue;
      if (this.#oldest === null || date < this.#oldest) this.#oldest = date;
      if (this.#newest === null || date > this.#newest) this.#newest = date;
    }
  }

  summary(bytes: number): Summary {
    return {
      claims: this.#claims,
      topics: this.#topics.list(),
      categories: this.#categories.list(),
      languages: this.#languages.list(),
      publishers: this.#publishers.list(),
      oldest: this.#oldest,
      newest: this.#newest,
      bytes,
    };
  }
}
