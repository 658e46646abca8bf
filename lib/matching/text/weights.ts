/**
 * Term weights from a background table that ships with the matcher, so that a score does not depend on which packs are installed.
 * The weight is the inverse document frequency of BM25, ln(1 + (N − n + ½)/(n + ½)); a stem that the table does not know is rare.
 * The table holds counts in steps of a half power of two (scripts/background.ts makes it).
 */
import background from '../../../data/matching/background.json' with { type: 'json' };
import other from '../../../data/matching/background-other.json' with { type: 'json' };
import { isMarked, marked } from './pipelines.ts';

const unknownCount = 2;

function idf(count: number): number {
  return Math.log(1 + (background.documents - count + 0.5) / (count + 0.5));
}

interface Weights {
  readonly known: ReadonlyMap<string, number>;
  readonly unknown: number;
}

/** @param times for languages of which there are fewer texts: counts are taken for so many more @param keyOf a stem as it is looked up */
function weightsFrom(buckets: readonly string[], times: number, keyOf: (stem: string) => string): ReadonlyMap<string, number> {
  const known = new Map<string, number>();
  buckets.forEach((stems, bucket) => {
    const weight = idf(2 ** (bucket / 2) * times);
    for (const stem of stems.split(' ')) if (stem) known.set(keyOf(stem), weight);
  });
  return known;
}

let english: Weights | undefined;

/** Made when the first stem is met: by then a worker that wakes waits for its store. */
function englishWeights(): Weights {
  return (english ??= { known: weightsFrom(background.buckets, 1, (stem) => stem), unknown: idf(unknownCount) });
}

/** By the mark of the language. A worker that wakes for an English page has no use for them: each is made when its first stem is met. */
const foreign = new Map<string, Weights>();

function foreignWeights(mark: string): Weights {
  const language = (['de', 'fr', 'es'] as const).find((one) => marked('', one) === mark);
  if (!language) return { known: new Map(), unknown: idf(unknownCount) };
  const { documents, buckets } = other.languages[language];
  const times = background.documents / documents;
  return { known: weightsFrom(buckets, times, (stem) => stem + mark), unknown: idf(times) };
}

function weightsFor(stem: string): Weights {
  if (!isMarked(stem)) return english ?? englishWeights();
  const mark = stem.slice(-1);
  const weights = foreign.get(mark) ?? foreignWeights(mark);
  foreign.set(mark, weights);
  return weights;
}

/** Inverse document frequency of a stem, from about 1.5 for the commonest to that of a stem that is in no table. */
export function weightOf(stem: string): number {
  const { known, unknown } = weightsFor(stem);
  return known.get(stem) ?? unknown;
}

const leastWeight = 1.5;
const greatestWeight = 8;

/** Weight of a stem in an alignment: one that stands nowhere is no more evidence than one that is rare. */
export function weightInAlignment(stem: string): number {
  return Math.min(greatestWeight, Math.max(leastWeight, weightOf(stem)));
}

/** The same; undefined for a stem that the background does not know: it may be a typo. */
export function knownWeightOf(stem: string): number | undefined {
  return weightsFor(stem).known.get(stem);
}

let sorted: readonly string[] | undefined;

/** All stems of the background that are words, in order. */
export function knownStems(): readonly string[] {
  return (sorted ??= [...englishWeights().known.keys()].filter((stem) => /^[a-z]+$/.test(stem)).sort());
}

/** Tells whether the background knows the stem at all: a word that it does not know may be a typo. */
export function isKnown(stem: string): boolean {
  return weightsFor(stem).known.has(stem);
}

/** A name stands in a great part of its own pack's claims, whatever the background says of its words. */
const nameWeight = 3.5;

/** Weight of a term among the candidates: that of the background, names all alike. */
export function weightInIndex({ kind, key }: { readonly kind: 'name' | 'figure' | 'word'; readonly key: string }): number {
  return kind === 'name' ? nameWeight : weightOf(key);
}
