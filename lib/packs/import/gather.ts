/**
 * Reviews, one by one, in the order of the feed → claims. Reviews of the same words by several publishers stand together in one claim; a review
 * that comes twice counts once, and one whose publisher has changed its rating stands beside the earlier one. Only hashes of what has been met are kept, some 60 bytes a claim, so that claims can go to a store as they come.
 */
import { Growing } from '../../matching/index/growing.ts';
import type { Claim, Review } from '../../matching/types.ts';
import { addressOfReview, type Earliest, earliestOf, isEarlier } from './feed-id.ts';
import type { Gathered } from './gathered.ts';
import { claimId, hash53, samePage, sameWords } from './hash.ts';
import type { RefusedItem, ReviewItem } from './item.ts';
import { Languages } from './language.ts';
import { Places } from './places.ts';
import { Reporter } from './report.ts';

/** Most reviews that a claim holds (docs/pack-format.md). */
const MOST_REVIEWS = 100;

function reviewOf({ review }: ReviewItem): Review {
  const { by, label, inText, category, publisher, url, date, language, title, note } = review;
  return {
    by,
    category,
    label,
    ...(inText && { inText }),
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
  /** Numbers only: strings would keep the pieces of the feed alive that they were cut from. By ordinal, from here on. */
  readonly #claims = new Places();
  readonly #reviews = new Growing((length) => new Uint8Array(length));
  /** The claim is called after its earliest review, so that later ones leave its id alone. */
  readonly #days = new Growing();
  readonly #addresses = new Growing((length) => new Float64Array(length));
  readonly #ids = new Growing((length) => new Float64Array(length));
  readonly #met = new Places();
  readonly #given = new Map<number, string>();
  readonly #givenIds = new Places();

  /** @param language of the feed as a whole, where it tells */
  constructor(readonly language: string | undefined) {}

  /** @param place what the report calls the record: its number, say */
  take(item: ReviewItem | RefusedItem, place: string): Gathered | null {
    if (item.kind === 'refused') {
      this.reporter.refuses(place, item.reason);
      return null;
    }
    const words = sameWords(item.text);
    const address = addressOfReview(item.review);
    const told = address === '' ? place : `${place} (${address})`;
    const key = hash53(`${samePage(address)}\n${words}\n${item.review.label ?? item.review.category}`);
    const ordinal = this.#claims.of(hash53(words));
    if (this.#met.of(key) >= 0 || (ordinal >= 0 && this.#reviews.at(ordinal) >= MOST_REVIEWS)) {
      this.reporter.refuses(told, 'duplicate');
      return null;
    }
    this.#met.add(key);
    this.reporter.keeps(told, item.mends);
    const earliest = earliestOf(item.review, words);
    return ordinal < 0 ? this.#add(item, hash53(words), earliest, told) : this.#join(ordinal, item, earliest);
  }

  #add(item: ReviewItem, words: number, earliest: Earliest, told: string): Gathered {
    const ordinal = this.#claims.add(words);
    this.#reviews.set(ordinal, 1);
    this.#name(ordinal, earliest);
    this.reporter.newClaim();
    const claim = this.#claimOf(item, this.#idOf(ordinal, item));
    if (item.language === undefined) this.reporter.notes(told, claim.language === 'und' ? 'unknown-language' : 'no-language');
    return { kind: 'add', claim };
  }

  #join(ordinal: number, item: ReviewItem, earliest: Earliest): Gathered {
    this.#reviews.set(ordinal, this.#reviews.at(ordinal) + 1);
    if (isEarlier(earliest, { day: this.#days.at(ordinal), address: this.#addresses.at(ordinal) })) this.#name(ordinal, earliest);
    return { kind: 'join', ordinal, review: reviewOf(item), id: this.#given.get(ordinal) ?? claimId(this.#ids.at(ordinal)) };
  }

  /** The id that our own export has given it, where no other claim has that; else one that is made of its earliest review. */
  #idOf(ordinal: number, { own: { id } }: ReviewItem): string {
    if (id === undefined || this.#givenIds.of(hash53(id)) >= 0) return claimId(this.#ids.at(ordinal));
    this.#givenIds.add(hash53(id));
    this.#given.set(ordinal, id);
    return id;
  }

  #name(ordinal: number, { day, address, id }: Earliest): void {
    this.#days.set(ordinal, day);
    this.#addresses.set(ordinal, address);
    this.#ids.set(ordinal, id);
  }

  #claimOf(item: ReviewItem, id: string): Claim {
    const { text, form, claimant, date, seenAt, own } = item;
    const context = `${text} ${item.review.title ?? ''} ${item.review.note ?? ''}`;
    const language = item.language ?? this.#languages.of(context, item.review.publisher ?? '', this.language) ?? 'und';
    return {
      text,
      form,
      kind: 'fact',
      language,
      variants: [],
      ...(claimant !== undefined && { claimant }),
      ...(date !== undefined && { date }),
      quotations: [],
      reviews: [reviewOf(item)],
      sources: [],
      appearances: [],
      figures: [],
      dates: [],
      names: [],
      topics: [],
      relations: [],
      ...(seenAt.length > 0 && { seenAt }),
      ...own,
      id,
    };
  }
}
