import { agreementOf } from '../../lib/matching/agreement.ts';
import type { Review } from '../../lib/matching/types.ts';
import { Rated } from '../findings/rated.tsx';
import { OutsideLink } from '../parts/outside-link.tsx';
import { useText } from '../text/context.tsx';
import type { ReviewWithSource } from './own-source.ts';
import { Cautions, Quote } from './sources.tsx';

interface ReviewsProps {
  readonly reviews: readonly ReviewWithSource[];
  /** On how many sources the pack's reading rests. */
  readonly sources: number;
}

const SENTENCES = { agree: 'reviews_agree', differ: 'reviews_differ', unclear: 'reviews_unclear' } as const;

/** Everybody who has rated the claim or made a statement on it, in agreement or not. */
export function Reviews({ reviews, sources }: ReviewsProps) {
  const { t, plural } = useText();
  if (!reviews.some(({ review }) => reviews.length > 1 || tellsMore(review))) return null;
  const agreed = agreementOf(reviews.map(({ review }) => review));
  return (
    <section class="part">
      <h3>{t('card_reviews')}</h3>
      {agreed ? <p class="note">{plural(SENTENCES[agreed.agreement], agreed.publishers)}</p> : null}
      <ul class="list">
        {reviews.map((one, index) => (
          <li key={index}>
            <ReviewLine {...one} sources={sources} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A pack's bare reading stands in full where the claim is named, in the card's first line. */
function tellsMore({ by, title, url, note }: Review): boolean {
  return by !== 'pack' || title !== undefined || url !== undefined || note !== undefined;
}

function ReviewLine({ review, source, sources }: ReviewWithSource & { readonly sources: number }) {
  const { t } = useText();
  return (
    <>
      <p>
        <Rated rating={{ ...review, date: review.date ?? null }} sources={sources} />
      </p>
      {source ? <Quote source={source} /> : null}
      <div class="byline">
        {review.title === undefined && review.url === undefined ? null : (
          <OutsideLink url={review.url} language={review.language}>
            {review.title ?? t('review_read')}
          </OutsideLink>
        )}
        {review.readAt === undefined ? null : <p>{t('review_read_at', review.readAt)}</p>}
        {source ? <Cautions source={source} /> : null}
        {review.note === undefined || review.note === source?.note ? null : <p>{review.note}</p>}
      </div>
    </>
  );
}
