/** A pack as the store describes it. */
import type { Article, Category, Name } from '../../../matching/types.ts';
import type { ImportReport } from '../../../packs/import/report.ts';
import type { PackHeader } from '../../../packs/pack.ts';

export type PackOrigin = 'bundled' | 'address' | 'file' | 'own';

/** How many claims have something: a topic, a category, a language, a publisher. */
export interface Count<T extends string = string> {
  readonly of: T;
  readonly claims: number;
}

/** Counted over all claims of a set when it is built, so that no view has to. */
export interface Summary {
  readonly claims: number;
  readonly topics: readonly Count[];
  /** By the rating that counts (lib/matching/rating.ts). */
  readonly categories: readonly Count<Category>[];
  readonly languages: readonly Count[];
  readonly publishers: readonly Count[];
  readonly oldest: string | null;
  readonly newest: string | null;
  /** Of claims and index, in the store. */
  readonly bytes: number;
}

/** A pack without its claims. */
export interface StoredPack extends PackHeader, Summary {
  /** Where its claims are. */
  readonly set: number;
  /** Version of the pack format by which it was read; another one is read again from its source. */
  readonly formatVersion: number;
  /** SHA-256 of the bytes that it was made of, hexadecimal; '' where they came as a stream. */
  readonly digest: string;
  readonly origin: PackOrigin;
  readonly names: readonly Name[];
  readonly articles: readonly Article[];
  /** What became of the records that it was read from. */
  readonly report: ImportReport;
}
