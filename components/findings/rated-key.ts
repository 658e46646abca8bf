import type { Rating } from '../../lib/matching/types.ts';
import type { MessageKey } from '../text/text.ts';

/** Whoever names no rating has not rated: the words are told as written. */
export function ratedKey({ by, inText }: Pick<Rating, 'by' | 'inText'>): MessageKey {
  if (by === 'party') return 'rated_party';
  return inText === true ? 'rated_in_text' : 'rated_publisher';
}
