/**
 * Candidates → how sure we are of each, from the index alone: BM25 finds some documents, a linear model over what overlaps orders them, and
 * boosted trees tell how likely the first ones are to be what the sentence speaks of. `scripts/fit.ts` made both (data/matching/model.json).
 */
import type { PackIndex } from '../index/open.ts';
import type { Scored } from '../index/query.ts';
import type { Prepared } from '../text/prepare.ts';
import { certainty, order } from './model.ts';
import { Overlap, type Overlaps } from './overlap.ts';
import { questionOf, wantedFor, type Around } from './question.ts';

/** Deeper down lies one right document of a hundred. */
const mostDocuments = 50;
/** Below the first few no document was ever right with any certainty. */
export const mostCertain = 3;

/** How a document stands among the others. */
export interface Standing {
  /** BM25 score by that of the best other one. */
  readonly ratio: number;
  readonly reciprocal: number;
  /** By that of the tenth. */
  readonly tenth: number;
  /** Logarithm of the share of the best one's score. */
  readonly behind: number;
}

export interface Looked extends Overlaps, Standing {
  readonly document: number;
}

/** Of the first ones by the linear model, what is known once all are in order. */
export interface Ordered extends Looked {
  /** Value of the linear model less that of the best other document. */
  readonly margin: number;
  /** Softmax of the values. */
  readonly portion: number;
  readonly sixth: number;
  readonly twentyFirst: number;
}

export interface RankedDocument {
  readonly document: number;
  /** 0 to 1, never more than that of the one before. */
  readonly score: number;
}

function standing(found: readonly Scored[], place: number): Standing {
  const at = (index: number): number => found[Math.min(index, found.length - 1)]?.score ?? 0;
  const own = at(place);
  const other = found.length > 1 ? at(place === 0 ? 1 : 0) : own / 2;
  return { ratio: own / other, reciprocal: 1 / (place + 1), tenth: own / at(9), behind: Math.log(own / at(0)) };
}

/** @param values of the linear model, in the same order as `looked` @param most how many of the first are asked for */
export function inOrder(looked: readonly Looked[], values: readonly number[], most: number): Ordered[] {
  const places = looked.map((_, place) => place).sort((left, right) => (values[right] ?? 0) - (values[left] ?? 0) || left - right);
  const value = (rank: number): number => values[places[rank] ?? 0] ?? 0;
  const whole = values.reduce((sum, one) => sum + Math.exp(one - value(0)), 0);
  const scores = looked.map(({ bm25, context }) => bm25 + context).sort((left, right) => right - left);
  const at = (rank: number): number => scores[Math.min(rank, scores.length - 1)] ?? 1;
  return places.slice(0, most).flatMap((place, rank) => {
    const one = looked[place];
    if (!one) return [];
    const own = one.bm25 + one.context;
    const other = looked.length > 1 ? value(rank === 0 ? 1 : 0) : value(0) - lone;
    return [
      {
        ...one,
        margin: value(rank) - other,
        portion: Math.exp(value(rank) - value(0)) / whole,
        sixth: own / at(5),
        twentyFirst: own / at(20),
      },
    ];
  });
}

/** Margin of a document that has no rival. */
const lone = 3;

export class Ranking {
  readonly #index: PackIndex;
  readonly #overlap: Overlap;

  constructor(index: PackIndex) {
    this.#index = index;
    this.#overlap = new Overlap(index.view, index.tokens);
  }

  /** What the models are asked about: the best documents by BM25. @param around sentences before and after, nearest first */
  look(sentence: Prepared, around: readonly Around[], without: (document: number) => boolean = () => false): Looked[] {
    const question = questionOf(this.#index.view, sentence, around);
    this.#overlap.ask(question);
    const found = this.#index.documents(wantedFor(question), mostDocuments).filter(({ document }) => !without(document));
    return found.map(({ document }, place) => ({ document, ...this.#overlap.look(document), ...standing(found, place) }));
  }

  /** @returns all candidates, best first */
  rank(sentence: Prepared, around: readonly Around[]): RankedDocument[] {
    const looked = this.look(sentence, around);
    const values = looked.map(order);
    const ordered = inOrder(looked, values, looked.length);
    let score = 1;
    return ordered.map((one, rank) => {
      score = rank < mostCertain ? Math.min(score, certainty(one)) : score * 0.9;
      return { document: one.document, score };
    });
  }
}
