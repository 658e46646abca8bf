/** A row of a CSV with a header → one review in our words. Columns are known by name, in any order; see docs/pack-format.md. */
import { readClaimReview } from './claim-review.ts';
import { CATEGORIES } from '../../matching/types.ts';
import type { Thing } from './fields.ts';
import type { Item } from './item.ts';

/** What columns are called, by what they hold; case, spaces, dashes and underscores do not count. */
const COLUMNS = {
  claim: ['claim', 'claimreviewed', 'text', 'statement', 'behauptung'],
  variants: ['variants', 'variant'],
  label: ['label', 'rating', 'verdict', 'originalverdict', 'textualrating', 'alternatename', 'alternativename', 'ratingname'],
  category: ['category'],
  // Who stands behind a review comes before who wrote it.
  publisher: ['publisher', 'publishername', 'factchecker', 'organisation', 'organization', 'outlet', 'author', 'source'],
  url: ['url', 'link', 'reviewurl', 'factcheckurl', 'address'],
  date: ['date', 'reviewdate', 'datepublished', 'published'],
  title: ['title', 'headline', 'reviewtitle'],
  language: ['language', 'lang', 'inlanguage', 'languagecode', 'claimlanguage', 'claimlang'],
  claimant: ['claimant', 'speaker', 'saidby', 'claimauthor', 'itemreviewedauthorname'],
  claimDate: ['claimdate', 'datesaid', 'saidon', 'itemrevieweddatepublished'],
  appearance: ['appearance', 'appearances', 'seenat'],
  topics: ['topics', 'topic', 'tags'],
  value: ['ratingvalue'],
  best: ['bestrating'],
  worst: ['worstrating'],
  note: ['note', 'comment'],
} as const;
type Column = keyof typeof COLUMNS;

/** Places of the known columns in a header; null where there is none for the claim. */
export function columnsOf(header: readonly string[]): Readonly<Partial<Record<Column, number>>> | null {
  const plain = header.map((name) => name.toLowerCase().replace(/[^a-z]/g, ''));
  const places: Partial<Record<Column, number>> = {};
  for (const [column, names] of Object.entries(COLUMNS) as [Column, readonly string[]][]) {
    const place = names.map((name) => plain.indexOf(name)).find((at) => at >= 0);
    if (place !== undefined) places[column] = place;
  }
  return places.claim === undefined ? null : places;
}

const keyed = (topic: string): string =>
  topic
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
const KEY = /^[A-Za-z0-9][A-Za-z0-9._~-]{0,127}$/;
const listed = (cell: string): string[] => cell.split(/\s*[|;]\s*/).filter((one) => one !== '');

export function readCsvRow(cells: readonly string[], columns: Readonly<Partial<Record<Column, number>>>): Item {
  const cell = (column: Column): string => cells[columns[column] ?? -1]?.trim() ?? '';
  const record: Thing = {
    '@type': 'ClaimReview',
    claimReviewed: cell('claim'),
    author: { name: cell('publisher') },
    url: cell('url'),
    headline: cell('title'),
    datePublished: cell('date'),
    inLanguage: cell('language'),
    itemReviewed: { author: cell('claimant'), datePublished: cell('claimDate'), appearance: listed(cell('appearance')) },
    reviewRating: { alternateName: cell('label'), ratingValue: cell('value'), bestRating: cell('best'), worstRating: cell('worst') },
  };
  const item = readClaimReview(record);
  if (item.kind === 'refused') return item;
  const category = CATEGORIES.find((one) => one === cell('category').toLowerCase());
  const note = cell('note');
  return {
    ...item,
    variants: listed(cell('variants')).filter((variant) => variant.length <= 1000 && /\s/.test(variant)),
    topics: listed(cell('topics'))
      .map(keyed)
      .filter((topic) => KEY.test(topic)),
    review: { ...item.review, ...(category && { category }), note: note === '' ? item.review.note : note.slice(0, 1000) },
  };
}
