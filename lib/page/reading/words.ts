/**
 * The words by which pages name their parts, and the lines that are no text: `data/page-words.json`, where each row says what its words mean and why they may be
 * believed. They come as data with the background's answer that the page is to be read, so that the script in the page is code alone.
 */
import { Dates } from '../facts/dates.ts';
import { Labels } from './labels.ts';
import type { Cues } from './cue.ts';
import { NameCues, tableOf } from './name-cues.ts';

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

export interface Place {
  readonly selector: string;
}

/** Where facts about the page stand. */
export interface Places {
  /** Of the article's date, the surest first; after these the address is asked, then the times. */
  readonly dates: readonly Place[];
  readonly times: readonly Place[];
  readonly besideArticle: Place;
  readonly siteHead: Place;
}

/** The form of `data/page-words.json`. */
export interface WordTable {
  readonly places: Places;
  readonly elements: readonly NamedCues[];
  /** Beginnings of class names that are about something else. */
  readonly topical: Patterns;
  /** What the values of an attribute say. */
  readonly attributes: Readonly<Record<string, readonly NamedCues[]>>;
  readonly comments: Readonly<Record<'one' | 'section' | 'other' | 'elsewhere' | 'whole', Names>> & {
    readonly parts: readonly NamedCues[];
    readonly inside: readonly NamedCues[];
  };
  /** January first. */
  readonly months: Patterns;
  readonly labels: Readonly<Record<'comments' | 'page' | 'credits' | 'headings' | 'says' | 'saysLine' | 'profiles', Patterns>>;
}

export interface Words {
  readonly names: NameCues;
  /** Attributes other than class and id, each with the cues of its values. */
  readonly attributes: ReadonlyMap<string, ReadonlyMap<string, Cues>>;
  readonly labels: Labels;
  readonly dates: Dates;
  readonly places: Places;
}

/** About 0.3 ms. @throws where a pattern is no regular expression */
export function wordsOf(table: WordTable): Words {
  return {
    names: new NameCues(table),
    attributes: new Map(Object.entries(table.attributes).map(([name, rows]) => [name, tableOf(rows)])),
    labels: new Labels(table.labels),
    dates: new Dates(table.months.patterns),
    places: table.places,
  };
}
