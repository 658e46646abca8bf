/** A row of a CSV with a header → one review in our words. Columns are known by name, in any order; see docs/pack-format.md. */
import { readClaimReview } from './claim-review.ts';
import type { Thing } from './fields.ts';
import { type Item, refused } from './item.ts';
import { unguarded } from '../formula-guard.ts';
import { OWN } from './own.ts';

/** What columns are called, by what they hold; case, spaces, dashes and underscores do not count. */
const COLUMNS = {
  id: ['id', 'claimid'],
  claim: ['claim', 'claimreviewed', 'text', 'statement', 'behauptung'],
  variants: ['variants', 'variant', 'varianten'],
  label: [
    'label',
    'rating',
    'verdict',
    'originalverdict',
    'textualrating',
    'alternatename',
    'alternativename',
    'ratingname',
    'urteil',
    'bewertung',
  ],
  category: ['category', 'kategorie'],
  by: ['by'],
  inText: ['intext'],
  // Who stands behind a review comes before who wrote it.
  publisher: [
    'publisher',
    'publishername',
    'factchecker',
    'organisation',
    'organization',
    'outlet',
    'herausgeber',
    'author',
    'source',
    'quelle',
  ],
  url: ['url', 'link', 'reviewurl', 'factcheckurl', 'address', 'adresse'],
  date: ['date', 'reviewdate', 'datepublished', 'published', 'datum'],
  title: ['title', 'headline', 'reviewtitle', 'titel'],
  language: ['language', 'lang', 'inlanguage', 'languagecode', 'claimlanguage', 'claimlang', 'sprache'],
  claimant: ['claimant', 'speaker', 'saidby', 'claimauthor', 'itemreviewedauthorname', 'urheber'],
  claimDate: ['claimdate', 'datesaid', 'saidon', 'itemrevieweddatepublished'],
  appearance: ['appearance', 'appearances', 'seenat'],
  topics: ['topics', 'topic', 'tags', 'themen'],
  value: ['ratingvalue'],
  best: ['bestrating'],
  worst: ['worstrating'],
  form: ['form'],
  kind: ['kind'],
  context: ['context'],
  sources: ['sources'],
  note: ['note', 'comment', 'ratingexplanation', 'anmerkung'],
} as const;
type Column = keyof typeof COLUMNS;

export interface Columns {
  readonly places: Readonly<Partial<Record<Column, number>>>;
  readonly count: number;
  /** Names that mean nothing here. */
  readonly unknown: readonly string[];
}

/** The known columns of a header; null where there is none for the claim. */
export function columnsOf(header: readonly string[]): Columns | null {
  const plain = header.map((name) => name.toLowerCase().replace(/[^a-z]/g, ''));
  const places: Partial<Record<Column, number>> = {};
  for (const [column, names] of Object.entries(COLUMNS) as [Column, readonly string[]][]) {
    const place = names.map((name) => plain.indexOf(name)).find((at) => at >= 0);
    if (place !== undefined) places[column] = place;
  }
  const known = new Set(Object.values(places));
  const unknown = header.filter((name, place) => !known.has(place) && name.trim() !== '');
  return places.claim === undefined ? null : { places, count: header.length, unknown };
}

const ID = /^[A-Za-z0-9][A-Za-z0-9._~-]{0,127}$/;

/** A topic as it is, where it can be a key; else made one. */
function keyed(topic: string): string {
  const plain = topic.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, ''); // prettier-ignore
  return ID.test(topic) ? topic : plain;
}

/** Several values of a cell, between bars, or between semicolons where it has no bar; `\|` is a bar within a value. */
function listed(cell: string): string[] {
  const parts = /(?<!\\)\|/.test(cell) ? cell.split(/(?<!\\)\|/) : cell.split(';');
  return parts.map((one) => one.trim().replaceAll('\\|', '|')).filter((one) => one !== '');
}

/** "Example Council <https://council.example/roads>" */
function sourceOf(text: string): Thing {
  const [, publisher = text, url] = /^(.*?)\s*<([^<>]*)>$/s.exec(text) ?? [];
  return { publisher, ...(url !== undefined && { url }) };
}

const YES = /^(?:yes|true|ja|1|x)$/i;

const filled = <T extends Record<string, unknown>>(fields: T): Partial<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => (Array.isArray(value) ? value.length > 0 : value !== ''))) as Partial<T>;

export function readCsvRow(cells: readonly string[], { places, count }: Columns): Item {
  if (cells.slice(count).some((cell) => cell.trim() !== '')) return refused('bad-row');
  const cell = (column: Column): string => unguarded((cells[places[column] ?? -1] ?? '').trim());
  const claim = filled({
    id: cell('id'),
    form: cell('form'),
    kind: cell('kind'),
    context: cell('context'),
    variants: listed(cell('variants')),
    topics: listed(cell('topics')).map(keyed),
    sources: listed(cell('sources')).map(sourceOf),
  });
  const review = {
    ...filled({ category: cell('category').toLowerCase(), by: cell('by').toLowerCase(), note: cell('note') }),
    ...(YES.test(cell('inText')) && { inText: true }),
  };
  return readClaimReview({
    '@type': 'ClaimReview',
    claimReviewed: cell('claim'),
    author: { name: cell('publisher') },
    url: cell('url'),
    headline: cell('title'),
    datePublished: cell('date'),
    inLanguage: cell('language'),
    itemReviewed: { author: cell('claimant'), datePublished: cell('claimDate'), appearance: listed(cell('appearance')) },
    reviewRating: {
      alternateName: cell('label'),
      ratingValue: cell('value'),
      bestRating: cell('best'),
      worstRating: cell('worst'),
    },
    [OWN]: { claim, review },
  });
}
