/** What the database holds. Claims stand one by one, so that a match loads the few that it needs; the index is one piece of bytes a pack. */
import type { DBSchema } from 'idb';
import type { Article, Category, Claim, Name } from '../../matching/types.ts';
import type { PackHeader } from '../../packs/pack.ts';
import type { MutedItem } from './muted.ts';

/** A pack without its claims. */
export interface StoredPack extends PackHeader {
  /** Version of the pack format by which it was read; another one is read again from its source. */
  readonly formatVersion: number;
  /** SHA-256 of the bytes that it was made of, hexadecimal. */
  readonly digest: string;
  readonly origin: 'bundled';
  readonly names: readonly Name[];
  readonly articles: readonly Article[];
  readonly claims: number;
  readonly topics: readonly TopicCount[];
  readonly categories: readonly CategoryCount[];
}

/** By the rating that counts (lib/matching/rating.ts). */
export interface CategoryCount {
  readonly category: Category;
  readonly claims: number;
}

export interface TopicCount {
  readonly topic: string;
  readonly claims: number;
}

export interface StoredClaim {
  readonly pack: string;
  readonly ordinal: number;
  readonly claim: Claim;
}

/** The binary form of lib/matching/index/format.ts, which carries its own format version and checksum. */
export interface StoredIndex {
  readonly pack: string;
  readonly bytes: Uint8Array;
}

export interface Firing {
  readonly rule: string;
  readonly times: number;
}

export interface Schema extends DBSchema {
  packs: { key: string; value: StoredPack };
  claims: { key: [pack: string, ordinal: number]; value: StoredClaim; indexes: { byId: [pack: string, id: string] } };
  indexes: { key: string; value: StoredIndex };
  muted: { key: string; value: MutedItem; indexes: { byDate: string } };
  firings: { key: string; value: Firing };
}
