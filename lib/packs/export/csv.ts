/**
 * Claims as CSV with a header, one row a review, for spreadsheets. Written by papaparse, which quotes what must be quoted. A claim that nobody has
 * reviewed has one row all the same. Of a source its publisher and address are written; figures, names, appearances and validity stay in packs.
 */
import Papa from 'papaparse';
import type { Claim, Review, Source } from '../../matching/types.ts';
import { guarded } from '../formula-guard.ts';

type Row = Readonly<Record<string, string>>;

/** A bar separates values, so that one within a value is marked; one value that holds a semicolon is told from two by a bar behind it. */
function listed(values: readonly string[]): string {
  const joined = values.map((value) => value.replaceAll('|', '\\|')).join(' | ');
  return values.length === 1 && joined.includes(';') ? `${joined} |` : joined;
}

function sourceText({ publisher, url }: Source): string {
  return url === undefined ? publisher : `${publisher} <${url}>`;
}

function claimCells(claim: Claim): Row {
  return {
    id: claim.id,
    claim: claim.text,
    variants: listed(claim.variants),
    language: claim.language,
    claimant: claim.claimant ?? '',
    'claim date': claim.date ?? '',
    'seen at': listed(claim.seenAt ?? []),
    topics: listed(claim.topics),
    form: claim.form,
    kind: claim.kind === 'fact' ? '' : claim.kind,
    context: claim.context ?? '',
    sources: listed(claim.sources.map(sourceText)),
  };
}

function reviewCells({ by, label, inText, category, publisher, url, date, title, note }: Review): Row {
  return {
    label: label ?? '',
    'in text': inText === true ? 'yes' : '',
    category,
    by: by === 'publisher' ? '' : by,
    publisher: publisher ?? '',
    url: url ?? '',
    date: date ?? '',
    title: title ?? '',
    note: note ?? '',
  };
}

const COLUMNS: readonly string[] =
  'id,claim,variants,label,in text,category,by,publisher,url,date,title,language,claimant,claim date,seen at,topics,form,kind,context,sources,note'.split(
    ',',
  );

/** What nobody has reviewed: the pack's sources stand for it, unread. */
const UNREVIEWED: Review = { by: 'pack', category: 'unknown', label: null, publisher: null };

const options = { newline: '\n' } as const;

export function csvHeader(): string {
  return `${Papa.unparse([[...COLUMNS]], options)}\n`;
}

export function csvSlice(claims: readonly Claim[]): string {
  const rows = claims.flatMap((claim) => {
    const cells = claimCells(claim);
    const reviews = claim.reviews.length === 0 ? [UNREVIEWED] : claim.reviews;
    return reviews.map((review) => {
      const row = { ...cells, ...reviewCells(review) };
      return COLUMNS.map((column) => guarded(row[column] ?? ''));
    });
  });
  return rows.length === 0 ? '' : `${Papa.unparse(rows, options)}\n`;
}
