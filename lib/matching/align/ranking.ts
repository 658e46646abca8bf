/**
 * Candidates → how sure we are of each, from the index alone: BM25 finds some documents, a linear model over what overlaps orders them, and
 * boosted trees tell how likely the first ones are to be what the sentence speaks of. `scripts/fit.ts` made both (data/matching/model.json).
 */
import { halfYears } from '../index/half-years.ts';
import type { PackIndex } from '../index/open.ts';
import type { Wanted } from '../index/query.ts';
import type { Scored } from '../index/select.ts';
import type { Prepared } from '../text/prepare.ts';
import { certainty, order } from './model.ts';
import { Overlap, overlapFeatures } from './overlap.ts';
import { Question, type Around } from './question.ts';

/** A right document that BM25 puts below the twelfth is never sure enough to be listed; whoever wants a ranking looks farther down. */
const mostHopeful = 12;
const mostDocuments = 60;
/** As far down as the features of how a document stands among the others look: no farther than those that are looked at always. */
const rivals = 10;
/** Below the first few no document was ever right with any certainty. */
export const mostCertain = 3;

/** By which a document is put in order: what overlaps, and its BM25 score by that of the best other one, its place, by the tenth's, by the best. */
export const orderFeatures = [...overlapFeatures, 'ratio', 'reciprocal', 'tenth', 'behind'] as const;
/**
 * And by which the first ones are judged: the linear model's value less that of the best other one, the softmax of the values, and BM25
 * by that of the sixth and the eleventh.
 */
export const certaintyFeatures = [...orderFeatures, 'margin', 'portion', 'sixth', 'eleventh'] as const;

/** A sentence with those before and after it, nearest first. */
export interface Asked {
  readonly prepared: Prepared;
  readonly around: readonly Around[];
  /** On which it was written, ISO 8601. */
  readonly date: string | null;
}

export interface Looked {
  readonly document: number;
  /** BM25, neighbours included. */
  readonly score: number;
  /** Room for all features; those after `orderFeatures` are filled in once all are in order. */
  readonly values: Float64Array;
}

export interface RankedDocument {
  readonly document: number;
  /** 0 to 1, never more than that of the one before. */
  readonly score: number;
}

function addStanding(values: Float64Array, found: readonly Scored[], place: number): void {
  const score = (index: number): number => found[Math.min(index, found.length - 1)]?.score ?? 0;
  const own = score(place);
  const other = found.length > 1 ? score(place === 0 ? 1 : 0) : own / 2;
  values.set([own / other, 1 / (place + 1), own / score(9), Math.log(own / score(0))], overlapFeatures.length);
}

/** BM25 that the best document must have: training sentences whose match is sure enough for a low bar, and for a high one, all but never have less. */
const leastScore = 29;
const leastScoreHigh = 34;
const highBar = 0.55;
/** A sentence of few words has not that much to meet: there it takes this share of the weight of its terms. */
const leastShare = 0.8;
/**
 * What it must have of the sentence itself, whatever the sentences around it add, and as a share where there are few words. Of some six thousand sentences of
 * training those of which anything is listed at the broadest have 28, or 0.44 of their weight; of a page's sentences one in fourteen has so much.
 */
const leastOwn = 24;
const leastOwnShare = 0.4;
/** Margin of a document that has no rival. */
const lone = 3;

/**
 * Puts documents in order and fills in what is known of the first ones then.
 * @param values of the linear model, in the order of `looked`, which is that of their scores
 * @param most how many of the first are to be judged
 */
