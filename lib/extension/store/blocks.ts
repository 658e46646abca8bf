/**
 * Claims in blocks of 16, each claim as JSON of its own in one piece of bytes: a match parses the claims that it needs and no others, and a pack of
 * 100,000 claims is written in some 6,000 records instead of 100,000 (one record a claim took four times as long to import).
 */
import { unwrap } from 'idb';
import type { Claim } from '../../matching/types.ts';
import { type Gathered, joined } from '../../packs/import/gather.ts';
import type { Database } from './database.ts';
import { giveBack } from './give-back.ts';
import type { StoredBlock } from './schema.ts';

const BLOCK = 16;
/** Blocks that are written in one transaction. */
const AT_ONCE = 8;
/** Reviews that wait for their claim's block to be written again. */
const MOST_JOINS = 4000;

type Join = Extract<Gathered, { kind: 'join' }>;

/** Lists that are empty in nearly every claim of a feed are left out of its JSON. */
const EMPTY = {
  variants: [],
  quotations: [],
  reviews: [],
  sources: [],
  appearances: [],
  figures: [],
  dates: [],
  names: [],
  topics: [],
  relations: [],
} as const;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

function toJson(claim: Claim): string {
  const lean = Object.entries(claim).filter(([, value]) => !Array.isArray(value) || value.length > 0);
  return JSON.stringify(Object.fromEntries(lean));
}

function fromJson(json: string): Claim {
  return { ...EMPTY, ...(JSON.parse(json) as Claim) };
}

/** UTF-8 of a UTF-16 unit. */
const MOST_BYTES_A_UNIT = 3;
/** Written over and over: a piece of memory for each claim would be collected for each claim. */
let scratch = new Uint8Array(1 << 16);

function room(bytes: number): void {
  if (bytes <= scratch.length) return;
  const larger = new Uint8Array(2 * bytes);
  larger.set(scratch);
  scratch = larger;
}

function toBlock(set: number, block: number, claims: readonly Claim[]): StoredBlock {
  const ends = new Uint32Array(claims.length);
  let at = 0;
  claims.forEach((claim, index) => {
    const json = toJson(claim);
    room(at + MOST_BYTES_A_UNIT * json.length);
    ends[index] = at += encoder.encodeInto(json, scratch.subarray(at)).written;
  });
  return { set, block, ends, bytes: scratch.slice(0, at) };
}

function claimIn({ ends, bytes }: StoredBlock, place: number): Claim | undefined {
  const end = ends[place];
  return end === undefined ? undefined : fromJson(decoder.decode(bytes.subarray(place === 0 ? 0 : ends[place - 1], end)));
}

/** FNV-1a over the bytes of each claim, 32 bits: tells whether a claim has changed. */
function contentsOf({ ends, bytes }: StoredBlock): Uint32Array {
  let at = 0;
  return ends.map((end) => {
    let value = 0x811c9dc5;
    for (; at < end; at++) value = Math.imul(value ^ (bytes[at] ?? 0), 0x01000193);
    return value >>> 0;
  });
}

function claimsIn(block: StoredBlock): Claim[] {
  return Array.from(block.ends, (_end, place) => claimIn(block, place)).filter((claim) => claim !== undefined);
}

/** Writes the claims of a set as they come; `end` writes the rest. What waits to be written is bytes: objects that live for long are copied by the collector. */
export class BlockWriter {
  #claims: Claim[] = [];
  #blocks: StoredBlock[] = [];
  #full = 0;
  #joins: Join[] = [];

  constructor(
    readonly database: Database,
    readonly set: number,
  ) {}

  get claims(): number {
    return this.#full * BLOCK + this.#claims.length;
  }

