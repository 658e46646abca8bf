import { CLAIM_KINDS, type Claim } from '../matching/types.ts';
import { address } from './address.ts';
import { appearance } from './appearance.ts';
import type { Codec } from './codec.ts';
import { date } from './date.ts';
import { distinct } from './distinct.ts';
import { figure } from './figure.ts';
import { id } from './id.ts';
import { language } from './language.ts';
import { list } from './list.ts';
import { oneOf } from './one-of.ts';
import type { Place } from './place.ts';
import { quote } from './quote.ts';
import { may, must, orElse, record, strictlyElse, strictlyMay } from './record.ts';
import { relation } from './relation.ts';
import { review } from './review.ts';
import { source } from './source.ts';
import { statement } from './statement.ts';
import { text } from './text.ts';
import { validity } from './validity.ts';

const FORMS: readonly Claim['form'][] = ['statement', 'headline'];

const FEW = { max: 100 } as const;
const FEW_RECORDS = { max: 100, severity: 'error' } as const;

const keys = (noun: 'name' | 'topic') => distinct(list(noun, id, FEW), (key) => key);

/**
 * A claim. What is left out takes its default; form, kind and language are never guessed, since they decide what a passage is taken to do.
 * @param packLanguage stands for the language of claims that name none.
 */
export function claim(packLanguage: string): Codec<Claim> {
  return record<Claim>(
    'claim',
    {
      id: must(id),
      text: must(statement),
      form: strictlyElse(oneOf(FORMS), 'statement'),
      kind: strictlyElse(oneOf(CLAIM_KINDS), 'fact'),
      language: strictlyElse(language, packLanguage),
      variants: orElse(
        distinct(list('variant', statement, FEW), (variant) => variant.toLowerCase()),
        [],
      ),
      claimant: may(text(300)),
      speaker: may(id),
      quotations: orElse(list('quotation', quote, FEW), []),
      date: may(date),
      validity: may(validity),
      context: may(text(2000)),
      reviews: orElse(list('review', review, FEW_RECORDS), []),
      sources: orElse(list('source', source, FEW_RECORDS), []),
      appearances: orElse(list('appearance', appearance, FEW_RECORDS), []),
      figures: orElse(list('figure', figure, FEW_RECORDS), []),
      dates: orElse(list('date', date, FEW), []),
      names: orElse(keys('name'), []),
      topics: orElse(keys('topic'), []),
      relations: orElse(list('relation', relation, FEW_RECORDS), []),
      articleBound: strictlyMay(id),
      seenAt: may(list('address', address, FEW)),
      note: may(text(1000)),
    },
    { label: (raw) => raw['id'], check: substantiated },
  );
}

/** A claim on which nobody can be cited is not on record. */
function substantiated(value: Claim, at: Place): Claim | undefined {
  const readings = value.reviews.filter((one) => one.by === 'pack').length;
  if (readings > 1) at.warn('two-readings');
  const isOnRecord = value.sources.length + value.appearances.length > 0 || value.reviews.length > readings;
  return isOnRecord ? value : at.refuse('no-evidence', [], 'error', 'claim');
}
