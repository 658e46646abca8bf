/**
 * The words by which pages name their parts, and the lines that are no text: `data/page-words.json`, where each row says what its words mean and why they may be
 * believed. They come as data with the background's answer that the page is to be read, so that the script in the page is code alone.
 */
import { Dates } from '../facts/dates.ts';
import { Labels } from './labels.ts';
import type { Cues } from './cue.ts';
import { NameCues, tableOf } from './name-cues.ts';
import type { Places, WordTable } from './word-table.ts';

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
