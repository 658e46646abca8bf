/**
 * What the database holds. A version of a pack is a set: blocks of claims, an index over them, a directory of their ids, all under the set's number.
 * A set is written piece by piece while the old one answers; the pack's record names the one that counts, so that it is swapped in by one write.
 */
import type { DBSchema } from 'idb';
import type { Build } from './records/build.ts';
import type { MutedItem } from './records/muted.ts';
import type { Subscription } from './records/subscription.ts';
import type { StoredPack } from './records/pack.ts';

/**
 * Claims from ordinal `block × BLOCK` on, each as JSON; `ends` are offsets in `bytes`. Its key stands beside it and not in it, as that of a part: to find a key
 * in a value, browsers make a copy of the value and keep it until they collect.
 */
export interface StoredBlock {
  readonly ends: Uint32Array;
  readonly bytes: Uint8Array;
}

/** Which ordinal an id has, and what the claim's content hashes to. Sorted by the hash of the id. */
export interface Directory {
  readonly set: number;
  readonly ids: Float64Array;
  readonly ordinals: Uint32Array;
  readonly contents: Uint32Array;
}

/**
 * The binary form of lib/matching/index/format.ts, which carries its own format version and checksum. As a blob, since a store that gives bytes
 * holds them a second time until they are collected, which in a worker that rests is never.
 */
export interface StoredIndex {
  readonly set: number;
  readonly blob: Blob;
}

/** A piece of a feed as it was downloaded or opened, until its claims are in blocks; as a blob like the index. */
export interface StoredPart {
  readonly blob: Blob;
}

export interface Firing {
  readonly rule: string;
  readonly times: number;
}

export interface Schema extends DBSchema {
  packs: { key: string; value: StoredPack };
  builds: { key: number; value: Build };
  parts: { key: [set: number, part: number]; value: StoredPart };
  blocks: { key: [set: number, block: number]; value: StoredBlock };
  directories: { key: number; value: Directory };
  indexes: { key: number; value: StoredIndex };
  subscriptions: { key: string; value: Subscription };
  muted: { key: string; value: MutedItem; indexes: { byDate: string } };
  firings: { key: string; value: Firing };
}