export function inOrder(looked: readonly Looked[], values: readonly number[], most: number): Looked[] {
  const places = looked.map((_, place) => place).sort((left, right) => (values[right] ?? 0) - (values[left] ?? 0) || left - right);
  const value = (rank: number): number => values[places[rank] ?? 0] ?? 0;
  const whole = places.slice(0, rivals).reduce((sum, place) => sum + Math.exp((values[place] ?? 0) - value(0)), 0);
  const score = (rank: number): number => looked[Math.min(rank, looked.length - 1)]?.score ?? 1;
  return places.flatMap((place, rank) => {
    const one = looked[place];
    if (!one) return [];
    if (rank < most) {
      const other = looked.length > 1 ? value(rank === 0 ? 1 : 0) : value(0) - lone;
      const portion = Math.exp(value(rank) - value(0)) / whole;
      one.values.set([value(rank) - other, portion, one.score / score(5), one.score / score(rivals)], orderFeatures.length);
    }
    return [one];
  });
}

/** Of the runs of letters and of the weight of both sides: no more than an ending or a small word apart. */
const sameLetters = 0.9;
const sameTerms = 0.95;
const certain = 0.99;
const [alike, claimMet, sentenceMet] = (['claimKinship', 'claimCoverage', 'queryCoverage'] as const).map((name) =>
  overlapFeatures.indexOf(name),
);

/**
 * The models have seen hardly a sentence that is the claim word for word, and take other claims that are much like it for rivals; there is nothing
 * to be told from them.
 */
function isWordForWord(values: Float64Array): boolean {
  const value = (place: number | undefined): number => values[place ?? 0] ?? 0;
  return value(alike) >= sameLetters && value(claimMet) >= sameTerms && value(sentenceMet) >= sameTerms;
}

function certaintyOf(values: Float64Array, bar: number): number {
  return isWordForWord(values) ? Math.max(certain, certainty(values, 0)) : certainty(values, bar);
}

export class Ranking {
  readonly #index: PackIndex;
  readonly #overlap: Overlap;
  readonly #question: Question;

  constructor(index: PackIndex) {
    this.#index = index;
    this.#question = new Question(index.view);
    this.#overlap = new Overlap(index.view, index.tokens, this.#question);
  }

  /**
   * What the models are asked about: the best documents by BM25, best first.
   * @param bar certainty that is asked for: above 0 there are few, and none where the best one cannot be that sure
   * @param without documents that are left out
   */
  look({ prepared, around, date }: Asked, bar: number, without?: (document: number) => boolean): Looked[] {
    const isAlone = around.length === 0;
    const own = this.#question.ask(prepared, isAlone);
    if (bar > 0 && !isAlone && !this.#hasOwn(own)) return [];
    const wanted = isAlone ? own : [...own, ...this.#question.surround(around)];
    const most = bar > 0 ? mostHopeful : mostDocuments;
    const least = bar > 0 ? Math.min(bar < highBar ? leastScore : leastScoreHigh, leastShare * this.#question.weight) : 0;
    const found = this.#index.documents(wanted, most, least).filter(({ document }) => !without?.(document));
    if (found.length === 0) return [];
    this.#question.relate();
    this.#overlap.begin(prepared, halfYears(date));
    return found.map(({ document, score }, place) => {
      const values = new Float64Array(certaintyFeatures.length);
      this.#overlap.look(document, values);
      addStanding(values, found, place);
      return { document, score, values };
    });
  }

  /** Most sentences are turned away by their own words, before those around them are looked at. */
  #hasOwn(own: readonly Wanted[]): boolean {
    return this.#index.reaches(own, Math.min(leastOwn, leastOwnShare * this.#question.weight));
  }

  /**
   * @param bar least score of what is returned; above 0 it is told early of most sentences that no document can reach it
   * @returns best first
   */
  rank(asked: Asked, bar: number): RankedDocument[] {
    const looked = this.look(asked, bar);
    const ordered = inOrder(
      looked,
      looked.map(({ values }) => order(values)),
      mostCertain,
    );
    const ranked: RankedDocument[] = [];
    let score = 1;
    for (const [rank, { document, values }] of ordered.entries()) {
      score = rank < mostCertain ? Math.min(score, certaintyOf(values, bar)) : score * 0.9;
      if (score < bar) break;
      ranked.push({ document, score });
    }
    return ranked;
  }
}
