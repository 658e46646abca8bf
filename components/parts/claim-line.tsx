import type { Claim, Rating } from '../../lib/matching/types.ts';
import { Rated } from '../findings/rated.tsx';

interface ClaimLineProps {
  readonly claim: Claim;
  readonly rating: Rating;
  readonly id?: string;
}

/** A claim in a list: its words, and who says what of it. */
export function ClaimLine({ claim, rating, id }: ClaimLineProps) {
  return (
    <span class="claim-line">
      <span class="quote" id={id} lang={claim.language} dir="auto">
        {claim.text}
      </span>
      <span class="byline">
        <Rated rating={rating} sources={claim.sources.length} />
      </span>
    </span>
  );
}
