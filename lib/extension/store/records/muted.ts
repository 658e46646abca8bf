/** What the reader has muted: a claim everywhere, or one claim on one passage. */
import { oneOf, optional, type Read, record, text } from '../../door.ts';

/** What a page asks to be muted. `id` is made by the asker: asked twice, it is muted once, and only who knows it can undo it from a page. */
export const muting = record({
  id: text(64),
  what: oneOf(['claim', 'passage']),
  pack: text(128),
  claim: text(128),
  /** The sentence that does not repeat the claim; without it a `passage` covers nothing. */
  passage: optional(text(4000)),
});
export type Muting = Read<typeof muting>;

export interface MutedItem extends Muting {
  /** The claim as recorded, for the list. */
  readonly label: string;
  readonly date: string;
  /** Where it was muted, for the list. */
  readonly site: string | null;
}
