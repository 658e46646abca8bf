/**
 * The ways in which text is prepared, one a language: stems, words that carry grammar only, and weights. A page is prepared in its own language's way and meets the
 * claims of that language. Every other language takes the English way on both sides, which is as good as none: it finds what has nearly the same words.
 * Porter2 for English from porter2, the other Snowball stemmers from @orama/stemmers, lists of words from @orama/stopwords.
 */
import { stemmer as german } from '@orama/stemmers/german';
import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as spanish } from '@orama/stemmers/spanish';
import { stopwords as germanStops } from '@orama/stopwords/german';
import { stopwords as frenchStops } from '@orama/stopwords/french';
import { stopwords as spanishStops } from '@orama/stopwords/spanish';

export type Pipeline = 'en' | 'de' | 'fr' | 'es';

/** @param language BCP 47; null or `und` where it is not known */
export function pipelineOf(language: string | null): Pipeline {
  const [primary] = (language ?? '').toLowerCase().split('-');
  return primary === 'de' || primary === 'fr' || primary === 'es' ? primary : 'en';
}

interface Foreign {
  readonly stem: (word: string) => string;
  readonly stops: ReadonlySet<string>;
  /** What stands before an apostrophe and is a word of its own: "l'Ukraine". */
  readonly before: RegExp | null;
}

const foreign: Readonly<Record<Exclude<Pipeline, 'en'>, Foreign>> = {
  de: { stem: german, stops: new Set(germanStops), before: null },
  fr: { stem: french, stops: new Set(frenchStops), before: /^(?:qu|jusqu|lorsqu|puisqu|quoiqu|[cdjlmnst])'/ },
  es: { stem: spanish, stops: new Set(spanishStops), before: null },
};

const diacritics = /\p{M}/gu;
const withoutMarks = (word: string): string => word.normalize('NFKD').replace(diacritics, '');

/** One character at the end, which no text has, so that lengths and beginnings stay what they are. */
const marksOf: Readonly<Record<Exclude<Pipeline, 'en'>, string>> = { de: '\u0001', fr: '\u0002', es: '\u0003' };

/** A stem with its language: stems of different languages are different words. */
export function marked(stem: string, pipeline: Exclude<Pipeline, 'en'>): string {
  return stem + marksOf[pipeline];
}

/** Whether a stem or the key of a term is of another language than English. */
export function isMarked(stem: string): boolean {
  return stem.charCodeAt(stem.length - 1) < 4;
}

export interface ForeignWord {
  readonly word: string;
  /** Marked with its language. */
  readonly stem: string;
  readonly stop: boolean;
}

/** @param surface as it is written, without invisible characters */
export function foldForeign(surface: string, pipeline: Exclude<Pipeline, 'en'>): ForeignWord {
  const { stem, stops, before } = foreign[pipeline];
  const lower = surface.normalize('NFC').toLowerCase().replace(/[’‘ʼ]/g, "'").replace(/\./g, '');
  const bare = (before ? lower.replace(before, '') : lower).replace(/'s?$/, '');
  return { word: withoutMarks(bare), stem: marked(withoutMarks(stem(bare)), pipeline), stop: stops.has(bare) || bare.length < 2 };
}
