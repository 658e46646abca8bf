/** What becomes of an update by schedule once its build has come to its end. */
import type { Build } from '../store/records/build.ts';
import type { StoredPack } from '../store/records/pack.ts';
import type { Subscription } from '../store/records/subscription.ts';
import { type Doubt, doubtOf } from './doubt.ts';

export type Ending =
  | { readonly kind: 'take' }
  /** The reader is asked: the old version stays in force until then. */
  | { readonly kind: 'ask'; readonly doubt: Doubt }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'failed'; readonly error: string };

/** Between the version in force and the one that is ready. */
function doubtAbout({ result, download, difference }: Build, servedBy: string, installed: StoredPack): Doubt | null {
  const next = { claims: result?.claims ?? 0, servedBy: download?.servedBy ?? '' };
  return doubtOf({ claims: installed.claims, servedBy }, next, difference?.removed.claims ?? 0);
}

/** @returns null where it has not come to an end, or nobody is subscribed any more */
export function endingOf(build: Build, subscription: Subscription | undefined, installed: StoredPack | undefined): Ending | null {
  if (!subscription || !installed) return null;
  if (build.state === 'failed') return { kind: 'failed', error: build.error ?? '' };
  if (build.state === 'unchanged') return { kind: 'unchanged' };
  if (build.state !== 'ready') return null;
  const doubt = doubtAbout(build, subscription.servedBy, installed);
  return doubt === null ? { kind: 'take' } : { kind: 'ask', doubt };
}
