/** What the first page is given, and what it tells. */
import type { Strictness } from '../../lib/matching/types.ts';

export type WelcomeEvent =
  | { readonly type: 'strictness'; readonly strictness: Strictness }
  | { readonly type: 'allow' }
  | { readonly type: 'demonstration' }
  | { readonly type: 'options' }
  /** The catalogue of known feeds. */
  | { readonly type: 'feeds' };

export interface WelcomeProps {
  readonly strictness: Strictness;
  /** Whether news pages may be read already; if not, the page offers to allow it. */
  readonly access: boolean;
  readonly claims: number;
  readonly packs: number;
  readonly onEvent: (event: WelcomeEvent) => void;
}
