/** A claim made ready for alignment: all its wordings, and which of them fit a segment best. */
import { align, type Alignment } from './align/align.ts';
import type { Bounds } from './align/bound.ts';
import { features, isEvidence, score } from './align/score.ts';
import { isTypoOf, mayBeTypo } from './align/term-match.ts';
import { firstPart } from './parts.ts';
import { among, Commonness } from './commonness.ts';
import { coreOf } from './core.ts';
import { wordingsOf } from './index/wordings.ts';
import { ratingOf } from './rating.ts';
import type { Read } from './reading.ts';
import type { NameTable } from './text/names.ts';
import { pipelineOf } from './text/pipelines.ts';
import { prepare, type Prepared, type Term } from './text/prepare.ts';
import type { Claim } from './types.ts';

/** In log-odds: wordings this close to the best one are asked for the stance too. */
const nearGap = 2.5;
const mostNear = 6;

export class PreparedClaim {
  readonly claim: Claim;
  /** Whole ones first, then what is the first statement of one of them. */
  readonly wordings: readonly Prepared[];
  /** How many of them are whole. */
  readonly whole: number;
  /** By wording: its number among those of which bounds are told. */
  readonly bounded: readonly number[];
  #common: Commonness | null = null;
  #core: readonly Term[] | null = null;
  #vocabulary: ReadonlySet<string> | null = null;
  #isKnown: ((term: Term) => boolean) | null = null;

  /** @param all wordings of the pack's claims, to which those of this one are added */
  constructor(claim: Claim, names: NameTable, all: Bounds) {
    const pipeline = pipelineOf(claim.language);
    const whole = wordingsOf(claim).map((wording) => prepare(wording, names, pipeline));
    const parts = pipeline === 'en' && isDeniable(claim) ? whole.flatMap((wording) => firstPart(wording, names) ?? []) : [];
    this.claim = claim;
    this.wordings = [...whole, ...parts];
    this.whole = whole.length;
    this.bounded = this.wordings.map((each) => all.add(each));
  }

  get wholeWordings(): readonly Prepared[] {
    return this.wordings.slice(0, this.whole);
  }

  // Of a page's candidates few come so near that more is asked of them: what follows is made then.

  get common(): Commonness {
    return (this.#common ??= new Commonness(this.wholeWordings));
  }

  get core(): readonly Term[] {
    return (this.#core ??= coreOf(this.wordings[0], this.common));
  }

  /** Whether some wording has a term, or a synonym of it. */
  knows(term: Term): boolean {
    this.#isKnown ??= among(this.#terms());
    return term.kind === 'figure' || this.#isKnown(term);
  }

  /** The same, or whether the term may be one of its words with a typing error. */
  mayKnow(term: Term): boolean {
    return this.knows(term) || (term.kind === 'word' && mayBeTypo(term.key) && this.#isMisspelt(term.key));
  }

  #isMisspelt(key: string): boolean {
    this.#vocabulary ??= new Set(this.#terms().map((term) => term.key));
    for (const word of this.#vocabulary) if (isTypoOf(key, word)) return true;
    return false;
  }

  #terms(): Term[] {
    return this.wholeWordings.flatMap(({ terms }) => terms);
  }
}

/** What may be painted where it is denied. */
function isDeniable(claim: Claim): boolean {
  return claim.kind === 'fact' && ratingOf(claim).category === 'supported';
}

/** Whether any wording can reach the bar. @param bar in log-odds @param all which has heard the segment */
export function canReach(bar: number, { bounded }: PreparedClaim, all: Bounds): boolean {
  for (const wording of bounded) if (all.of(wording) >= bar) return true;
  return false;
}

export interface Best {
  readonly alignment: Alignment;
  readonly score: number;
}

/** A wording's bound goes down with the score: one that cannot come near the best, or near what is asked for, need not be aligned. */
function byBound({ wordings, bounded }: PreparedClaim, all: Bounds | null): { place: number; bound: number }[] {
  const bounds = wordings.map((_, place) => ({ place, bound: all ? all.of(bounded[place] ?? -1) : Infinity }));
  return all ? bounds.sort((left, right) => right.bound - left.bound) : bounds;
}

/**
 * The wordings that fit best, the best first.
 * @param all which has heard the segment; null where it has not @param least log-odds of a best one that is of use: where none has them, none is returned
 */
export function bestWordings(read: Read, prepared: PreparedClaim, all: Bounds | null = null, least = -Infinity): Best[] {
  const found: (Best & { readonly place: number })[] = [];
  let best = -Infinity;
  for (const { place, bound } of byBound(prepared, all)) {
    const wording = prepared.wordings[place];
    if (!wording || bound < (best < least ? least : best - nearGap)) break;
    const alignment = align(wording, read.prepared, read.references.names, read.references.phrases);
    if (!isEvidence(alignment)) continue;
    const fit = score(features(alignment, (term) => prepared.knows(term)));
    best = Math.max(best, logit(fit));
    found.push({ alignment, score: fit, place });
  }
  if (best < least) return [];
  found.sort((left, right) => right.score - left.score || left.place - right.place);
  const bar = logit(found[0]?.score ?? 0) - nearGap;
  return found.filter((one) => logit(one.score) >= bar).slice(0, mostNear);
}

export function logit(score: number): number {
  return Math.log(score / (1 - Math.min(score, 0.9999)));
}
