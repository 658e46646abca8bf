/** The reader's own claims: a pack like any other, edited claim by claim. It is small, so that each change writes it as a whole. */
import { browser } from 'wxt/browser';
import { CATEGORIES, type Claim } from '../matching/types.ts';
import { PACK_FORMAT, PACK_FORMAT_VERSION } from '../packs/pack.ts';
import { claim as claimCodec } from '../packs/claim.ts';
import { Place } from '../packs/place.ts';
import { type Problem, Problems, sayProblem } from '../packs/problems.ts';
import type { Say } from '../packs/told.ts';
import { languageOfText } from '../packs/text-language.ts';
import { install } from './corpus/install.ts';
import type { Read } from './door.ts';
import type { ownClaim } from './messages/feeds.ts';
import { turns } from './in-turn.ts';
import { Refusal } from './refusal.ts';
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

/** Fields of the editor by their names in a claim. */
const FIELDS: Readonly<Record<string, Say>> = {
  text: { say: 'own_text', or: 'claim' },
  note: { say: 'own_note', or: 'note' },
  publisher: { say: 'own_publisher', or: 'publisher' },
  title: { say: 'own_source_title', or: 'title' },
  url: { say: 'own_url', or: 'address' },
  quote: { say: 'own_quote', or: 'quote' },
};

/** Names the field as the editor does. */
function refusalOf(problem: Problem): Refusal {
  const [first = '', number = '', second = ''] = problem.pointer.split('/').slice(3);
  const what = sayProblem(problem);
  if (problem.code === 'no-evidence') return new Refusal('own-no-source');
  if (first === 'variants') return new Refusal('own-variant', Number(number) + 1, what);
  const field = FIELDS[second || first];
  if (first === 'sources' && field) return new Refusal('own-source', Number(number) + 1, field, what);
  return new Refusal('own-field', field ?? first, what);
}

/** @throws Refusal that names the field where something of it could not be kept: a feed may lose a detail, what a person has written may not */
function read(raw: unknown): Claim {
  const problems = new Problems('your claims');
  const claim = claimCodec('und').read(raw, Place.root(problems).field('claims').item(0, 'claim', 'error'));
  const loss = problems.list().find(({ lost, code }) => lost || code === 'too-many');
  if (claim && !loss) return claim;
  throw loss ? refusalOf(loss) : new Error('A claim was lost without a reason.');
}

async function write(database: Database, claims: readonly Claim[], now: Date): Promise<void> {
  if (claims.length > MOST_OWN) throw new Refusal('own-too-many', MOST_OWN);
  if (claims.length === 0) return removePack(database, OWN_PACK);
  const codec = claimCodec('und');
  const pack = {
    format: PACK_FORMAT,
    formatVersion: PACK_FORMAT_VERSION,
    id: OWN_PACK,
    version: now.toISOString(),
    title: browser.i18n.getMessage('options_own'),
    language: 'und',
    updated: now.toISOString().slice(0, 10),
    claims: claims.map((claim) => codec.write(claim)),
  };
  const bytes = new TextEncoder().encode(JSON.stringify(pack)).buffer as ArrayBuffer;
  await install(database, bytes, { pack: OWN_PACK, origin: 'own', source: 'own claims' }, []);
}

const inTurn = turns();

/** Writes all of them anew; null where nothing changes. */
function change(database: Database, now: Date, changed: (all: Claim[]) => readonly Claim[] | null): Promise<void> {
  return inTurn(async () => {
    const claims = changed(await ownClaims(database));
    if (claims) await write(database, claims, now);
  });
}

/** Those that are not there yet, behind those that are. */
export function addOwnClaims(database: Database, claims: readonly Claim[], now: Date): Promise<void> {
  return change(database, now, (all) => {
    const ids = new Set(all.map(({ id }) => id));
    const added = claims.filter(({ id }) => !ids.has(id));
    return added.length > 0 ? [...all, ...added] : null;
  });
}

/** @param edited with the id of the claim whose place it takes, or one that its editor has made up: asked twice, it is put there once */
export async function putOwnClaim(database: Database, edited: OwnClaim, now: Date): Promise<void> {
  const id = edited.id === '' ? crypto.randomUUID() : edited.id;
  const claim = read(wire({ ...edited, id }));
  await change(database, now, (all) => {
    const place = all.findIndex((one) => one.id === id);
    return place < 0 ? [claim, ...all] : all.with(place, claim);
  });
}

export function removeOwnClaim(database: Database, id: string, now: Date): Promise<void> {
  return change(database, now, (all) => all.filter((claim) => claim.id !== id));
}
