/** Fuzzy search over the corpus, for people who remember a claim by a few words. Built when first asked, kept as long as the worker lives. */
import Fuse from 'fuse.js';
import { ratingOf } from '../matching/rating.ts';
import type { Claim } from '../matching/types.ts';
import type { FoundClaim } from './messages/answers.ts';

export interface Searchable {
  readonly pack: string;
  readonly packTitle: string;
  readonly claims: readonly Claim[];
}

interface Row {
  readonly pack: string;
  readonly packTitle: string;
  readonly claim: Claim;
}

/** Words in any order and in any place: people do not remember beginnings. */
const keys = [
  { name: 'claim.text', weight: 3 },
  { name: 'claim.variants', weight: 1 },
  { name: 'claim.claimant', weight: 1 },
  { name: 'claim.topics', weight: 0.5 },
];

export type Search = (query: string, most: number) => FoundClaim[];

export function createSearch(packs: readonly Searchable[]): Search {
  const rows: Row[] = packs.flatMap(({ pack, packTitle, claims }) => claims.map((claim) => ({ pack, packTitle, claim })));
  const fuse = new Fuse(rows, { keys, ignoreLocation: true, threshold: 0.35, useTokenSearch: true, tokenMatch: 'all' });
  const found = (row: Row): FoundClaim => ({ ...row, rating: ratingOf(row.claim) });
  return (query, most) => {
    const wanted = query.trim();
    return wanted === '' ? rows.slice(0, most).map(found) : fuse.search(wanted, { limit: most }).map(({ item }) => found(item));
  };
}
