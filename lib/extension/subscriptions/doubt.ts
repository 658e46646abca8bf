/** Reasons not to take an update without asking: the old version then stays in force, and the reader is told. */

/** A feed that grows smaller than this share of what it was has more likely been damaged, or taken over, than edited. */
const LEAST_SHARE = 0.5;
/** A pack this small may well lose half of its claims by editing. */
const SMALL = 20;

export type Doubt = 'shrunk' | 'moved' | 'all-changed';

export interface Version {
  readonly claims: number;
  readonly servedBy: string;
}

/** @param removed claims of the old version that the new one lacks */
export function doubtOf(old: Version, next: Version, removed: number): Doubt | null {
  if (old.servedBy !== next.servedBy) return 'moved';
  if (old.claims < SMALL) return null;
  if (next.claims < old.claims * LEAST_SHARE) return 'shrunk';
  return removed > old.claims * (1 - LEAST_SHARE) ? 'all-changed' : null;
}
