/** Everything that a reader has chosen or written, in one file: settings, sites, muted items, subscriptions, own claims. Packs are not in it: they come from their addresses. */
import type { Claim } from '../matching/types.ts';
import { claim as claimCodec } from '../packs/claim.ts';
import { Place } from '../packs/place.ts';
import { Problems, sayProblem } from '../packs/problems.ts';
import { DoorError, listOf, optional, orNull, record, type Reader, text, whole } from './door.ts';
import type { RestorePreview, SettingChange, Some } from './messages/feeds.ts';
import { addOwnClaims, ownClaims } from './own-claims.ts';
import { Refusal } from './refusal.ts';
import type { Services } from './services.ts';
import { addSitesOff, changeSettings, readSettings, readSitesOff } from './settings/chosen.ts';
import { type Settings, settings, sites } from './settings/settings.ts';
import { mute, mutedItems } from './store/muted.ts';
import { type MutedItem, muting } from './store/records/muted.ts';
import { subscriptionsIn } from './store/subscriptions.ts';
import { feedAddress } from './subscriptions/address.ts';

const FORMAT = 'on-record-backup';
const VERSION = 1;
const MOST_MUTED = 20_000;
const MOST_SUBSCRIPTIONS = 200;
const MOST_OWN = 2000;
/** Of each kind of what a backup would change. */
const MOST_SHOWN = 20;

const mutedItem: Reader<MutedItem> = (value, place) => ({
  ...muting(value, place),
  ...record({ label: text(4000), date: text(40), site: orNull(text(253)) })(value, place),
});

const asIs: Reader<unknown> = (value) => value;

const file = record({
  format: text(40),
  formatVersion: whole(1),
  made: text(40),
  settings,
  sitesOff: sites,
  muted: listOf(mutedItem, MOST_MUTED),
  subscriptions: listOf(record({ address: text(2048), everyHours: whole(0, 24 * 365), title: optional(text(200)) }), MOST_SUBSCRIPTIONS),
  ownClaims: listOf(asIs, MOST_OWN),
});
type Backup = Omit<ReturnType<typeof file>, 'ownClaims'> & { readonly ownClaims: readonly Claim[] };

export async function makeBackup({ connect, now }: Services): Promise<string> {
  const database = await connect();
  const codec = claimCodec('und');
  const all = {
    format: FORMAT,
    formatVersion: VERSION,
    made: now().toISOString(),
    settings: await readSettings(),
    sitesOff: await readSitesOff(),
    muted: await mutedItems(database),
    subscriptions: (await subscriptionsIn(database)).map(({ address, everyHours }) => ({ address, everyHours })),
    ownClaims: (await ownClaims(database)).map((claim) => codec.write(claim)),
  };
  return `${JSON.stringify(all, null, 1)}\n`;
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    throw new Refusal('backup-not-json');
  }
}

function readFile(raw: unknown): ReturnType<typeof file> {
  const { format, formatVersion } = (raw ?? {}) as { readonly format?: unknown; readonly formatVersion?: unknown };
  if (format !== FORMAT) throw new Refusal('backup-foreign');
  if (formatVersion !== VERSION) throw new Refusal('backup-version', String(formatVersion));
  try {
    return file(raw, 'backup');
  } catch (error) {
    throw error instanceof DoorError ? new Refusal('backup-damaged', error.place) : error;
  }
}

/** @throws Refusal that says what is wrong; nothing has been changed then */
function parse(json: string): Backup {
  const read = readFile(parseJson(json));
  const own = read.ownClaims.map((one, index) => {
    const problems = new Problems('backup');
    const claim = claimCodec('und').read(one, Place.root(problems).field('ownClaims').item(index, 'claim', 'error'));
    const error = problems.list().find(({ severity }) => severity === 'error');
    if (claim && !error) return claim;
    throw new Refusal('backup-claim', index + 1, error ? sayProblem(error) : '');
  });
  return { ...read, ownClaims: own };
}

function shown(value: Settings[keyof Settings]): SettingChange['from'] {
  return typeof value === 'object' ? value.length : value;
}

function changedSettings(now: Settings, next: Settings): SettingChange[] {
  const keys = (Object.keys(next) as (keyof Settings)[]).filter((key) => JSON.stringify(now[key]) !== JSON.stringify(next[key]));
  return keys.map((key) => ({ key, from: shown(now[key]), to: shown(next[key]) }));
}

function some(all: readonly string[]): Some {
  return { count: all.length, first: all.slice(0, MOST_SHOWN) };
}

/** Of the reader's own claims in the backup: those that are new here, and those that are other here. */
function ownIn(backup: Backup, here: readonly Claim[]): Pick<RestorePreview, 'ownClaims' | 'ownKept'> {
  const codec = claimCodec('und');
  const written = (claim: Claim): string => JSON.stringify(codec.write(claim));
  const known = new Map(here.map((claim) => [claim.id, written(claim)]));
  const kept = backup.ownClaims.filter((claim) => known.has(claim.id) && known.get(claim.id) !== written(claim));
  return {
    ownClaims: some(backup.ownClaims.filter(({ id }) => !known.has(id)).map(({ text: words }) => words)),
    ownKept: some(kept.map(({ text: words }) => words)),
  };
}

async function newSubscriptions({ connect }: Services, backup: Backup): Promise<Backup['subscriptions']> {
  const known = new Set((await subscriptionsIn(await connect())).map(({ address }) => address));
  return backup.subscriptions.filter(({ address }) => feedAddress(address) !== null && !known.has(feedAddress(address) ?? ''));
}

export async function previewRestore(services: Services, json: string): Promise<RestorePreview> {
  const backup = parse(json);
  const database = await services.connect();
  const muted = new Set((await mutedItems(database)).map(({ id }) => id));
  const sitesOff = new Set(await readSitesOff());
  return {
    made: backup.made,
    settings: changedSettings(await readSettings(), backup.settings),
    sites: some(backup.sitesOff.filter((site) => !sitesOff.has(site))),
    muted: some(backup.muted.filter(({ id }) => !muted.has(id)).map(({ label }) => label)),
    subscriptions: some((await newSubscriptions(services, backup)).map(({ address }) => address)),
    ...ownIn(backup, await ownClaims(database)),
  };
}

/**
 * Settings are replaced; sites, muted items, subscriptions and own claims are added to what is there. Feeds come as previews: each wants its yes. What needs most
 * room comes first: where it finds none, nothing has been changed.
 */
export async function restore(services: Services, json: string): Promise<void> {
  const backup = parse(json);
  const database = await services.connect();
  await addOwnClaims(database, backup.ownClaims, services.now());
  for (const item of backup.muted) await mute(database, item);
  await changeSettings(() => backup.settings);
  await addSitesOff(backup.sitesOff);
  for (const { address, everyHours } of await newSubscriptions(services, backup)) await services.feeds.prepareAddress(address, everyHours);
  services.packsChanged();
}