  async take(gathered: readonly Gathered[]): Promise<void> {
    for (const one of gathered) {
      if (one.kind === 'join') this.#join(one);
      else if (this.#claims.push(one.claim) === BLOCK) this.#close();
    }
    if (this.#blocks.length >= AT_ONCE) await this.#write();
    if (this.#joins.length >= MOST_JOINS) await this.#rewrite();
  }

  async end(): Promise<void> {
    if (this.#claims.length > 0) this.#close();
    await this.#rewrite();
  }

  #join(one: Join): void {
    const place = one.ordinal - this.#full * BLOCK;
    const waiting = this.#claims[place];
    if (place >= 0 && waiting) this.#claims[place] = joined(waiting, one);
    else this.#joins.push(one);
  }

  #close(): void {
    this.#blocks.push(toBlock(this.set, this.#full++, this.#claims));
    this.#claims = [];
  }

  async #write(): Promise<void> {
    const { store, done } = this.database.transaction('blocks', 'readwrite');
    // Nobody waits for the single puts: what the wrapper makes for each would be thrown away.
    const plain = unwrap(store);
    for (const block of this.#blocks) {
      plain.put(block);
      giveBack(block.bytes);
    }
    this.#blocks = [];
    await done;
  }

  /** Reviews of claims whose blocks are written already. */
  async #rewrite(): Promise<void> {
    await this.#write();
    const blocks = [...grouped(this.#joins)];
    this.#joins = [];
    for (let at = 0; at < blocks.length; at += AT_ONCE) {
      const { store, done } = this.database.transaction('blocks', 'readwrite');
      const some = blocks.slice(at, at + AT_ONCE);
      await Promise.all(
        some.map(async ([block, joins]) => {
          const stored = await store.get([this.set, block]);
          if (stored) await store.put(toBlock(this.set, block, withJoins(claimsIn(stored), joins)));
        }),
      );
      await done;
    }
  }
}

function withJoins(claims: Claim[], joins: readonly Join[]): Claim[] {
  for (const one of joins) {
    const claim = claims[one.ordinal % BLOCK];
    if (claim) claims[one.ordinal % BLOCK] = joined(claim, one);
  }
  return claims;
}

const blockOf = ({ ordinal }: Join): number => Math.floor(ordinal / BLOCK);

/** Map.groupBy came with Chrome 117 and Firefox 119. */
function grouped(joins: readonly Join[]): Map<number, Join[]> {
  const groups = new Map<number, Join[]>();
  for (const one of joins) groups.set(blockOf(one), [...(groups.get(blockOf(one)) ?? []), one]);
  return groups;
}

/**
 * Claims by their ordinals, in the order asked for, in one transaction.
 * @throws RangeError where one is missing: the store and the index do not fit
 */
export async function claimsAt(database: Database, set: number, ordinals: readonly number[]): Promise<Claim[]> {
  const { store } = database.transaction('blocks');
  const wanted = [...new Set(ordinals.map((ordinal) => Math.floor(ordinal / BLOCK)))];
  const blocks = new Map(await Promise.all(wanted.map(async (block) => [block, await store.get([set, block])] as const)));
  return ordinals.map((ordinal) => {
    const block = blocks.get(Math.floor(ordinal / BLOCK));
    const claim = block && claimIn(block, ordinal % BLOCK);
    if (!claim) throw new RangeError(`set ${String(set)} has no claim ${String(ordinal)}`);
    return claim;
  });
}

export interface Blocks {
  readonly claims: readonly Claim[];
  /** By claim: a hash of all that it says. */
  readonly contents: Uint32Array;
  /** In the store. */
  readonly bytes: number;
}

/** All claims of a set, some blocks at a time, in the order of their ordinals. */
export async function* allBlocks(database: Database, set: number): AsyncGenerator<Blocks> {
  for (let from = 0; ; from += AT_ONCE) {
    const stored = await database.getAll('blocks', IDBKeyRange.bound([set, from], [set, from + AT_ONCE], false, true));
    for (const block of stored) {
      const bytes = block.bytes.byteLength + block.ends.byteLength;
      const read = { claims: claimsIn(block), contents: contentsOf(block), bytes };
      giveBack(block.bytes);
      yield read;
    }
    if (stored.length < AT_ONCE) return;
  }
}

export async function allClaims(database: Database, set: number): Promise<Claim[]> {
  const all: Claim[] = [];
  for await (const { claims } of allBlocks(database, set)) all.push(...claims);
  return all;
}
