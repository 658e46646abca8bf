/** Publishers and languages that the reader has switched off. The index knows nothing of it: what it finds is filtered, and nothing is built again. */
import { judge, type JudgedMatch } from '../matching/findings.ts';
import type { Claim, PageFacts, Review } from '../matching/types.ts';
import { languageOf } from './corpus/summary.ts';
import type { Settings } from './settings/settings.ts';

type Off = Pick<Settings, 'publishersOff' | 'languagesOff'>;

/** A claim of which nobody is left who says something is not on record any more. */
function isStillOnRecord({ reviews, sources, appearances }: Claim): boolean {
  return reviews.length + sources.length + appearances.length > 0;
}

/** Judges anew where a review no longer counts: the rating may be another publisher's now. */
export function withoutSwitchedOff(
  judged: readonly JudgedMatch[],
  { publishersOff, languagesOff }: Off,
  page: PageFacts,
): readonly JudgedMatch[] {
  if (publishersOff.length === 0 && languagesOff.length === 0) return judged;
  const publishers = new Set(publishersOff);
  const languages = new Set(languagesOff);
  const isOff = ({ by, publisher }: Review): boolean => by === 'publisher' && publisher !== null && publishers.has(publisher);
  return judged.flatMap((one) => {
    if (languages.has(languageOf(one.claim))) return [];
    if (!one.claim.reviews.some(isOff)) return [one];
    const claim = { ...one.claim, reviews: one.claim.reviews.filter((review) => !isOff(review)) };
    return isStillOnRecord(claim) ? [judge(one.match, claim, one.segment, page)] : [];
  });
}
