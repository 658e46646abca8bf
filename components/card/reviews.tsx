import type { Claim, Review } from '../../lib/matching/types.ts';
import { Rated } from '../findings/rated.tsx';
import { OutsideLink } from '../parts/outside-link.tsx';
import { useText } from '../text/context.tsx';

/** Everybody who has rated the claim or made a statement on it, in agreement or not; the publishers first. */
export function Reviews({ claim }: { readonly claim: Claim }) {
  const { t, plural } = useText();
  const order = ['publisher', 'party', 'pack'];
  const reviews = [...claim.reviews].sort((left, right) => order.indexOf(left.by) - order.indexOf(right.by));
  if (reviews.length === 0) return null;
  const rated = reviews.filter(({ by }) => by === 'publisher');
  const publishers = new Set(rated.map(({ publisher }) => publisher)).size;
  const agree = new Set(rated.map(({ category }) => category)).size === 1;
  return (
    <section class="part">
      <h3>{t('card_reviews')}</h3>
      {publishers > 1 ? <p class="note">{plural(agree ? 'reviews_agree' : 'reviews_disagree', publishers)}</p> : null}
      <ul class="list">
        {reviews.map((review, index) => (
          <li key={index}>
            <ReviewLine review={review} sources={claim.sources.length} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function ReviewLine({ review, sources }: { readonly review: Review; readonly sources: number }) {
  const { t } = useText();
  return (
    <>
      <p>
        <Rated rating={{ ...review, date: review.date ?? null }} sources={sources} />
      </p>
      {review.title === undefined && review.url === undefined ? null : (
        <p class="byline">
          <OutsideLink url={review.url} language={review.language}>
            {review.title ?? t('review_read')}
          </OutsideLink>
        </p>
      )}
      {review.readAt === undefined ? null : <p class="note">{t('review_read_at', review.readAt)}</p>}
      {review.note === undefined ? null : <p class="note">{review.note}</p>}
    </>
  );
}
