/** What views may ask about packs from elsewhere. Part of `toBackground`; a file of its own, as it is a matter of its own. */
import type { Article, Claim, Name } from '../../matching/types.ts';
import type { PackHeader } from '../../packs/pack.ts';
import type { ImportReport } from '../../packs/import/report.ts';
import { flag, listOf, nothing, optional, record, text, whole } from '../door.ts';
import type { Settings } from '../settings/settings.ts';
import type { Build } from '../store/records/build.ts';
import type { Subscription } from '../store/records/subscription.ts';
import type { Summary, PackOrigin } from '../store/records/pack.ts';
import { message } from './declare.ts';

export interface FeedPack extends PackHeader, Summary {
  readonly origin: PackOrigin;
  readonly subscription: Subscription | null;
  /** An update is under way. */
  readonly updating: boolean;
  /** All of its claims can be read. */
  readonly whole: boolean;
}

/** A build without what only the store needs. */
export type BuildView = Omit<Build, 'result' | 'download'> & { readonly head: (PackHeader & Summary) | null };

export interface FeedsView {
  readonly packs: readonly FeedPack[];
  readonly builds: readonly BuildView[];
  /** In bytes, as the browser estimates it. */
  readonly storage: { readonly used: number; readonly quota: number };
}

export interface Preview {
  readonly build: BuildView;
  /** A few claims from all over the set. */
  readonly samples: readonly Claim[];
}

/** What a pack that is not installed would do on the page that was looked at last. */
export interface WouldMark {
  readonly title: string | null;
  readonly url: string;
  readonly sentences: number;
  readonly painted: number;
  readonly listed: number;
  readonly examples: readonly { readonly passage: string; readonly claim: string }[];
}

export interface PackSlice {
  readonly header: PackHeader;
  readonly names: readonly Name[];
  readonly articles: readonly Article[];
  readonly claims: readonly Claim[];
  readonly total: number;
}

const id = text(128);
const set = whole(1);
/** 0: only when the reader asks. */
const hours = whole(0, 24 * 365);
/** What is too long is said by the pack's validator, field by field. */
const written = text(20_000);

export const ownClaim = record({
  /** '' for a new one. */
  id,
  text: written,
  variants: listOf(written, 1000),
  category: text(20),
  note: written,
  sources: listOf(record({ publisher: written, title: written, url: written, quote: written }), 1000),
});

export const feedMessages = {
  feeds: message<FeedsView>()(['view'], nothing),
  /** Downloads and reads it; answers at once with the build's number. */
  prepareFeed: message<number>()(['view'], record({ address: text(2048) })),
  /** The view has put the file into the store under this number. */
  prepareFile: message<void>()(['view'], record({ set })),
  preview: message<Preview | null>()(['view'], record({ set })),
  wouldMark: message<WouldMark | null>()(['view'], record({ set })),
  takeBuild: message<void>()(['view'], record({ set, everyHours: optional(hours) })),
  discardBuild: message<void>()(['view'], record({ set })),
  updateFeed: message<void>()(['view'], record({ id })),
  setEvery: message<void>()(['view'], record({ id, everyHours: hours })),
  removePack: message<void>()(['view'], record({ id })),
  packSlice: message<PackSlice>()(['view'], record({ id, from: whole(0), most: whole(1, 2000) })),
  packReport: message<ImportReport | null>()(['view'], record({ id })),
  /** A link on a web page: opens a page that asks, and does nothing else. */
  offerFeed: message<void>()(['page'], record({ address: text(2048) })),

  ownClaims: message<readonly Claim[]>()(['view'], nothing),
  putOwnClaim: message<void>()(['view'], ownClaim),
  removeOwnClaim: message<void>()(['view'], record({ id })),
  /** What the reader has just selected to put on record. */
  draft: message<{ readonly text: string; readonly url: string; readonly title: string } | null>()(['view'], record({ take: flag })),

  backup: message<string>()(['view'], nothing),
  /** What a backup would change, in counts; the backup itself is checked at the door. */
  restorePreview: message<RestorePreview>()(['view'], record({ backup: text(20e6) })),
  restore: message<void>()(['view'], record({ backup: text(20e6) })),
};

/** How many there are, and the first of them. */
export interface Some {
  readonly count: number;
  readonly first: readonly string[];
}

/** A setting as it is and as it would be; of a list of what is off, how much. */
export interface SettingChange {
  readonly key: keyof Settings;
  readonly from: string | number | boolean;
  readonly to: string | number | boolean;
}

export interface RestorePreview {
  readonly made: string;
  readonly settings: readonly SettingChange[];
  readonly sites: Some;
  readonly muted: Some;
  readonly subscriptions: Some;
  readonly ownClaims: Some;
  /** That are other here than in the backup: those here stay. */
  readonly ownKept: Some;
}
