/** Claims as CSV with a header, one row a review, for spreadsheets. Written by papaparse, which quotes what must be quoted. */
import Papa from 'papaparse';
import type { Claim, Review } from '../../matching/types.ts';

const COLUMNS = [
  'claim',
  'variants',
  'label',
  'category',
  'publisher',
  'url',
  'date',
  'title',
  'language',
  'claimant',
  'claim date',
  'seen at',
  'topics',
  'note',
];

function row(claim: Claim, review: Review): string[] {
  const { label, category, publisher, url, date, title, note } = review;
  return [
    claim.text,
    claim.variants.join(' | '),
    label ?? '',
    category,
    publisher ?? '',
    url ?? '',
    date ?? '',
    title ?? '',
    claim.language,
    claim.claimant ?? '',
    claim.date ?? '',
    claim.seenAt?.join(' | ') ?? '',
    claim.topics.join(' | '),
    note ?? '',
  ];
}

/** A spreadsheet must not take a text of a feed for a formula: `=`, `+`, `-`, `@` at the beginning get an apostrophe before them. */
const options = { escapeFormulae: true, newline: '\n' } as const;

export function csvHeader(): string {
  return `${Papa.unparse([COLUMNS], options)}\n`;
}

export function csvSlice(claims: readonly Claim[]): string {
  const rows = claims.flatMap((claim) => claim.reviews.map((review) => row(claim, review)));
  return rows.length === 0 ? '' : `${Papa.unparse(rows, options)}\n`;
}
