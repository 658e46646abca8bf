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

const weights = new Map<string, number>();
background.buckets.forEach((stems, bucket) => {
  const weight = idf(2 ** (bucket / 2));
  for (const stem of stems.split(' ')) if (stem) weights.set(stem, weight);
});

const unknownWeight = idf(unknownCount);

/** Of these languages there are fewer texts: counts are taken for so many more. */
const unknownWeights = new Map<string, number>();
for (const language of ['de', 'fr', 'es'] as const) {
  const { documents, buckets } = other.languages[language];
  const times = background.documents / documents;
  buckets.forEach((stems, bucket) => {
    const weight = idf(2 ** (bucket / 2) * times);
    for (const stem of stems.split(' ')) if (stem) weights.set(marked(stem, language), weight);
  });
  unknownWeights.set(marked('', language), idf(times));
}

/** Inverse document frequency of a stem, from about 1.5 for the commonest to that of a stem that is in no table. */
export function weightOf(stem: string): number {
  return weights.get(stem) ?? (isMarked(stem) ? (unknownWeights.get(stem.slice(-1)) ?? unknownWeight) : unknownWeight);
}

let sorted: readonly string[] | undefined;

/** All stems of the background that are words, in order. */
export function knownStems(): readonly string[] {
  return (sorted ??= [...weights.keys()].filter((stem) => /^[a-z]+$/.test(stem)).sort());
}

/** Tells whether the background knows the stem at all: a word that it does not know may be a typo. */
export function isKnown(stem: string): boolean {
  return weights.has(stem);
}

/** A name stands in a great part of its own pack's claims, whatever the background says of its words. */
const nameWeight = 3.5;

/** Weight of a term among the candidates: that of the background, names all alike. */
export function weightInIndex({ kind, key }: { readonly kind: 'name' | 'figure' | 'word'; readonly key: string }): number {
  return kind === 'name' ? nameWeight : weightOf(key);
}
