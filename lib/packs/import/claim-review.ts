/** A schema.org ClaimReview, as feeds and pages have it → one review in our words, or why not. Nothing throws, whatever the record is. */
import { dateOf } from './dates.ts';
import { addressesIn, addressOf, all, firstThing, get, isThing, textOf, type Thing, typesOf } from './fields.ts';
import { type Item, refused, type ReviewItem } from './item.ts';
import { languageTag } from './language.ts';
import { OWN, type OwnReview, readOwn } from './own.ts';
import { hostOf, publisherOf } from './publisher.ts';
import { categoryOf } from './rating.ts';
import { ratingIn } from './rating-fields.ts';
import type { Reason } from './report.ts';
import { wordsOf } from './words.ts';

const LONGEST_LABEL = 300;
const LONGEST_TITLE = 500;
const LONGEST_NAME = 300;
const LONGEST_NOTE = 1000;
const MOST_SEEN = 10;
const NOT_COMPARED: ReadonlySet<string> = new Set(['MediaReview', 'MediaReviewItem', 'ImageObject', 'VideoObject', 'AudioObject']);

/** A list that is written as one string is one address after the other. */
const LONGEST_LIST = 20_000;
const BETWEEN = /[,;](?=\s*(?:https?:\/\/|www\.))|\s+/i;

function addressesOf(value: unknown): readonly unknown[] {
  return addressesIn(value).flatMap((one) => (typeof one === 'string' ? one.slice(0, LONGEST_LIST).split(BETWEEN) : [one]));
}

/** The reviewer's: of the review's own address, and of who wrote it. */
function ownHosts(review: Thing, url: string | undefined): readonly string[] {
  const addresses = [url, ...addressesIn(get(review, 'author', 'publisher'))];
  return addresses.flatMap((one) => (typeof one === 'string' && hostOf(one) !== '' ? [hostOf(one)] : []));
}

/** Where the claim was seen; the fact-checker's own pages are none of them. */
function seenAt(claim: Thing | null, own: readonly string[], mends: Set<Reason>): readonly string[] {
  const found = new Set<string>();
  for (const one of addressesOf([...all(get(claim, 'firstAppearance')), ...all(get(claim, 'appearance'))])) {
    const address = addressOf(one, mends);
    if (address === undefined) continue;
    if (own.includes(hostOf(address))) mends.add('own-page');
    else if (found.size < MOST_SEEN) found.add(address);
  }
  return [...found];
}

function fits(text: string, most: number, mends: Set<Reason>, reason: Reason): string | undefined {
  if (text === '') return undefined;
  if (text.length <= most) return text;
  mends.add(reason);
  return `${text.slice(0, most - 1).trimEnd()}…`;
}

interface Reviewed {
  readonly own: OwnReview;
  readonly publisher: string;
  readonly url: string | undefined;
  readonly title: string;
}

function reviewOf(review: Thing, { own, publisher, url, title }: Reviewed, mends: Set<Reason>): ReviewItem['review'] {
  const { label, inText, explanation, numbers } = ratingIn(review, mends);
  const date = [get(review, 'datePublished'), get(review, 'dateCreated'), get(review, 'dateModified')];
  const by = own.by ?? 'publisher';
  return {
    by,
    label: by === 'pack' ? null : (fits(label, LONGEST_LABEL, mends, 'label-cut') ?? null),
    inText: own.inText ?? inText,
    category: own.category ?? categoryOf(label, numbers, mends),
    publisher: by === 'pack' ? null : publisher,
    url,
    date: dateOf(date, mends),
    language: languageTag(get(review, 'inLanguage')),
    title: fits(title, LONGEST_TITLE, mends, 'too-long'),
    note: own.note ?? fits(explanation, LONGEST_NOTE, mends, 'too-long'),
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
  const url = addressOf([get(raw, 'url'), get(raw, 'mainEntityOfPage'), get(raw, '@id'), get(around, 'url', '@id')], mends);
  const claim = firstThing(get(raw, 'itemReviewed'));
  const title = textOf(get(raw, 'headline', 'name'), mends);
  const words = wordsOf(textOf(get(raw, 'claimReviewed'), mends) || textOf(get(claim, 'text', 'name', 'headline'), mends), title, mends);
  if ('refused' in words) return refused(words.refused);
  const own = readOwn(get(raw, OWN), mends);
  const publisher = publisherOf(raw, url, mends);
  if (own.review.by === 'pack' ? own.claim.sources === undefined : publisher === '') return refused('no-publisher');
  return {
    kind: 'review',
    ...words,
    own: own.claim,
    language: languageTag(get(claim, 'inLanguage')) ?? languageTag(get(raw, 'inLanguage')),
    claimant: fits(textOf(get(claim, 'author', 'creator'), mends), LONGEST_NAME, mends, 'bad-field'),
    date: dateOf(get(claim, 'datePublished', 'dateCreated'), mends),
    seenAt: seenAt(claim, ownHosts(raw, url), mends),
    review: reviewOf(raw, { own: own.review, publisher, url, title }, mends),
    mends,
  };
}
