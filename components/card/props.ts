/** What the card is given, and what it tells. The content side places it, fetches what it shows and carries out its events. */
import type { Article, Claim, Finding } from '../../lib/matching/types.ts';

/** One finding of the passage with all that the card tells of its claim. */
export interface CardFinding {
  readonly finding: Finding;
  readonly claim: Claim;
  /** The whole sentence that the finding's offsets point into. */
  readonly segment: string;
  readonly packTitle: string;
  /** The pack's articles, so that appearances can be named; may be left empty. */
  readonly articles: readonly Article[];
}

export type CardState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'error' }
  /** At least one finding, the painted one first; `focused` is the place of the one shown first. */
  | { readonly kind: 'ready'; readonly findings: readonly CardFinding[]; readonly focused?: number }
  /** An action was carried out: the card says so and offers to take it back. */
  | { readonly kind: 'done'; readonly what: CardDone };

export type CardDone = 'not-this' | 'mute-claim' | 'mute-rule' | 'site-off';

export type CardEvent =
  | { readonly type: 'close' }
  | { readonly type: 'retry' }
  /** This passage does not state this claim; other passages keep it. */
  | { readonly type: 'not-this'; readonly finding: Finding }
  | { readonly type: 'mute-claim'; readonly finding: Finding }
  | { readonly type: 'mute-rule'; readonly rule: string }
  | { readonly type: 'site-off' }
  | { readonly type: 'undo' }
  /** Who edits this pack, and how to object. */
  | { readonly type: 'editorial'; readonly pack: string };

export interface CardProps {
  readonly state: CardState;
  /** Host name of the page. */
  readonly host: string;
  /** The card was opened by keyboard: it takes the focus. */
  readonly takeFocus: boolean;
  readonly onEvent: (event: CardEvent) => void;
  /** Puts text on the clipboard; rejects where it may not. */
  readonly copy: (text: string) => Promise<void>;
}
