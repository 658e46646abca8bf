/** The baseline to beat, step for step as in bench/bm25.mjs: plain BM25 over claim and title, stemmed, stop words out, no context. */
import porter2 from 'wink-porter2-stemmer';
import type { BenchClaim } from '../support/data.ts';
import type { Hit, Ranker } from '../support/ranker.ts';

const k1 = 0.9;
const b = 0.5;
const stops = new Set(
  (
    'a an the and or but if then of to in on at for from by with as is are was were be been being am do does did doing have has had having ' +
    'i you he she it we they me him her us them my your his its our their this that these those there here what which who whom whose when ' +
    'where why how will would can could should shall may might must so than too very just also about into over under again further more most ' +
    'such only own same s t don now up out off down not no nor never none without cannot said says say'
  ).split(' '),
);
const stems = new Map<string, string>();

function stem(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const made = /^[a-z]+$/.test(word) ? porter2(word) : word;
  stems.set(word, made);
  return made;
}

function clean(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/https?:\/\/\S+|pic\.twitter\.com\/\S+/g, ' ')
    .replace(/[‘’ʼ]/g, "'")
    .replace(/—\s[^—]{0,80}\(@\w+\)\s+\w+ \d+, \d{4}\s*$/, '')
    .replace(/[#@](\w+)/g, (_, word: string) => word.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/_/g, ' '));
}

export function plainTokens(text: string): string[] {
  const out: string[] = [];
  for (const [raw] of clean(text).matchAll(/\$?\d[\d,]*(?:\.\d+)?%?|\p{L}+(?:'\p{L}+)?/gu)) {
    const lower = raw.toLowerCase();
    const word = /\d/.test(lower) ? lower.replace(/[$,%]/g, '') : lower.normalize('NFD').replace(/\p{M}/gu, '').replace(/'s$/, '');
    if (stops.has(word) || word.endsWith("n't") || (word.length < 2 && !/\d/.test(word))) continue;
    out.push(stem(word));
  }
  return out;
}

interface Postings {
  readonly places: number[];
  readonly parts: number[];
}

function indexOf(documents: readonly (readonly string[])[]): Map<string, Postings> {
  const mean = documents.reduce((sum, { length }) => sum + length, 0) / documents.length;
  const postings = new Map<string, Postings>();
  documents.forEach((document, place) => {
    const counts = new Map<string, number>();
    for (const term of document) counts.set(term, (counts.get(term) ?? 0) + 1);
    for (const [term, count] of counts) {
      const list = postings.get(term) ?? { places: [], parts: [] };
      postings.set(term, list);
      list.places.push(place);
      list.parts.push((count * (k1 + 1)) / (count + k1 * (1 - b + (b * document.length) / mean)));
    }
  });
  return postings;
}

export function bm25Ranker(corpus: readonly BenchClaim[]): Ranker {
  const postings = indexOf(corpus.map(({ claim, title }) => plainTokens(`${claim} ${title ?? ''}`)));
  const scores = new Float32Array(corpus.length);
  return {
    rank({ text }, most, without = new Set()) {
      const touched: number[] = [];
      for (const term of new Set(plainTokens(text))) {
        const list = postings.get(term);
        if (!list) continue;
        const weight = Math.log(1 + (corpus.length - list.places.length + 0.5) / (list.places.length + 0.5));
        list.places.forEach((place, index) => {
          if (scores[place] === 0) touched.push(place);
          scores[place] = (scores[place] ?? 0) + weight * (list.parts[index] ?? 0);
        });
      }
      const hits = touched.filter((claim) => !without.has(claim)).map((claim): Hit => ({ claim, score: scores[claim] ?? 0 }));
      for (const claim of touched) scores[claim] = 0;
      return Promise.resolve(hits.sort((left, right) => right.score - left.score).slice(0, most));
    },
  };
}
