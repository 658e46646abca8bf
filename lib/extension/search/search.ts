/**
 * Search over everything that is installed, for people who remember a claim by a few words: the indexes give the claims that share words or their
 * beginnings with the query, and fuse.js puts the best first. Where they give none, small packs are searched as a whole, typing errors included.
 */
import Fuse, { type IFuseOptions } from 'fuse.js';
import { ratingOf } from '../../matching/rating.ts';
import type { Claim } from '../../matching/types.ts';
import type { OpenPack } from '../corpus/open.ts';
import type { FoundClaim } from '../messages/answers.ts';
import { allClaims, claimsAt } from '../store/blocks.ts';
import type { Database } from '../store/database.ts';
import { type FromIndex, fromIndexes } from './from-index.ts';

/** fuse.js needs 10 to 40 ms for so many claims; at 100,000 it would need seconds. */
const SMALL = 1000;
/** So many claims are put in order: more would be loaded and ordered in twice the time, and nobody reads on so far. */
const FROM_INDEX = 100;

/** Of a word's letters, so many may be wrong: one of five. In shorter words one would make another word of it. */
const MOST_WRONG = 0.21;

/** Words in any order and in any place: people do not remember beginnings. */
const options: IFuseOptions<Claim> = {
  keys: [
    { name: 'text', weight: 3 },
    { name: 'variants', weight: 1 },
    { name: 'claimant', weight: 1 },
    { name: 'topics', weight: 0.5 },
  ],
  ignoreLocation: true,
  threshold: MOST_WRONG,
  useTokenSearch: true,
  tokenMatch: 'all',
  includeScore: true,
};

interface Hit {
  readonly pack: OpenPack;
  readonly claim: Claim;
  /** 0 is perfect. */
  readonly score: number;
}

export type Search = (query: string, most: number) => Promise<readonly FoundClaim[]>;

async function load(database: Database, candidates: readonly FromIndex[]): Promise<(FromIndex & { readonly claim: Claim })[]> {
  const packs = new Set(candidates.map(({ pack }) => pack));
  const loaded = await Promise.all(
    [...packs].map(async (pack) => {
      const own = candidates.filter((one) => one.pack === pack);
      const claims = await claimsAt(
        database,
        pack.stored.set,
        own.map(({ ordinal }) => ordinal),
      );
      return own.flatMap((one, place) => (claims[place] ? [{ ...one, claim: claims[place] }] : []));
    }),
  );
  return loaded.flat().sort((left, right) => right.score - left.score);
}

/** What the indexes found and fuse.js did not (other forms of the words) comes last, in the indexes' order. Of the rest both judge: a whole word is more than a beginning. */
async function fromWords(database: Database, packs: readonly OpenPack[], query: string): Promise<Hit[]> {
  const candidates = await load(database, fromIndexes(packs, query, FROM_INDEX));
  const claims = candidates.map(({ claim }) => claim);
  const scores = new Map(new Fuse(claims, options).search(query).map(({ item, score }) => [item, score ?? 1]));
  const found = candidates.filter(({ claim, hasWords }) => hasWords || scores.has(claim));
  const best = found[0]?.score ?? 1;
  return found.map(({ pack, claim, score }) => ({ pack, claim, score: (scores.get(claim) ?? 1) + 1 - score / best }));
}

async function first(database: Database, pack: OpenPack, most: number): Promise<Hit[]> {
  const ordinals = Array.from({ length: Math.min(most, pack.stored.claims) }, (_one, ordinal) => ordinal);
  return (await claimsAt(database, pack.stored.set, ordinals)).map((claim) => ({ pack, claim, score: 1 }));
}

async function ofAll(packs: readonly OpenPack[], hits: (pack: OpenPack) => Promise<Hit[]>): Promise<Hit[]> {
  return (await Promise.all(packs.map(hits))).flat();
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

  const searchWhole = async (database: Database, pack: OpenPack, query: string, most: number): Promise<Hit[]> => {
    const found = (await fuseOf(database, pack.stored.set)).search(query, { limit: most });
    return found.map(({ item, score }) => ({ pack, claim: item, score: score ?? 1 }));
  };

  const hitsIn = async (all: readonly OpenPack[], database: Database, query: string, most: number): Promise<Hit[]> => {
    if (query === '') return ofAll(all, (pack) => first(database, pack, most));
    const found = await fromWords(database, all, query);
    if (found.length > 0) return found;
    const few = all.filter(({ stored }) => stored.claims <= SMALL);
    return ofAll(few, (pack) => searchWhole(database, pack, query, most));
  };

  return async (query, most) => {
    const hits = await hitsIn(await packs(), await connect(), query.trim(), most);
    const best = [...hits].sort((left, right) => left.score - right.score).slice(0, most);
    return best.map(({ claim, pack: { stored } }) => ({ pack: stored.id, packTitle: stored.title, claim, rating: ratingOf(claim) }));
  };
}
