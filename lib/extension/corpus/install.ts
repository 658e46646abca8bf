/** The one way into the store, for every pack: bytes → size cap → validator → index → one transaction. */
import { buildIndex } from '../../matching/index/build.ts';
import { ratingOf } from '../../matching/rating.ts';
import { PACK_FORMAT_VERSION, type Pack } from '../../packs/pack.ts';
import { parsePack } from '../../packs/parse.ts';
import type { Problem } from '../../packs/problems.ts';
import type { Database } from '../store/database.ts';
import { putPack } from '../store/packs.ts';
import type { StoredPack } from '../store/schema.ts';

/** 100,000 claims take some 150 MB with all their sources; what is larger is no pack but a mistake. */
export const MOST_BYTES = 200e6;

export class PackRefusedError extends Error {
  override readonly name = 'PackRefusedError';
  constructor(
    name: string,
    readonly problems: readonly Problem[],
  ) {
    super(problems.find(({ severity }) => severity === 'error')?.text ?? `pack “${name}” cannot be used`);
  }
}

export interface Installed {
  readonly pack: StoredPack;
  readonly problems: readonly Problem[];
}

export async function digestOf(bytes: BufferSource): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function countsOf<T extends string>(values: readonly T[]): [value: T, claims: number][] {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([left], [right]) => left.localeCompare(right));
}

function withoutClaims(pack: Pack, digest: string): StoredPack {
  const { claims, ...head } = pack;
  const topics = countsOf(claims.flatMap((claim) => claim.topics)).map(([topic, count]) => ({ topic, claims: count }));
  const categories = countsOf(claims.map((claim) => ratingOf(claim).category)).map(([category, count]) => ({ category, claims: count }));
  return { ...head, formatVersion: PACK_FORMAT_VERSION, digest, origin: 'bundled', claims: claims.length, topics, categories };
}

/**
 * @param name what problems call the pack: its file or address
 * @param ownPages pages of the extension that this pack may name; none but for a bundled pack
 * @throws PackRefusedError where nothing of it can be used; the installed version then stays as it is
 */
export async function install(database: Database, bytes: ArrayBuffer, name: string, ownPages: readonly string[]): Promise<Installed> {
  if (bytes.byteLength > MOST_BYTES) throw new PackRefusedError(`${name}, which is too large,`, []);
  const { pack, problems } = parsePack(new TextDecoder().decode(bytes), name, { ownPages });
  if (!pack) throw new PackRefusedError(name, problems);
  const stored = withoutClaims(pack, await digestOf(bytes));
  await putPack(database, stored, pack.claims, buildIndex(pack.claims, pack.names));
  return { pack: stored, problems };
}
