import type { Article } from '../matching/types.ts';
import { address } from './address.ts';
import type { Codec } from './codec.ts';
import { date } from './date.ts';
import { id } from './id.ts';
import { may, must, orNull, record } from './record.ts';
import { text } from './text.ts';

/** A page on which claims of the pack appeared. */
export const article: Codec<Article> = record<Article>(
  'article',
  {
    id: must(id),
    publisher: must(text(200)),
    title: orNull(text(500)),
    url: must(address),
    date: may(date),
    note: may(text(1000)),
  },
  { label: (raw) => raw['id'] },
);
