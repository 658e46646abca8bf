import { type Appearance, ORIGINS } from '../matching/types.ts';
import type { Codec } from './codec.ts';
import { flag } from './flag.ts';
import { id } from './id.ts';
import { oneOf } from './one-of.ts';
import { quote } from './quote.ts';
import { may, must, orElse, record } from './record.ts';

/** Where a claim stood in one of the pack's articles, in the words of the article. */
export const appearance: Codec<Appearance> = record<Appearance>('appearance', {
  article: must(id),
  quote: must(quote),
  origin: orElse(oneOf(ORIGINS), 'body'),
  reworded: may(flag),
});
