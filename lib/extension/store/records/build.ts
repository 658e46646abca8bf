/** A pack in the making, as it is written down. */
import type { ImportReport } from '../../../packs/import/report.ts';
import type { Difference } from './difference.ts';
import type { PackOrigin, StoredPack } from './pack.ts';

/** `opening` (a view puts a file in) or `fetching` → `reading` → `indexing` → `ready`; or `failed`, or `unchanged` where the server had nothing new. */
export type BuildState = 'opening' | 'fetching' | 'reading' | 'indexing' | 'ready' | 'failed' | 'unchanged';

export interface Download {
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly servedBy: string;
  /** Whether the server can go on in the middle: the bytes are as it has them, and named by their ETag. */
  readonly resumable?: boolean;
}

export interface Build {
  /** The number of the set that it makes. */
  readonly set: number;
  /** Of the pack that it is to become. */
  readonly pack: string;
  readonly origin: PackOrigin;
  /** Address, or the name of a file. */
  readonly source: string;
  /** An update by schedule is taken by itself; anything else waits for the reader's yes. */
  readonly automatic: boolean;
  /** How often it is to be updated once it is taken, where that was said when it was begun. */
  readonly everyHours?: number;
  readonly state: BuildState;
  /** The worker that alone can finish it, where it is read in one go. */
  readonly worker?: string;
  /** ISO date and time. */
  readonly begun: string;
  /** Downloaded so far. */
  readonly bytes: number;
  /** Of the step that is under way, 0 to 1; null where nobody knows how much there is to do. */
  readonly share?: number | null;
  /** Read so far, or indexed so far. */
  readonly claims: number;
  /** How often a worker has begun to work on it: all but the last have died over it. */
  readonly turns: number;
  readonly error: string | null;
  readonly download: Download | null;
  /** Known from `indexing` on, with its counts from `ready` on. */
  readonly result: Omit<StoredPack, 'set'> | null;
  readonly report: ImportReport | null;
  /** To the installed version, where there is one. */
  readonly difference: Difference | null;
  /** Why the reader is asked, where an update would have been automatic: it has shrunk, say. */
  readonly doubt: string | null;
}

export type NewBuild = Pick<Build, 'pack' | 'origin' | 'source' | 'automatic' | 'state' | 'begun' | 'worker' | 'everyHours'>;

export function isAtWork({ state }: Pick<Build, 'state'>): boolean {
  return state === 'fetching' || state === 'reading' || state === 'indexing';
}
