import type { Claim, Review, Source } from '../../lib/matching/types.ts';
import { categoryKey } from '../text/keys.ts';
import type { Text } from '../text/text.ts';

function sentence(parts: readonly (string | null | undefined)[]): string {
  return parts.filter((part) => part !== null && part !== undefined && part !== '').join(', ');
}

function reviewLine(review: Review, claim: Claim, text: Text): string {
  const date = review.date === undefined ? null : text.date(review.date, 'long');
  if (review.by === 'pack') return `${text.plural('rated_pack_sources', claim.sources.length)} ${text.t(categoryKey[review.category])}`;
  const who = review.publisher ?? text.t('rated_unnamed');
  const label = `“${review.label ?? text.t(categoryKey[review.category])}”`;
  const rated = text.t(review.by === 'party' ? 'rated_party' : 'rated_publisher', who, label);
  return sentence([rated, date, review.title === undefined ? null : `“${review.title}”`, review.url]);
}

function sourceLine(source: Source, text: Text): string {
  const quote = source.quote === undefined ? '' : `“${source.quote}” `;
  const date = source.date === undefined ? null : text.date(source.date, 'long');
  return `${quote}— ${sentence([source.publisher, source.title, date, source.url])}`;
}

/** A claim with its reviews and sources as plain text, for a note or a letter: one line each. */
export function citationOf(claim: Claim, packTitle: string, text: Text): string {
  const said = sentence([claim.claimant, claim.date === undefined ? null : text.date(claim.date, 'long')]);
  return [
    `“${claim.text}”`,
    said === '' ? null : text.t('citation_said', said),
    ...claim.reviews.map((review) => reviewLine(review, claim, text)),
    ...claim.sources.map((source) => sourceLine(source, text)),
    text.t('citation_pack', packTitle),
  ]
    .filter((line) => line !== null)
    .join('\n');
}
