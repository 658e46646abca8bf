/** A schema.org ClaimReview, as feeds and pages have it → one review in our words, or why not. Nothing throws, whatever the record is. */
import { dateOf } from './dates.ts';
import { addressOf, all, firstThing, get, isThing, textOf, type Thing, typesOf } from './fields.ts';
import { type Item, refused, type ReviewItem } from './item.ts';
import { languageTag } from './language.ts';
import { hostOf, publisherOf } from './publisher.ts';
import { categoryOf } from './rating.ts';
import type { Reason } from './report.ts';
import { wordsOf } from './words.ts';

const LONGEST_LABEL = 300;
const LONGEST_TITLE = 500;
const LONGEST_NAME = 300;
const LONGEST_NOTE = 1000;
const MOST_SEEN = 10;
const NOT_COMPARED: ReadonlySet<string> = new Set(['MediaReview', 'MediaReviewItem', 'ImageObject', 'VideoObject', 'AudioObject']);

/** A list that is written as one string is one address after the other. */
function addressesOf(value: unknown): readonly unknown[] {
  return all(value).flatMap((one) => (typeof one === 'string' ? one.split(/[,;\s]+(?=https?:\/\/)|\s+/i) : [one]));
}

/** Where the claim was seen; the fact-checker's own pages are none of them. */
function seenAt(claim: Thing | null, own: string | undefined, mends: Set<Reason>): readonly string[] {
  const found = new Set<string>();
  for (const one of addressesOf([get(claim, 'firstAppearance'), get(claim, 'appearance')])) {
    const address = addressOf(one, mends);
    if (address === undefined) continue;
    if (own !== undefined && hostOf(address) === hostOf(own)) mends.add('own-page');
    else if (found.size < MOST_SEEN) found.add(address);
  }
  return [...found];
}

/** `reviewRating` may be a Rating, a list of them, or the label itself; `alternateName` a text, a list, or an object. */
function labelOf(review: Thing, mends: Set<Reason>): string {
  const rating = get(review, 'reviewRating', 'rating');
  const thing = firstThing(rating);
  const nested = firstThing(get(thing, 'ratingValue')) ?? thing;
  const label = thing
    ? textOf(get(thing, 'alternateName'), mends) ||
      textOf(get(nested, 'alternateName', 'name'), mends) ||
      textOf(get(thing, 'name', 'ratingExplanation'), mends)
    : textOf(rating, mends);
  return label;
}

function fits(text: string, most: number, mends: Set<Reason>, reason: Reason): string | undefined {
  if (text === '') return undefined;
  if (text.length <= most) return text;
  mends.add(reason);
  return `${text.slice(0, most - 1).trimEnd()}…`;
}

/** The Rating that holds the numbers, wherever it is nested. */
function ratingThing(review: Thing): Thing | null {
  const rating = firstThing(get(review, 'reviewRating', 'rating'));
  return firstThing(get(rating, 'ratingValue')) ?? rating;
}

function reviewOf(review: Thing, publisher: string, url: string | undefined, title: string, mends: Set<Reason>): ReviewItem['review'] {
  const label = labelOf(review, mends);
  const explanation = textOf(get(firstThing(get(review, 'reviewRating')), 'ratingExplanation'), mends);
  return {
    label: fits(label, LONGEST_LABEL, mends, 'label-cut') ?? null,
    category: categoryOf(label, ratingThing(review), mends),
    publisher,
    url,
    date: dateOf(get(review, 'datePublished', 'dateCreated', 'dateModified'), mends),
    language: languageTag(get(review, 'inLanguage')),
    title: fits(title, LONGEST_TITLE, mends, 'too-long'),
    note: explanation === label ? undefined : fits(explanation, LONGEST_NOTE, mends, 'too-long'),
  };
}

/** Whether a thing is meant to be a ClaimReview: by its type, or by its words where it has none. */
export function isClaimReview(thing: Thing): boolean {
  const types = typesOf(thing);
  return types.includes('ClaimReview') || (types.length === 0 && get(thing, 'claimReviewed') !== undefined);
}

/** @param around what the feed says of the record: its address, where the review has none itself */
export function readClaimReview(raw: unknown, around: Thing | null = null): Item {
  if (!isThing(raw)) return refused('not-a-review');
  if (typesOf(raw).some((type) => NOT_COMPARED.has(type))) return refused('media-review');
  if (!isClaimReview(raw)) return refused('not-a-review');
  const mends = new Set<Reason>();
  const url = addressOf(get(raw, 'url', '@id', 'mainEntityOfPage'), mends) ?? addressOf(get(around, 'url', '@id'), mends);
  const claim = firstThing(get(raw, 'itemReviewed'));
  const title = textOf(get(raw, 'headline', 'name'), mends);
  const words = wordsOf(textOf(get(raw, 'claimReviewed'), mends) || textOf(get(claim, 'text', 'name', 'headline'), mends), title, mends);
  if ('refused' in words) return refused(words.refused);
  const publisher = publisherOf(raw, url, mends);
  if (publisher === '') return refused('no-publisher');
  return {
    kind: 'review',
    ...words,
    variants: [],
    topics: [],
    language: languageTag(get(claim, 'inLanguage')) ?? languageTag(get(raw, 'inLanguage')),
    claimant: fits(textOf(get(claim, 'author', 'creator'), mends), LONGEST_NAME, mends, 'bad-field'),
    date: dateOf(get(claim, 'datePublished', 'dateCreated'), mends),
    seenAt: seenAt(claim, url, mends),
    review: reviewOf(raw, publisher, url, title, mends),
    mends,
  };
}
