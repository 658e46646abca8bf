/** One block: some claims, each as JSON of its own in one piece of bytes, so that one of them can be read without the others. */
import type { Claim } from '../../matching/types.ts';
import type { StoredBlock } from './schema.ts';

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
  const lean: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(claim)) if (!Array.isArray(value) || value.length > 0) lean[key] = value;
  return JSON.stringify(lean);
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

/** What is put into a block, one claim after the other. */
export class BlockMaker {
  readonly #ends: Uint32Array;
  /** By claim: a hash of all that it says. */
  readonly contents: Uint32Array;
  #count = 0;
  #at = 0;

  constructor(claims: number) {
    this.#ends = new Uint32Array(claims);
    this.contents = new Uint32Array(claims);
  }

  add(claim: Claim): void {
    const json = toJson(claim);
    room(this.#at + MOST_BYTES_A_UNIT * json.length);
    this.#end(encoder.encodeInto(json, scratch.subarray(this.#at)).written);
  }

  /** A claim as it was stored. */
  keep(bytes: Uint8Array): void {
    room(this.#at + bytes.length);
    scratch.set(bytes, this.#at);
    this.#end(bytes.length);
  }

  #end(length: number): void {
    this.contents[this.#count] = contentOf(scratch, this.#at, this.#at + length);
    this.#ends[this.#count++] = this.#at += length;
  }

  made(): StoredBlock {
    return { ends: this.#ends, bytes: scratch.slice(0, this.#at) };
  }
}

/** FNV-1a over the bytes of a claim, 32 bits: tells whether it has changed. */
function contentOf(bytes: Uint8Array, from: number, to: number): number {
  let value = 0x811c9dc5;
  for (let at = from; at < to; at++) value = Math.imul(value ^ (bytes[at] ?? 0), 0x01000193);
  return value >>> 0;
}

export function bytesOf({ ends, bytes }: StoredBlock, place: number): Uint8Array {
  return bytes.subarray(place === 0 ? 0 : ends[place - 1], ends[place]);
}

export function claimIn(block: StoredBlock, place: number): Claim | undefined {
  return place < block.ends.length ? fromJson(decoder.decode(bytesOf(block, place))) : undefined;
}

export function contentsOf(block: StoredBlock): Uint32Array {
  return block.ends.map((_end, place) => contentOf(bytesOf(block, place), 0, bytesOf(block, place).length));
}

export function claimsIn(block: StoredBlock): Claim[] {
  return Array.from(block.ends, (_end, place) => claimIn(block, place)).filter((claim) => claim !== undefined);
}

/** In the store. */
export function sizeOf({ bytes, ends }: StoredBlock): number {
  return bytes.byteLength + ends.byteLength;
}
