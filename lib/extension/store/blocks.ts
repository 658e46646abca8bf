/**
 * Claims in blocks of 16, each claim as JSON of its own in one piece of bytes: a match parses the claims that it needs and no others, and a pack of
 * 100,000 claims is written in some 6,000 records instead of 100,000 (one record a claim took four times as long to import).
 */
import { unwrap } from 'idb';
import type { Claim } from '../../matching/types.ts';
import { type Gathered, joined } from '../../packs/import/gathered.ts';
import { BlockMaker, bytesOf, claimIn, claimsIn, contentsOf, sizeOf } from './block.ts';
import type { Database } from './database.ts';
import { giveBack } from './give-back.ts';
import type { StoredBlock } from './schema.ts';

const BLOCK = 16;
/** Blocks that are written in one transaction. */
const AT_ONCE = 8;
/** Reviews that wait for their claim's block to be written again. */
const MOST_JOINS = 4000;

type Join = Extract<Gathered, { kind: 'join' }>;

/** Told of claims as they are written, so that nobody need read them again. */
export interface Written {
  /** In the order of the ordinals. @param content a hash of all that it says */
  added(claim: Claim, content: number): void;
  /** One more review. */
  changed(ordinal: number, former: Claim, claim: Claim, content: number): void;
}

/**
 * Writes the claims of a set as they come; `end` writes the rest. What waits to be written is bytes: objects that live for long are copied by the
 * collector. While some blocks are written, the next are made.
 */
export class BlockWriter {
  #claims: Claim[] = [];
  #blocks: StoredBlock[] = [];
  #full = 0;
  #joins: Join[] = [];
  #writing: Promise<unknown> = Promise.resolve();
  /** In the store. */
  bytes = 0;

  /** @param pace called after each block with the claims so far; may throw to end it */
  constructor(
    readonly database: Database,
    readonly set: number,
    readonly written: Written,
    readonly pace: (claims: number) => Promise<void>,
  ) {}

  get claims(): number {
    return this.#full * BLOCK + this.#claims.length;
  }

  async take(gathered: readonly Gathered[]): Promise<void> {
    for (const one of gathered) {
      if (one.kind === 'join') this.#join(one);
      else if (this.#claims.push(one.claim) === BLOCK) await this.#close();
    }
    if (this.#joins.length >= MOST_JOINS) await this.#rewrite();
  }

  async end(): Promise<void> {
    if (this.#claims.length > 0) await this.#close();
    await this.#rewrite();
  }

  #join(one: Join): void {
    const place = one.ordinal - this.#full * BLOCK;
    const waiting = this.#claims[place];
    if (place >= 0 && waiting) this.#claims[place] = joined(waiting, one);
    else this.#joins.push(one);
  }

  async #close(): Promise<void> {
    const maker = new BlockMaker(this.#claims.length);
    for (const claim of this.#claims) maker.add(claim);
    for (const [place, claim] of this.#claims.entries()) this.written.added(claim, maker.contents[place] ?? 0);
    const block = maker.made();
    this.bytes += sizeOf(block);
    this.#blocks.push(block);
    this.#full++;
    this.#claims = [];
    if (this.#blocks.length >= AT_ONCE) await this.#write();
    await this.pace(this.claims);
  }

  /** Returns as soon as what was written before stands. */
  async #write(): Promise<void> {
    await this.#writing;
    const { store, done } = this.database.transaction('blocks', 'readwrite');
    // Nobody waits for the single puts: what the wrapper makes for each would be thrown away.
    const plain = unwrap(store);
    const first = this.#full - this.#blocks.length;
    for (const [place, block] of this.#blocks.entries()) {
      plain.put(block, [this.set, first + place]);
      giveBack(block.bytes);
    }
    this.#blocks = [];
    this.#writing = done;
    done.catch(() => undefined); // told to whoever waits for it next
  }

  /** Reviews of claims whose blocks are written already. */
  async #rewrite(): Promise<void> {
    await this.#write();
    await this.#writing;
    const blocks = [...grouped(this.#joins)];
    this.#joins = [];
    for (let at = 0; at < blocks.length; at += AT_ONCE) {
      const { store, done } = this.database.transaction('blocks', 'readwrite');
      const some = blocks.slice(at, at + AT_ONCE);
      await Promise.all(
        some.map(async ([block, joins]) => {
          const stored = await store.get([this.set, block]);
          if (stored) await store.put(this.#rewritten(block, stored, joins), [this.set, block]);
        }),
      );
      await done;
      await this.pace(this.claims);
    }
  }

  #rewritten(block: number, stored: StoredBlock, joins: readonly Join[]): StoredBlock {
    const maker = new BlockMaker(stored.ends.length);
    const changed: [place: number, former: Claim, claim: Claim][] = [];
    for (const place of stored.ends.keys()) {
      const own = joins.filter(({ ordinal }) => ordinal % BLOCK === place);
      const former = own.length > 0 ? claimIn(stored, place) : undefined;
      if (!former) {
        maker.keep(bytesOf(stored, place));
        continue;
      }
      const claim = own.reduce(joined, former);
      maker.add(claim);
      changed.push([place, former, claim]);
    }
    const made = maker.made();
    for (const [place, former, claim] of changed) this.written.changed(block * BLOCK + place, former, claim, maker.contents[place] ?? 0);
    this.bytes += sizeOf(made) - sizeOf(stored);
    giveBack(stored.bytes);
    return made;
  }
}

const blockOf = ({ ordinal }: Join): number => Math.floor(ordinal / BLOCK);

/** Map.groupBy came with Chrome 117 and Firefox 119. */
function grouped(joins: readonly Join[]): Map<number, Join[]> {
  const groups = new Map<number, Join[]>();
  for (const one of joins) {
    const group = groups.get(blockOf(one));
    if (group) group.push(one);
    else groups.set(blockOf(one), [one]);
  }
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

/** Whether the store has all claims of a set: browsers have lost records of stores that they thought were full, or that an old profile brought along. */
export async function isWhole(database: Database, { set, claims }: { readonly set: number; readonly claims: number }): Promise<boolean> {
  return (await database.count('blocks', IDBKeyRange.bound([set, 0], [set, Infinity]))) === Math.ceil(claims / BLOCK);
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
      const read = { claims: claimsIn(block), contents: contentsOf(block), bytes: sizeOf(block) };
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
