import type { Finding } from '../../lib/matching/types.ts';
import { categoryKey, originKey } from '../text/keys.ts';
import type { Text } from '../text/text.ts';
import { leadOf } from './lead.ts';
import { packReading } from './pack-reading.ts';
import { ratedKey } from './rated-key.ts';

function ratedText({ rating }: Finding, text: Text): string {
  const category = text.t(categoryKey[rating.category]);
  if (rating.by === 'pack') return rating.category === 'unknown' ? text.t('rated_unknown') : `${packReading(text, null)} ${category}`;
  const who = rating.publisher ?? text.t('rated_unnamed');
  const rated = text.t(ratedKey(rating), who, rating.label === null ? category : `“${rating.label}”`);
  return rating.date === null ? rated : `${rated}, ${text.date(rating.date, 'long')}`;
}

/** The words of a page's list that is saved as text. */
export function savedWords(text: Text) {
  return {
    said: (finding: Finding) => leadOf(finding, null, text),
    rated: (finding: Finding) => ratedText(finding, text),
    origin: (origin: Finding['origin']) => text.t(originKey[origin]),
    compared: (date: string) => text.t('saved_compared', text.date(date, 'long')),
    date: (date: string) => text.date(date, 'long'),
    note: text.t('popup_not_checked'),
    language: text.locale,
  };
}
