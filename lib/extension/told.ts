/** What went wrong, as it is stored or sent to a view: by a word of ours (lib/packs/told.ts) where it has one. Small, since pages load it. */
import type { Trouble } from '../packs/import/trouble.ts';

const FULL: Trouble = 'no-room';

export function toldOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { told } = error as { readonly told?: unknown };
  if (typeof told === 'string') return told;
  // A store that is full names its failure by a word of the browser's.
  return error.name === 'QuotaExceededError' ? `trouble:["${FULL}"]` : error.message;
}
