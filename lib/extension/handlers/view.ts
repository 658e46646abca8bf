/** What the extension's own pages may ask: all that there is to see, and all that there is to change. */
import { framesOf } from '../frames/tab.ts';
import type { Handlers } from '../messages/answer.ts';
import type { Overview, PackSummary } from '../messages/answers.ts';
import { page } from '../messages/channels.ts';
import { NobodyError } from '../messages/errors.ts';
import type { feedMessages } from '../messages/feeds.ts';
import type { ToBackground } from '../messages/to-background.ts';
import { putContent } from '../place-scripts.ts';
import { rules } from '../rules.ts';
import type { Services } from '../services.ts';
import { changeSettings, changeSite, changeSwitch, changeSwitches, readSettings, readSitesOff, resetSettings } from '../settings/chosen.ts';
import { firings, forgetFirings } from '../store/firings.ts';
import { mute, mutedItems, unmute, unmuteAll } from '../store/muted.ts';
import { claimById } from '../store/packs.ts';
import type { StoredPack } from '../store/records/pack.ts';
import { summed } from '../sums.ts';
import type { PageHandlers } from './page.ts';

type SharedNames = 'details' | 'openEditorial' | 'openOptions';
export type ViewHandlers = Omit<Handlers<ToBackground>, keyof PageHandlers | SharedNames | keyof typeof feedMessages>;

function summary(pack: StoredPack): PackSummary {
  const { id, title, version, description, updated, editors, licence, claims } = pack;
  return { id, title, version, description, updated, editors, licence: licence ?? null, claims };
}

/** Of all packs together; a switch holds for all of them. */
function countsOf<K extends 'topics' | 'categories' | 'languages' | 'publishers'>(packs: readonly StoredPack[], key: K): StoredPack[K] {
  const counts = packs.flatMap((pack) => pack[key].map(({ of, claims }) => [of as string, claims] as const));
  // The same words as in the packs, by construction; the sum cannot know which they are.
  return summed(counts).map(([of, claims]) => ({ of, claims })) as unknown as StoredPack[K];
}

async function overview({ corpus, connect }: Services): Promise<Overview> {
  const database = await connect();
  const [settings, sitesOff, packs, fired, muted] = await Promise.all([
    readSettings(),
    readSitesOff(),
    corpus.packs(),
    firings(database),
    mutedItems(database),
  ]);
  const stored = packs.map((pack) => pack.stored);
  const times = new Map(fired.map((one) => [one.rule, one.times]));
  return {
    settings,
    sitesOff,
    packs: stored.map(summary),
    topics: countsOf(stored, 'topics'),
    categories: countsOf(stored, 'categories'),
    languages: countsOf(stored, 'languages'),
    publishers: countsOf(stored, 'publishers'),
    rules: rules.map(({ id, effect }) => ({ id, effect: effect ?? null, times: times.get(id) ?? 0 })),
    muted,
  };
}

/** One claim on or off, whichever way it was muted. */
async function setClaim({ connect, changed, now }: Services, pack: string, id: string, on: boolean): Promise<void> {
  const database = await connect();
  const known = (await mutedItems(database)).filter((item) => item.what === 'claim' && item.pack === pack && item.claim === id);
  for (const item of known) await unmute(database, item.id);
  if (!on) {
    const claim = await claimById(database, pack, id);
    const item = { id: crypto.randomUUID(), what: 'claim', pack, claim: id, label: claim?.text ?? id, site: null } as const;
    await mute(database, { ...item, date: now().toISOString() });
  }
  changed();
}

async function readTab(tab: number): Promise<void> {
  try {
    await page({ tab, frame: 0 }).read();
  } catch (error) {
    if (!(error instanceof NobodyError)) throw error;
    await putContent(tab);
    await page({ tab, frame: 0 }).read();
  }
}

async function reset({ connect, changed }: Services): Promise<void> {
  const database = await connect();
  await Promise.all([resetSettings(), unmuteAll(database), forgetFirings(database)]);
  changed();
}

export function viewHandlers(services: Services): ViewHandlers {
  const { connect, changed } = services;
  return {
    overview: () => overview(services),
    search: ({ query, most }) => services.search(query, most),
    framesOf: ({ tab }) => framesOf(tab),
    readTab: ({ tab }) => readTab(tab),
    setSwitch: changeSwitch,
    setSwitches: changeSwitches,
    setStrictness: ({ strictness }) => changeSettings((current) => ({ ...current, strictness })),
    setShowListed: ({ showListed }) => changeSettings((current) => ({ ...current, showListed })),
    setSite: ({ site, on }) => changeSite(site, on),
    setClaim: ({ pack, claim, on }) => setClaim(services, pack, claim, on),
    async unmute({ id }) {
      await unmute(await connect(), id);
      changed();
    },
    async unmuteAll() {
      await unmuteAll(await connect());
      changed();
    },
    reset: () => reset(services),
  };
}
