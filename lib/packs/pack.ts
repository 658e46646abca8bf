import type { Article, Claim, Name } from '../matching/types.ts';

/** The value of `format` in a pack's file. */
export const PACK_FORMAT = 'on-record-pack';
/** The version of the format that this code reads and writes; docs/pack-format.md describes it. */
export const PACK_FORMAT_VERSION = 1;

/** What a pack says of itself. */
export interface PackHeader {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly description: string;
  /** Language of the claims that name none themselves. */
  readonly language: string;
  readonly updated: string;
  readonly editors: readonly string[];
  /** Who edits the pack, by which rules, and how to object. */
  readonly editorialUrl?: string;
  readonly licence?: string;
  readonly homepage?: string;
}

/** A versioned set of claims, with the names and articles that they refer to. Every reference in it resolves. */
export interface Pack extends PackHeader {
  readonly articles: readonly Article[];
  readonly names: readonly Name[];
  readonly claims: readonly Claim[];
}
