/** What the sections on packs, feeds, own claims and backup are given, and what they tell. */
import type { Category, Claim, Rating } from '../../lib/matching/types.ts';
import type { ToldProblem } from '../../lib/packs/problems.ts';

export interface Count<T extends string = string> {
  readonly of: T;
  readonly claims: number;
}

/** What is known of a set of claims without reading them. */
export interface Facts {
  readonly title: string;
  readonly description: string;
  readonly version: string;
  readonly updated: string;
  readonly editors: readonly string[];
  readonly licence?: string;
  readonly claims: number;
  readonly categories: readonly Count<Category>[];
  readonly languages: readonly Count[];
  readonly publishers: readonly Count[];
  readonly oldest: string | null;
  readonly newest: string | null;
  /** In the store. */
  readonly bytes: number;
}

export interface Changes {
  readonly claims: number;
  readonly samples: readonly string[];
}
export interface Difference {
  readonly added: Changes;
  readonly removed: Changes;
  readonly changed: Changes;
}

export interface Subscription {
  readonly address: string;
  /** 0: only when the reader asks. */
  readonly everyHours: number;
  readonly lastTry: string | null;
  readonly lastSuccess: string;
  readonly nextTry: string;
  readonly failures: number;
  /** A sentence, or `doubt:` and a word of lib/extension/subscriptions/doubt.ts. */
  readonly error: string | null;
  readonly changed: Difference | null;
}

export interface FeedPack extends Facts {
  readonly id: string;
  readonly origin: 'bundled' | 'address' | 'file' | 'own';
  readonly on: boolean;
  readonly subscription: Subscription | null;
  readonly updating: boolean;
  /** All of its claims can be read. */
  readonly whole: boolean;
}

export interface Report {
  readonly records: number;
  readonly kept: number;
  readonly mended: number;
  readonly refused: number;
  readonly information: number;
  readonly claims: number;
  readonly reasons: readonly {
    readonly fate: 'kept' | 'mended' | 'refused';
    readonly reason: string;
    readonly count: number;
    readonly examples: readonly (string | ToldProblem)[];
  }[];
}

/** A pack in the making, or ready to be looked at. */
export interface Build {
  readonly set: number;
  readonly pack: string;
  readonly origin: 'bundled' | 'address' | 'file' | 'own';
  readonly source: string;
  readonly state: 'opening' | 'fetching' | 'reading' | 'indexing' | 'ready' | 'failed' | 'unchanged';
  /** Of the step that is under way, 0 to 1; null where nobody knows how much there is to do. */
  readonly share?: number | null;
  /** Downloaded so far. */
  readonly bytes: number;
  readonly claims: number;
  readonly error: string | null;
  readonly head: Facts | null;
  readonly report: Report | null;
  readonly difference: Difference | null;
  readonly doubt: string | null;
}

export interface CatalogueEntry {
  readonly id: string;
  readonly title: string;
  readonly address: string;
  readonly publisher: string;
  readonly about: string;
  readonly megabytes: number;
  readonly licence: string;
  readonly languages: string;
  readonly cadence: string;
  readonly homepage: string;
}

export interface WouldMark {
  readonly title: string | null;
  readonly url: string;
  readonly sentences: number;
  readonly painted: number;
  readonly listed: number;
  readonly examples: readonly { readonly passage: string; readonly claim: string }[];
}

export interface OwnSource {
  readonly publisher: string;
  readonly title: string;
  readonly url: string;
  readonly quote: string;
}

/** A claim of the reader's own, as it is edited. `id` is '' for a new one. */
export interface OwnClaim {
  readonly id: string;
  readonly text: string;
  readonly variants: readonly string[];
  readonly category: Category;
  readonly note: string;
  readonly sources: readonly OwnSource[];
}

/** How many there are, and the first of them. */
export interface Some {
  readonly count: number;
  readonly first: readonly string[];
}

/** A setting as it is and as it would be; of a list of what is off, how much. */
export interface SettingChange {
  readonly key: string;
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

export interface FeedsData {
  readonly packs: readonly FeedPack[];
  readonly builds: readonly Build[];
  readonly storage: { readonly used: number; readonly quota: number };
  readonly catalogue: readonly CatalogueEntry[];
  readonly own: readonly Claim[];
}

export interface RatedClaim {
  readonly claim: Claim;
  readonly rating: Rating;
}

export type ExportFormat = 'pack' | 'data-feed' | 'csv';

export type FeedsEvent =
  | { readonly type: 'prepare'; readonly address: string }
  | { readonly type: 'open-files'; readonly files: readonly File[] }
  | { readonly type: 'take'; readonly set: number }
  | { readonly type: 'discard'; readonly set: number }
  | { readonly type: 'update'; readonly id: string }
  | { readonly type: 'update-all'; readonly ids: readonly string[] }
  | { readonly type: 'every'; readonly id: string; readonly hours: number }
  | { readonly type: 'remove'; readonly id: string }
  | { readonly type: 'pack'; readonly id: string; readonly on: boolean }
  | { readonly type: 'save'; readonly id: string; readonly format: ExportFormat }
  | { readonly type: 'save-report'; readonly title: string; readonly text: string }
  | { readonly type: 'remove-own'; readonly id: string }
  | { readonly type: 'save-backup' }
  | { readonly type: 'answered' }
  | { readonly type: 'retry' };

/** Questions and acts that have an answer; a rejected one's message is for `troubleText`. */
export interface FeedsAsk {
  readonly prepare: (address: string) => Promise<void>;
  readonly samples: (set: number) => Promise<readonly RatedClaim[]>;
  readonly wouldMark: (set: number) => Promise<WouldMark | null>;
  readonly report: (id: string) => Promise<Report | null>;
  readonly putOwn: (claim: OwnClaim) => Promise<void>;
  readonly restorePreview: (file: File) => Promise<RestorePreview>;
  readonly restore: (file: File) => Promise<void>;
}

export interface FeedsProps {
  readonly state: { readonly kind: 'loading' } | { readonly kind: 'error' } | { readonly kind: 'ready'; readonly data: FeedsData };
  /** An address that a web page has offered; the reader is asked. */
  readonly offered: string | null;
  /** What the reader has selected on a page to put on record. */
  readonly draft: { readonly text: string; readonly url: string; readonly title: string } | null;
  /** Why the last act failed; for `troubleText`. */
  readonly failure: string | null;
  readonly onEvent: (event: FeedsEvent) => void;
  readonly ask: FeedsAsk;
}
