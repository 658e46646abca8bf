/** The rating of a review, wherever its publisher puts it: label, explanation and numbers. */
import { all, get, isThing, textOf, type Thing } from './fields.ts';
import { isNumber } from './rating.ts';
import type { Reason } from './report.ts';

interface RatingFields {
  /** As its publisher calls it; '' where it has no name. */
  readonly label: string;
  /** The label is what the review says of its rating, since that has no name of its own. */
  readonly inText: boolean;
  readonly explanation: string;
  /** Holds ratingValue, bestRating and worstRating, where it has some. */
  readonly numbers: Thing | null;
}

/** `reviewRating` may be a Rating, a list of them, a Rating within one, or the label itself. */
function ratingsOf(review: Thing): readonly unknown[] {
  const ratings = all(get(review, 'reviewRating', 'rating'));
  return ratings.flatMap((one) =>
    isThing(one) ? [one, ...all(get(one, 'ratingValue')).filter(isThing), ...all(get(one, 'reviewRating', 'rating'))] : [one],
  );
}

/** The first text that a look gives. */
function first<T>(values: readonly T[], look: (value: T) => string): string {
  for (const value of values) {
    const found = look(value);
    if (found !== '') return found;
  }
  return '';
}

export function ratingIn(review: Thing, mends: Set<Reason>): RatingFields {
  const ratings = ratingsOf(review);
  const things = ratings.filter(isThing);
  const field = (name: string): string => first(things, (thing) => textOf(get(thing, name), mends));
  const word = (thing: Thing): string =>
    (all(get(thing, 'ratingValue')).find((value) => typeof value === 'string' && !isNumber(value)) as string) ?? '';
  const label =
    field('alternateName') ||
    textOf(
      ratings.filter((one) => !isThing(one)),
      mends,
    ) ||
    field('name') ||
    textOf(first(things, word), mends);
  const explanation = field('ratingExplanation');
  const numbers = things.find((thing) => all(get(thing, 'ratingValue')).some((value) => !isThing(value))) ?? null;
  const inText = label === '' && explanation !== '';
  return { label: inText ? explanation : label, inText, explanation: inText || explanation === label ? '' : explanation, numbers };
}
