/**
 * What only On Record knows of a claim and its review, as our own exports add it to other formats: under `on-record` in a ClaimReview, in columns of a
 * CSV. It goes through the codecs of the pack format; what is malformed is left out and told.
 */
import { CATEGORIES, type Category, CLAIM_KINDS, type Claim, type ReviewBy } from '../../matching/types.ts';
import { date } from '../date.ts';
import { distinct } from '../distinct.ts';
import { figure } from '../figure.ts';
import { id } from '../id.ts';
import { list } from '../list.ts';
import { oneOf } from '../one-of.ts';
import { Place } from '../place.ts';
import { Problems } from '../problems.ts';
import { quote } from '../quote.ts';
import { may, record } from '../record.ts';
import { flag } from '../flag.ts';
import { source } from '../source.ts';
import { statement } from '../statement.ts';
import { text } from '../text.ts';
import { validity } from '../validity.ts';
import { isThing } from './fields.ts';
import type { Reason } from './report.ts';

type Extra =
  'id' | 'form' | 'kind' | 'variants' | 'topics' | 'context' | 'quotations' | 'sources' | 'figures' | 'dates' | 'validity' | 'note';
export type OwnClaim = Partial<Pick<Claim, Extra>>;
export interface OwnReview {
  readonly category?: Category;
  readonly by?: ReviewBy;
  readonly inText?: boolean;
  readonly note?: string;
}

export const OWN = 'on-record';
/** For the `@context` of JSON-LD 1.1: what stands under the key is JSON of our own. */
export const OWN_CONTEXT = { [OWN]: { '@id': 'urn:on-record:claim', '@type': '@json' } };

const FEW = { max: 100 } as const;
const claim = record<OwnClaim>('claim', {
  id: may(id),
  form: may(oneOf<Claim['form']>(['statement', 'headline'])),
  kind: may(oneOf(CLAIM_KINDS)),
  variants: may(distinct(list('variant', statement, FEW), (variant) => variant.toLowerCase())),
  topics: may(distinct(list('topic', id, FEW), (topic) => topic)),
  context: may(text(2000)),
  quotations: may(list('quotation', quote, FEW)),
  sources: may(list('source', source, FEW)),
  figures: may(list('figure', figure, FEW)),
  dates: may(list('date', date, FEW)),
  validity: may(validity),
  note: may(text(1000)),
});
const review = record<OwnReview>('review', {
  category: may(oneOf(CATEGORIES)),
  by: may(oneOf<ReviewBy>(['publisher', 'party', 'pack'])),
  inText: may(flag),
  note: may(text(1000)),
});

export interface Own {
  readonly claim: OwnClaim;
  readonly review: OwnReview;
}

const NOTHING: Own = { claim: {}, review: {} };

/** @param raw `{claim?, review?}` @returns what of it can be used */
export function readOwn(raw: unknown, mends: Set<Reason>): Own {
  if (!isThing(raw)) return NOTHING;
  const problems = new Problems('');
  const root = Place.root(problems);
  const own = {
    claim: (raw['claim'] === undefined ? undefined : claim.read(raw['claim'], root)) ?? {},
    review: (raw['review'] === undefined ? undefined : review.read(raw['review'], root)) ?? {},
  };
  if (problems.list().some(({ lost }) => lost)) mends.add('bad-field');
  return own;
}

/** @returns undefined where there is nothing that the other format does not tell already */
export function writeOwn(own: Own): object | undefined {
  const written = { claim: claim.write(own.claim) as object, review: review.write(own.review) as object };
  const told = Object.entries(written).filter(([, fields]) => Object.keys(fields).length > 0);
  return told.length === 0 ? undefined : Object.fromEntries(told);
}
