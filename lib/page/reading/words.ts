/**
 * The words by which pages name their parts, and the lines that are no text: `data/page-words.json`, where each row says what its words mean and why they may be
 * believed. They come as data with the background's answer that the page is to be read, so that the script in the page is code alone.
 */
import { Dates } from '../facts/dates.ts';
import { Labels } from './labels.ts';
import { NameCues } from './name-cues.ts';

export interface NamedCues {
  /** Names of `cue.ts`. */
  readonly cues: readonly string[];
  /** Parted by blanks. */
  readonly names: string;
}

interface Names {
  readonly names: string;
}

interface Patterns {
  /** Sources of regular expressions, without regard to case. */
  readonly patterns: readonly string[];
}

/** The form of `data/page-words.json`. */
export interface WordTable {
  readonly elements: readonly NamedCues[];
  readonly comments: Readonly<Record<'one' | 'section' | 'other' | 'elsewhere' | 'whole', Names>> & {
    readonly parts: readonly NamedCues[];
    readonly inside: readonly NamedCues[];
  };
  /** January first. */
  readonly months: Patterns;
  readonly labels: Readonly<Record<'comments' | 'page' | 'credits' | 'headings', Patterns>>;
}

export interface Words {
  readonly names: NameCues;
  readonly labels: Labels;
  readonly dates: Dates;
}

/** About 0.3 ms. @throws where a pattern is no regular expression */
export function wordsOf(table: WordTable): Words {
  return { names: new NameCues(table), labels: new Labels(table.labels), dates: new Dates(table.months.patterns) };
}
