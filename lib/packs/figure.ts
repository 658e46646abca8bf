import type { Comparator, Figure } from '../matching/types.ts';
import type { Codec } from './codec.ts';
import { number } from './number.ts';
import { oneOf } from './one-of.ts';
import { must, record, strictlyElse } from './record.ts';
import { text } from './text.ts';

const COMPARATORS: readonly Comparator[] = ['exactly', 'about', 'at-least', 'more-than', 'at-most', 'less-than'];

/** A number of a claim with its unit. */
export const figure: Codec<Figure> = record<Figure>('figure', {
  value: must(number),
  comparator: strictlyElse(oneOf(COMPARATORS), 'exactly'),
  unit: must(text(60)),
});
