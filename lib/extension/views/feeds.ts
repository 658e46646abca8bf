/** What the options show of packs, feeds and own claims, and what they do. */
import catalogue from '../../../data/feeds.json' with { type: 'json' };
import { ratingOf } from '../../matching/rating.ts';
import type { ExportFormat } from '../../packs/export/export.ts';
import { background } from '../messages/channels.ts';
import { NobodyError } from '../messages/errors.ts';
import type { OwnClaim } from '../own-claims.ts';
import { Refusal } from '../refusal.ts';
import { toldOf } from '../told.ts';
import { handIn } from './hand-in.ts';
import { saveBackup, savePack, saveReport } from './save.ts';

export type FeedsAct =
  | { readonly type: 'prepare'; readonly address: string }
  | { readonly type: 'open-files'; readonly files: readonly File[] }
  | { readonly type: 'take'; readonly set: number }
  | { readonly type: 'discard'; readonly set: number }
  | { readonly type: 'update'; readonly id: string }
  | { readonly type: 'update-all'; readonly ids: readonly string[] }
  | { readonly type: 'remove'; readonly id: string }
  | { readonly type: 'remove-own'; readonly id: string }
  | { readonly type: 'every'; readonly id: string; readonly hours: number }
  | { readonly type: 'pack'; readonly id: string; readonly on: boolean }
  | { readonly type: 'save'; readonly id: string; readonly format: ExportFormat }
  | { readonly type: 'save-report'; readonly title: string; readonly text: string }
  | { readonly type: 'save-backup' }
  | { readonly type: 'answered' }
  | { readonly type: 'retry' };

export async function feedsData() {
  const ask = background();
  const [{ packs, builds, storage }, { settings }, own] = await Promise.all([ask.feeds(), ask.overview(), ask.ownClaims()]);
  const on = packs.map((pack) => ({ ...pack, on: !settings.packsOff.includes(pack.id) }));
  return { packs: on, builds, storage, catalogue: catalogue.feeds, own };
}

type Acts = { readonly [K in FeedsAct['type']]: (act: Extract<FeedsAct, { readonly type: K }>) => Promise<unknown> };

const nothing = (): Promise<void> => Promise.resolve();

const acts: Acts = {
  prepare: ({ address }) => background().prepareFeed({ address }),
  async 'open-files'({ files }) {
    for (const file of files) await handIn(file);
  },
  take: ({ set }) => background().takeBuild({ set }),
  discard: ({ set }) => background().discardBuild({ set }),
  update: ({ id }) => background().updateFeed({ id }),
  async 'update-all'({ ids }) {
    for (const id of ids) await background().updateFeed({ id });
  },
  every: ({ id, hours }) => background().setEvery({ id, everyHours: hours }),
  remove: ({ id }) => background().removePack({ id }),
  pack: ({ id, on }) => background().setSwitch({ list: 'packsOff', id, on }),
  save: ({ id, format }) => savePack(id, format),
  'save-report': ({ title, text }) => Promise.resolve(saveReport(title, text)),
  'remove-own': ({ id }) => background().removeOwnClaim({ id }),
  'save-backup': saveBackup,
  answered: nothing,
  retry: nothing,
};

export async function feedsAct(act: FeedsAct): Promise<void> {
  // The handler of the act's own type, by construction; the compiler cannot follow that through the table.
  await (acts[act.type] as (one: FeedsAct) => Promise<unknown>)(act);
}

/** What a view says of an act that failed. */
export function failureOf(error: unknown): string {
  return toldOf(error instanceof NobodyError ? new Refusal('unanswered') : error);
}

function retold(error: unknown): never {
  throw new Error(failureOf(error));
}

/** The answers that sections ask for themselves; where one is told why it failed, the error's message is for `troubleText`. */
export const feedsAsk = {
  prepare: (address: string) => background().prepareFeed({ address }).then(nothing, retold),
  // With an id of its own: an answer that is lost on the way is asked for again, and the claim put there once.
  putOwn: (claim: OwnClaim) =>
    background()
      .putOwnClaim({ ...claim, id: claim.id || crypto.randomUUID() })
      .catch(retold),
  async samples(set: number) {
    const preview = await background().preview({ set });
    return (preview?.samples ?? []).map((claim) => ({ claim, rating: ratingOf(claim) }));
  },
  wouldMark: (set: number) => background().wouldMark({ set }),
  report: (id: string) => background().packReport({ id }),
  restorePreview: async (file: File) =>
    background()
      .restorePreview({ backup: await file.text() })
      .catch(retold),
  restore: async (file: File) =>
    background()
      .restore({ backup: await file.text() })
      .catch(retold),
};

/** The address that a web page has offered, from the fragment that the background opened the options with. */
export function offeredIn(hash: string): string | null {
  const address = /^#subscribe=(.+)$/.exec(hash)?.[1];
  return address === undefined ? null : decodeURIComponent(address);
}

export async function draftOf(hash: string) {
  return hash === '#own-claims' ? background().draft({ take: true }) : null;
}
