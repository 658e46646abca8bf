/**
 * Search over everything that is installed, for people who remember a claim by a few words. A small pack is searched as a whole, typing errors and
 * beginnings of words included; of a large one the index gives the claims that share words with the query, and fuse.js puts the best first.
 */
import Fuse, { type IFuseOptions } from 'fuse.js';
import { ratingOf } from '../matching/rating.ts';
import { nameTable } from '../matching/text/names.ts';
import { prepare } from '../matching/text/prepare.ts';
import type { Claim } from '../matching/types.ts';
import type { OpenPack } from './corpus/open.ts';
import type { FoundClaim } from './messages/answers.ts';
import { allClaims, claimsAt } from './store/blocks.ts';
import type { Database } from './store/database.ts';

/** fuse.js needs some 20 ms for so many claims; at 100,000 it would need seconds. */
const SMALL = 3000;
/** Of a large pack, so many are put in order. */
const FROM_INDEX = 300;

/** Words in any order and in any place: people do not remember beginnings. */
const options: IFuseOptions<Claim> = {
  keys: [
    { name: 'text', weight: 3 },
    { name: 'variants', weight: 1 },
    { name: 'claimant', weight: 1 },
    { name: 'topics', weight: 0.5 },
  ],
  ignoreLocation: true,
  threshold: 0.35,
  useTokenSearch: true,
  tokenMatch: 'all',
  includeScore: true,
};

interface Hit {
  readonly claim: Claim;
  /** 0 is perfect. */
  readonly score: number;
}

export type Search = (query: string, most: number) => Promise<readonly FoundClaim[]>;

function ordered(fuse: Fuse<Claim>, query: string, most: number): Hit[] {
  return fuse.search(query, { limit: most }).map(({ item, score }) => ({ claim: item, score: score ?? 1 }));
}

/** What the index found and fuse.js did not (other forms of the words) comes last, in the index's order. */
async function searchLarge(database: Database, { stored, index }: OpenPack, query: string, most: number): Promise<Hit[]> {
  const terms = prepare(query, nameTable(stored.names)).terms;
  const ordinals = index.query(terms, FROM_INDEX).map(({ ordinal }) => ordinal);
  const claims = await claimsAt(database, stored.set, ordinals);
  const best = ordered(new Fuse(claims, options), query, most);
  const seen = new Set(best.map(({ claim }) => claim));
  return [...best, ...claims.filter((claim) => !seen.has(claim)).map((claim) => ({ claim, score: 1 }))].slice(0, most);
}

/** @param packs those that are on, asked for at each search */
export function createSearch(packs: () => Promise<readonly OpenPack[]>, connect: () => Promise<Database>): Search {
  const small = new Map<number, Promise<Fuse<Claim>>>();

  const fuseOf = (database: Database, set: number): Promise<Fuse<Claim>> => {
    const known = small.get(set);
    if (known) return known;
    const made = allClaims(database, set).then((claims) => new Fuse(claims, options));
    small.set(set, made);
    made.catch(() => small.delete(set));
    return made;
  };

  const searchOne = async (database: Database, pack: OpenPack, query: string, most: number): Promise<Hit[]> => {
    const { set, claims } = pack.stored;
    if (query === '') {
      const first = Array.from({ length: Math.min(most, claims) }, (_one, ordinal) => ordinal);
      return (await claimsAt(database, set, first)).map((claim) => ({ claim, score: 1 }));
    }
    return claims > SMALL ? searchLarge(database, pack, query, most) : ordered(await fuseOf(database, set), query, most);
  };

  return async (query, most) => {
    const database = await connect();
    const found: (Hit & { readonly pack: OpenPack })[] = [];
    for (const pack of await packs()) {
      found.push(...(await searchOne(database, pack, query.trim(), most)).map((hit) => ({ ...hit, pack })));
    }
    const best = [...found].sort((left, right) => left.score - right.score).slice(0, most);
    return best.map(({ claim, pack: { stored } }) => ({ pack: stored.id, packTitle: stored.title, claim, rating: ratingOf(claim) }));
  };
}
