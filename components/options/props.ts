/** What the options are given, and what they tell. Every change is told at once; there is no save button. */
import type { Category, Claim, Effect, Origin, Rating, Strictness } from '../../lib/matching/types.ts';
import type { FeedsProps } from '../feeds/props.ts';

/** `effect` is left out for a gate. `fired`: how many findings it gave their effect, since it was installed. */
export interface RuleRow {
  readonly id: string;
  readonly effect?: Effect;
  readonly on: boolean;
  readonly fired: number;
}

export interface RatingRow {
  readonly category: Category;
  readonly claims: number;
  readonly on: boolean;
}

export interface OriginRow {
  readonly origin: Origin;
  readonly on: boolean;
}

export interface ClaimRow {
  readonly pack: string;
  readonly packTitle: string;
  readonly claim: Claim;
  readonly rating: Rating;
  readonly on: boolean;
}

/** `key` is the store's own; `label` the claim's text, the rule's id or the host. `host`: muted on this site only. `at`: ISO date and time. */
export interface MutedRow {
  readonly key: string;
  readonly what: 'claim' | 'not-this' | 'rule' | 'site';
  readonly label: string;
  readonly host?: string;
  readonly at: string | null;
}

/** A switch with how many claims it is about. */
export interface SwitchCount {
  readonly id: string;
  readonly claims: number;
  readonly on: boolean;
}

/** Lists of which several rows are switched at once. */
export type SwitchList = 'topicsOff' | 'languagesOff' | 'publishersOff' | 'categoriesOff';

export interface OptionsData {
  readonly strictness: Strictness;
  readonly rules: readonly RuleRow[];
  readonly topics: readonly SwitchCount[];
  readonly languages: readonly SwitchCount[];
  readonly publishers: readonly SwitchCount[];
  readonly ratings: readonly RatingRow[];
  readonly origins: readonly OriginRow[];
  /** Hosts that are switched off. */
  readonly sitesOff: readonly string[];
  readonly muted: readonly MutedRow[];
  readonly version: string;
}

export type OptionsState =
  { readonly kind: 'loading' } | { readonly kind: 'error'; readonly why?: string } | { readonly kind: 'ready'; readonly data: OptionsData };

export type OptionsEvent =
  | { readonly type: 'rule'; readonly id: string; readonly on: boolean }
  | { readonly type: 'publisher'; readonly id: string; readonly on: boolean }
  | { readonly type: 'language'; readonly id: string; readonly on: boolean }
  | { readonly type: 'topic'; readonly id: string; readonly on: boolean }
  | { readonly type: 'switches'; readonly list: SwitchList; readonly ids: readonly string[]; readonly on: boolean }
  | { readonly type: 'rating'; readonly category: Category; readonly on: boolean }
  | { readonly type: 'origin'; readonly origin: Origin; readonly on: boolean }
  | { readonly type: 'claim'; readonly pack: string; readonly claim: string; readonly label: string; readonly on: boolean }
  /** `on: false` adds the host to the sites that are switched off. The host is as `URL.hostname` has it. */
  | { readonly type: 'site'; readonly host: string; readonly on: boolean }
  | { readonly type: 'strictness'; readonly strictness: Strictness }
  | { readonly type: 'unmute'; readonly row: MutedRow }
  | { readonly type: 'unmute-all' }
  | { readonly type: 'reset' }
  | { readonly type: 'editorial' }
  | { readonly type: 'retry' };

export interface OptionsProps {
  readonly state: OptionsState;
  /** Packs, feeds, own claims and backup: known apart from the rest, since they change while they are looked at. */
  readonly feeds: FeedsProps;
  /** Why the last act failed; for `troubleText`. */
  readonly failure: string | null;
  readonly onEvent: (event: OptionsEvent) => void;
  /** Claims that match, the best first, at most some fifty; the first ones of the packs where the query is empty. */
  readonly searchClaims: (query: string) => Promise<readonly ClaimRow[]>;
}
