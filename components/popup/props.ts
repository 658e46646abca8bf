/** What the popup (and the side panel) is given, and what it tells. */
import type { Claim, Finding, Rating } from '../../lib/matching/types.ts';

/** A row of the list, in reading order; `passage` is its words on the page. */
export interface ListedFinding {
  readonly finding: Finding;
  readonly passage: string;
}

/** `restricted`: a page of the browser or its store, where no extension may read. `no-access`: the reader has not given access to this site. */
export type NotReadWhy =
  'not-html' | 'empty' | 'editing' | 'private' | 'no-article' | 'site-off' | 'restricted' | 'no-access' | 'nothing-to-read';

export type PopupState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'error'; readonly why?: string }
  /** `canRead`: the button "Read this page" is shown. */
  | { readonly kind: 'not-read'; readonly why: NotReadWhy; readonly canRead: boolean }
  | {
      readonly kind: 'read';
      /** Slices are still being compared. */
      readonly reading: boolean;
      readonly findings: readonly ListedFinding[];
      readonly sentences: number;
      readonly claims: number;
      readonly packs: number;
      /** Why nothing is painted although there are findings. */
      readonly notPainted: 'no-highlights' | null;
      /** Findings that are not painted because too many are already. */
      readonly more: number;
    };

export interface FoundClaim {
  readonly pack: string;
  readonly packTitle: string;
  readonly claim: Claim;
  readonly rating: Rating;
}

export type PopupEvent =
  /** Scroll to the passage; `focus`: open its card and move the focus into it. */
  | { readonly type: 'reveal'; readonly finding: Finding; readonly focus: boolean }
  | { readonly type: 'site'; readonly on: boolean }
  | { readonly type: 'show-listed'; readonly on: boolean }
  | { readonly type: 'save'; readonly as: 'markdown' | 'annotations' }
  | { readonly type: 'read' }
  | { readonly type: 'retry' }
  | { readonly type: 'options' }
  /** Open the side panel; the browser allows it within a click only. */
  | { readonly type: 'panel' };

export interface PopupProps {
  readonly state: PopupState;
  /** Null on pages that have no site (files, pages of the browser). */
  readonly site: { readonly host: string; readonly on: boolean } | null;
  readonly showListed: boolean;
  /** `panel` takes the width it is given, `popup` is 380 px wide. */
  readonly layout: 'popup' | 'panel';
  /** The list can stay open beside the page. */
  readonly hasPanel: boolean;
  readonly onEvent: (event: PopupEvent) => void;
  /** Fuzzy search over all claims, the best first. */
  readonly search: (query: string) => Promise<readonly FoundClaim[]>;
}
