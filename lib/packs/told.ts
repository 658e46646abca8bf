/**
 * An error for the reader: a word, for which each language of the interface has its own sentence (`trouble_…` in public/_locales), with what is filled in.
 * Its message is that sentence in English, for the command line and for logs.
 */

/** A part that has a message of its own in public/_locales; `or` is the same in English. */
export interface Say {
  readonly say: string;
  readonly or: string;
  readonly values?: readonly string[];
}

export type Filled = string | number | Say;

const inEnglish = (value: Filled | undefined): string => (typeof value === 'object' ? value.or : String(value ?? ''));

export class ToldError extends Error {
  override readonly name: string = 'ToldError';
  /** As it is stored and sent to a view, which says it in its own language: `trouble:["status","404"]`. */
  readonly told: string;

  /** @param sentence in English, with `$1` … `$9` for the values */
  constructor(sentence: string, word: string, values: readonly Filled[]) {
    super(sentence.replace(/\$(\d)/g, (_place, digit) => inEnglish(values[Number(digit) - 1])));
    this.told = `trouble:${JSON.stringify([word, ...values.map((value) => (typeof value === 'number' ? String(value) : value))])}`;
  }
}
