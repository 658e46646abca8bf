import type { Claim, Source } from '../../lib/matching/types.ts';
import { packReading } from '../findings/pack-reading.ts';
import { ratedKey } from '../findings/rated-key.ts';
import { categoryKey } from '../text/keys.ts';
import type { Text } from '../text/text.ts';
import { reviewsAndSources, type ReviewWithSource } from './own-source.ts';

function joined(parts: readonly (string | null | undefined)[]): string {
  return parts.filter((part) => part !== null && part !== undefined && part !== '').join(', ');
}

function longDate(date: string | undefined, text: Text): string | null {
  return date === undefined ? null : text.date(date, 'long');
}

function quoted(words: string | null | undefined): string | null {
  return words === null || words === undefined ? null : `“${words}”`;
}

function reviewLine({ review, source }: ReviewWithSource, sources: number, text: Text): string {
  const category = text.t(categoryKey[review.category]);
  if (review.by === 'pack') return `${packReading(text, sources)} ${category}`;
  const who = review.publisher ?? text.t('rated_unnamed');
  const rated = text.t(ratedKey(review), who, quoted(review.label) ?? category);
  return joined([rated, longDate(review.date, text), quoted(review.title), quoted(source?.quote), review.url]);
}

function sourceLine(source: Source, text: Text): string {
  return joined([source.publisher, quoted(source.title), longDate(source.date, text), quoted(source.quote), source.url]);
}

/** A claim with its reviews and sources as plain text, for a note or a letter: one line each. */
export function citationOf(claim: Claim, packTitle: string, text: Text): string {
  const said = joined([claim.claimant, longDate(claim.date, text)]);
  const { reviews, sources } = reviewsAndSources(claim);
  return [
    quoted(claim.text),
    said === '' ? null : text.t('citation_said', said),
    ...reviews.map((review) => reviewLine(review, claim.sources.length, text)),
    ...sources.map((source) => sourceLine(source, text)),
    text.t('citation_pack', packTitle),
  ]
    .filter((line) => line !== null)
    .join('\n');
}
