/** The reader's own claims: a pack like any other, edited claim by claim. It is small, so that each change writes it as a whole. */
import { CATEGORIES, type Claim } from '../matching/types.ts';
import { PACK_FORMAT, PACK_FORMAT_VERSION } from '../packs/pack.ts';
import { claim as claimCodec } from '../packs/claim.ts';
import { Place } from '../packs/place.ts';
import { Problems } from '../packs/problems.ts';
import { languageOfText } from '../packs/import/language.ts';
import { install } from './corpus/install.ts';
import type { Read } from './door.ts';
import type { ownClaim } from './messages/feeds.ts';
import { allClaims } from './store/blocks.ts';
import type { Database } from './store/database.ts';
import { packOf, removePack } from './store/packs.ts';

export const OWN_PACK = 'own-claims';
const MOST_OWN = 2000;

export type OwnClaim = Read<typeof ownClaim>;

export async function ownClaims(database: Database): Promise<Claim[]> {
  const pack = await packOf(database, OWN_PACK);
  return pack ? allClaims(database, pack.set) : [];
}

function wire({ id, text, variants, category, note, sources }: OwnClaim): unknown {
  const known = CATEGORIES.find((one) => one === category);
  return {
    id,
    text,
    language: languageOfText([text, ...variants].join(' ')) ?? 'und',
    variants,
    ...(note.trim() !== '' && { note }),
    reviews: known && known !== 'unknown' ? [{ by: 'pack', category: known }] : [],
    sources: sources.map(({ publisher, title, url, quote }) => ({
      publisher,
      ...(title.trim() !== '' && { title }),
      ...(url.trim() !== '' && { url }),
      ...(quote.trim() !== '' && { quote }),
    })),
  };
}

/** @throws TypeError with the sentence of the validator where it cannot be used */
function read(raw: unknown): Claim {
  const problems = new Problems('your claims');
  const claim = claimCodec('und').read(raw, Place.root(problems).field('claims').item(0, 'claim', 'error'));
  if (claim) return claim;
  const said = problems.list().find(({ severity }) => severity === 'error')?.text ?? 'it cannot be used';
  throw new TypeError(said.replace(/^pack “your claims”: /, ''));
}

/** Replaces all of them. */
export async function writeOwnClaims(database: Database, claims: readonly Claim[], now: Date): Promise<void> {
  if (claims.length > MOST_OWN) throw new RangeError(`No more than ${String(MOST_OWN)} claims of your own can be kept.`);
  if (claims.length === 0) return removePack(database, OWN_PACK);
  const codec = claimCodec('und');
  const pack = {
    format: PACK_FORMAT,
    formatVersion: PACK_FORMAT_VERSION,
    id: OWN_PACK,
    version: now.toISOString(),
    title: 'My claims',
    language: 'und',
    updated: now.toISOString().slice(0, 10),
    claims: claims.map((claim) => codec.write(claim)),
  };
  const bytes = new TextEncoder().encode(JSON.stringify(pack)).buffer as ArrayBuffer;
  await install(database, bytes, { pack: OWN_PACK, origin: 'own', source: 'own claims' }, []);
}

export async function putOwnClaim(database: Database, edited: OwnClaim, now: Date): Promise<void> {
  const all = await ownClaims(database);
  const id = edited.id === '' ? `own-${now.getTime().toString(36)}` : edited.id;
  const claim = read(wire({ ...edited, id }));
  const place = all.findIndex((one) => one.id === id);
  await writeOwnClaims(database, place < 0 ? [claim, ...all] : all.with(place, claim), now);
}

export async function removeOwnClaim(database: Database, id: string, now: Date): Promise<void> {
  await writeOwnClaims(
    database,
    (await ownClaims(database)).filter((claim) => claim.id !== id),
    now,
  );
}
