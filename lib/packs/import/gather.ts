/**
 * Reviews, one by one, in the order of the feed → claims. Reviews of the same words by several publishers stand together in one claim; a review
 * that comes twice counts once. Only hashes of what has been met are kept, some 60 bytes a claim, so that claims can go to a store as they come.
 */
import type { Claim, Review } from '../../matching/types.ts';
import { claimId, hash53, sameWords } from './hash.ts';
import type { RefusedItem, ReviewItem } from './item.ts';
import { Languages } from './language.ts';
import { Reporter } from './report.ts';

/** `add`: a new claim, whose ordinal is the count of those before it. `join`: one more review for an earlier one, which may rename it. */
export type Gathered =
  | { readonly kind: 'add'; readonly claim: Claim }
  | { readonly kind: 'join'; readonly ordinal: number; readonly review: Review; readonly id: string };

/** Most reviews that a claim holds (docs/pack-format.md). */
const MOST_REVIEWS = 100;

/** Numbers only: strings would keep the pieces of the feed alive that they were cut from. */
interface Known {
  readonly ordinal: number;
  reviews: number;
  /** The claim is called after its earliest review, so that later ones leave its id alone. */
  earliest: Earliest;
}

interface Earliest {
  /** Date as a number, 20220224; then the hash of the address, so that the order of the feed does not count. */
  readonly day: number;
  readonly address: number;
  readonly id: number;
}

const NO_DAY = 99999999;

function earliestOf({ review }: ReviewItem, address: string, words: string): Earliest {
  const day = review.date === undefined ? NO_DAY : Number(review.date.replaceAll('-', '').padEnd(8, '0'));
  return { day, address: hash53(address), id: hash53(`${address}\n${words}`) };
}

function isEarlier(one: Earliest, other: Earliest): boolean {
  return one.day === other.day ? one.address < other.address : one.day < other.day;
}

function reviewOf({ review }: ReviewItem): Review {
  const { label, category, publisher, url, date, language, title, note } = review;
  return {
    by: 'publisher',
    category,
    label,
    publisher,
    ...(url !== undefined && { url }),
    ...(date !== undefined && { date }),
    ...(language !== undefined && { language }),
    ...(title !== undefined && { title }),
    ...(note !== undefined && { note }),
  };
}

export class Gatherer {
  readonly reporter = new Reporter();
  readonly #languages = new Languages();
  readonly #claims = new Map<number, Known>();
  readonly #reviews = new Set<number>();
  #ordinal = 0;

  /** @param language of the feed as a whole, where it tells */
  constructor(readonly language: string | undefined) {}

  /** @param place what the report calls the record: its number, say */
  take(item: ReviewItem | RefusedItem, place: string): Gathered | null {
    if (item.kind === 'refused') {
      this.reporter.refuses(place, item.reason);
      return null;
    }
    const words = sameWords(item.text);
    const address = item.review.url ?? item.review.publisher;
    const told = `${place} (${item.review.url ?? item.review.publisher})`;
    const key = hash53(`${address}\n${words}`);
    const known = this.#claims.get(hash53(words));
    if (this.#reviews.has(key) || (known && known.reviews >= MOST_REVIEWS)) {
      this.reporter.refuses(told, 'duplicate');
      return null;
    }
    this.#reviews.add(key);
    this.reporter.keeps(told, item.mends);
    return known ? this.#join(known, item, address, words) : this.#add(item, address, words);
  }

  #add(item: ReviewItem, address: string, words: string): Gathered {
    const earliest = earliestOf(item, address, words);
    this.#claims.set(hash53(words), { ordinal: this.#ordinal++, reviews: 1, earliest });
    this.reporter.newClaim();
    return { kind: 'add', claim: this.#claimOf(item, claimId(earliest.id)) };
  }

  #join(known: Known, item: ReviewItem, address: string, words: string): Gathered {
    known.reviews++;
    const earliest = earliestOf(item, address, words);
    if (isEarlier(earliest, known.earliest)) known.earliest = earliest;
    return { kind: 'join', ordinal: known.ordinal, review: reviewOf(item), id: claimId(known.earliest.id) };
  }

  #claimOf(item: ReviewItem, id: string): Claim {
    const { text, form, variants, topics, claimant, date, seenAt } = item;
    const context = `${text} ${item.review.title ?? ''} ${item.review.note ?? ''}`;
    const language = item.language ?? this.#languages.of(context, item.review.publisher, this.language) ?? 'und';
    return {
      id,
      text,
      form,
      kind: 'fact',
      language,
      variants,
      ...(claimant !== undefined && { claimant }),
      ...(date !== undefined && { date }),
      quotations: [],
      reviews: [reviewOf(item)],
      sources: [],
      appearances: [],
      figures: [],
      dates: [],
      names: [],
      topics,
      relations: [],
      ...(seenAt.length > 0 && { seenAt }),
    };
  }
}

/** A claim with one more review. */
export function joined(claim: Claim, { review, id }: { readonly review: Review; readonly id: string }): Claim {
  return { ...claim, id, reviews: [...claim.reviews, review] };
}
