import type { Source, SourceCaution } from '../matching/types.ts';
import { address } from './address.ts';
import type { Codec } from './codec.ts';
import { date } from './date.ts';
import { distinct } from './distinct.ts';
import { language } from './language.ts';
import { list } from './list.ts';
import { oneOf } from './one-of.ts';
import { quote } from './quote.ts';
import { may, must, orNull, record, strictlyElse } from './record.ts';
import { text } from './text.ts';

const CAUTIONS: readonly SourceCaution[] = ['party', 'mirror', 'uncertain'];

const cautions = distinct(list('caution', oneOf(CAUTIONS), { max: 10 }), (caution) => caution);

/** A document that bears on a claim. */
export const source: Codec<Source> = record<Source>('source', {
  publisher: must(text(200)),
  title: orNull(text(500)),
  url: may(address),
  date: may(date),
  quote: may(quote),
  language: may(language),
  cautions: strictlyElse(cautions, []),
  note: may(text(1000)),
});
