import type { ComponentChildren } from 'preact';
import type { Rating } from '../../lib/matching/types.ts';
import { Pill } from '../parts/pill.tsx';
import { useText } from '../text/context.tsx';
import { Rich } from '../text/rich.tsx';
import { packReading } from './pack-reading.ts';
import { ratedKey } from './rated-key.ts';

interface RatedProps {
  readonly rating: Rating;
  /** How many sources a pack's reading rests on; null where that is not at hand. */
  readonly sources: number | null;
}

/** Who says what of the claim: a publisher has rated it, a party states, a pack reads its sources. */
export function Rated({ rating, sources }: RatedProps) {
  const text = useText();
  const pill = <Pill {...rating} />;
  if (rating.by === 'pack') {
    if (rating.category === 'unknown') return <>{text.t('rated_unknown')}</>;
    return (
      <>
        {packReading(text, sources)} {pill}
      </>
    );
  }
  const who = (
    <strong key="who">
      <bdi>{rating.publisher ?? text.t('rated_unnamed')}</bdi>
    </strong>
  );
  return (
    <>
      <Rich message={ratedKey(rating)} nodes={[who, pill]} />
      <When date={rating.date} />
    </>
  );
}

/** " · 4 Apr 2022" */
export function When({ date }: { readonly date: string | null | undefined }): ComponentChildren {
  const text = useText();
  return date ? (
    <>
      {' · '}
      <time dateTime={date}>{text.date(date)}</time>
    </>
  ) : null;
}
