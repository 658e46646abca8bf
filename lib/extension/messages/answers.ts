/** What views are told: plain values, ready to be shown. */
import type { Article, Category, Claim, Effect, Finding, Rating } from '../../matching/types.ts';
import type { Settings } from '../settings/settings.ts';
import type { MutedItem } from '../store/records/muted.ts';
import type { Count } from '../store/records/pack.ts';

/** A frame in a tab, and the document in it: a call to a document that has gone finds nobody. */
export interface FramePlace {
  readonly tab: number;
  readonly frame: number;
  /** Left out where it has not told yet: whichever document stands there is meant. */
  readonly document?: string;
}

export interface PackSummary {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly description: string;
  readonly updated: string;
  readonly editors: readonly string[];
  readonly licence: string | null;
  readonly claims: number;
}

export interface RuleSummary {
  readonly id: string;
  readonly effect: Effect | null;
  readonly times: number;
}

/** All that the options and the popup show of the background's state. */
export interface Overview {
  readonly settings: Settings;
  readonly sitesOff: readonly string[];
  readonly packs: readonly PackSummary[];
  readonly topics: readonly Count[];
  readonly categories: readonly Count<Category>[];
  readonly languages: readonly Count[];
  readonly publishers: readonly Count[];
  readonly rules: readonly RuleSummary[];
  readonly muted: readonly MutedItem[];
}

export interface FoundClaim {
  readonly pack: string;
  readonly packTitle: string;
  readonly claim: Claim;
  readonly rating: Rating;
}

/** What a card shows of a claim, beside the finding. */
export interface ClaimDetail {
  readonly claim: Claim;
  readonly pack: string;
  readonly packTitle: string;
  /** Those that the claim's appearances name. */
  readonly articles: readonly Article[];
}

/**
 * `waiting`: not begun. `reading`: under way. `read`: all compared. `not-read`: see `why`. `site-off`: the reader's choice. `failed`: see `error`.
 */
export type PageState = 'waiting' | 'reading' | 'read' | 'not-read' | 'site-off' | 'failed';

/** What one frame has found. */
export interface PageReport {
  readonly state: PageState;
  /** Why the page is not read on its own; a word of lib/page/why-not-read.ts. */
  readonly why: string | null;
  readonly error: string | null;
  readonly url: string;
  readonly title: string | null;
  readonly date: string | null;
  readonly segments: number;
  readonly compared: number;
  readonly packs: number;
  readonly claims: number;
  /** In reading order. */
  readonly findings: readonly ReportedFinding[];
  /** The browser can underline without touching the page. */
  readonly paints: boolean;
  /** Findings that are only listed because too many are painted already. */
  readonly more: number;
}

/** `passage`: the finding's words on the page; `prefix` and `suffix`: what stands right before and behind them. */
export interface ReportedFinding {
  readonly finding: Finding;
  readonly passage: string;
  readonly prefix?: string;
  readonly suffix?: string;
}
