/**
 * Matching in three steps, so that claims may live in a store: candidates (synchronous, index only), load (asynchronous, batched over
 * the slice of segments), align. The result depends on the segments, the page's facts and the packs alone.
 * A pack whose claims have variants is scored by the alignment with the best of them; a large pack of bare claims, such as a feed, by models
 * that look at the index alone, so that of most sentences no claim need be loaded.
 */
import { Bounds } from './align/bound.ts';
import { Ranking, type Asked, type RankedDocument } from './align/ranking.ts';
import { isAbout } from './article.ts';
import type { PackIndex } from './index/open.ts';
import { claimAt } from './index/view.ts';
import { isUnderstood, pipelinesOf } from './language.ts';
import { bestWordings, canReach, logit, PreparedClaim, type Best } from './prepared-claim.ts';
import { readAll, type Read } from './reading.ts';
import { withoutShadows } from './shadows.ts';
import { theKnownStems } from './text/known-stems.ts';
import { nameTable, type NameTable } from './text/names.ts';
import { type Pipeline, pipelineOf } from './text/pipelines.ts';
import { alignedFrom, listedFrom, manyClaims } from './thresholds.ts';
import type { Rival } from './evidence.ts';
import { toMatch, type OnSigns } from './to-match.ts';
import type { Article, Claim, Match, Name, PageFacts, Segment, Strictness } from './types.ts';

export interface MatcherPack {
  readonly id: string;
  readonly index: PackIndex;
  readonly names: readonly Name[];
  readonly articles: readonly Article[];
  /** Claims by their ordinals, in the order asked for. */
  load(ordinals: readonly number[]): Promise<readonly Claim[]>;
}

export interface MatchOptions {
  readonly strictness: Strictness;
  readonly signal?: AbortSignal;
  /** Claims met are handed out, so that the caller need not load them again. */
  readonly onClaim?: (pack: string, claim: Claim) => void;
  readonly onSigns?: OnSigns;
}

export interface Matcher {
  /** @returns matches in the order of the segments, then by falling score */
  match(segments: readonly Segment[], page: PageFacts, options: MatchOptions): Promise<Match[]>;
  /**
   * All claims that come into question for one segment, whatever their score: what `match` chooses from, for measuring.
   * @param place of the segment in `segments`; the others are its context
   */
  rank(segments: readonly Segment[], page: PageFacts, place: number): Promise<Ranked[]>;
  /**
   * Makes ready ahead what nearly every page comes to need, and the first one would have to wait for. Asked again, it has nothing left to do.
   * @param pace awaited every few milliseconds, so that others have their turn
   */
  getReady(pace: () => Promise<void>): Promise<void>;
}

export interface Ranked {
  readonly pack: string;
  readonly claim: string;
  /** 0 to 1; see `Match`. */
  readonly score: number;
}

const mostCandidates = 12;
const mostMatches = 6;
/** As far down as a ranking is measured. */
const mostRanked = 50;
const leastTerms = 2;
/** Claims that are kept ready; a page speaks of some hundred. */
const mostReady = 2000;
/** A page comes near most claims of a pack that has no more; of a larger one it is not known which ones it will be. */
const mostAhead = 200;

interface Candidate {
  readonly ordinal: number;
  /** What the index alone says of it; null where the alignment has to say it. */
  readonly score: number | null;
}

interface MatchOneOptions extends MatchOptions {
  /** Least score of what is listed. */
  readonly bar: number;
  readonly pipeline: Pipeline;
}

/** A claim that fits well enough. */
interface Fitting {
  readonly prepared: PreparedClaim;
  readonly near: readonly Best[];
  /** Of its best wording, by the alignment. */
  readonly fit: number;
  /** What the models say of it; null where the index alone does not tell. */
  readonly modelled: number | null;
}

/** Another claim that fits worse is no rival, at whatever strictness. */
const leastRival = 0.6;

/** Of the words that one claim meets, so many are met by the other: they cannot both be what the sentence says there. */
const sharedShare = 0.5;

function shareOf({ near: [one] }: Fitting, { near: [other] }: Fitting): number {
  const theirs = new Set(other?.alignment.pairs.map(({ here }) => here.start));
  const pairs = one?.alignment.pairs ?? [];
  return pairs.filter(({ here }) => theirs.has(here.start)).length / Math.max(1, pairs.length);
}

function rivalOf(one: Fitting, all: readonly Fitting[]): Rival {
  const others = all.filter((other) => other !== one && other.fit >= leastRival);
  const best = (some: readonly Fitting[]): number => Math.max(0, ...some.map(({ fit }) => fit));
  return { anywhere: best(others), here: best(others.filter((other) => shareOf(one, other) >= sharedShare)) };
}

function askedOf({ prepared, around, segment }: Read, page: PageFacts): Asked {
  return { prepared, around, date: segment.date ?? page.date };
}

/** One pack with what is prepared of it: names once, claims as they are met (bounded). */
class PackMatcher {
  readonly #pack: MatcherPack;
  readonly #names: NameTable;
  readonly #ranking: Ranking | null;
  /** In log-odds. */
  readonly #leastFit: number;
  readonly #claims = new Map<number, PreparedClaim>();
  #bounds: Bounds;

  constructor(pack: MatcherPack) {
    this.#pack = pack;
    this.#names = nameTable(pack.names);
    const { claims, view } = pack.index;
    this.#leastFit = logit(alignedFrom(claims));
    this.#bounds = new Bounds(this.#leastFit);
    this.#ranking = view.mostWordings === 1 && claims >= manyClaims ? new Ranking(pack.index) : null;
  }

  async #load(ordinals: readonly number[]): Promise<void> {
    const missing = ordinals.filter((ordinal) => !this.#claims.has(ordinal));
    if (missing.length === 0) return;
    if (this.#claims.size + missing.length > mostReady) {
      this.#claims.clear();
      this.#bounds = new Bounds(this.#leastFit);
    }
    const claims = await this.#pack.load(missing);
    missing.forEach((ordinal, index) => this.#keep(ordinal, claims[index]));
  }

  /** Slices that are compared at once may ask for the same claim. */
  #keep(ordinal: number, claim: Claim | undefined): void {
    if (claim && !this.#claims.has(ordinal)) this.#claims.set(ordinal, new PreparedClaim(claim, this.#names, this.#bounds));
  }

  async getReady(pace: () => Promise<void>): Promise<void> {
    const { claims } = this.#pack.index;
    if (this.#ranking) theKnownStems();
    if (this.#ranking || claims > mostAhead || this.#claims.size === claims) return;
    const ordinals = Array.from({ length: claims }, (_, ordinal) => ordinal);
    for (const [ordinal, claim] of (await this.#pack.load(ordinals)).entries()) {
      this.#keep(ordinal, claim);
      await pace();
    }
  }

  /** @param bar least score of a claim that is scored by the index alone */
  #candidates(read: Read, page: PageFacts, bar: number): Candidate[] {
    const { terms } = read.prepared;
    if (terms.length < leastTerms && terms.length + read.references.linked.length < leastTerms) return [];
    if (!this.#ranking) {
      return this.#pack.index.query([...terms, ...read.references.linked], mostCandidates).map(({ ordinal }) => ({ ordinal, score: null }));
    }
    return this.#ranking.rank(askedOf(read, page), bar).map((one) => ({ ordinal: this.#claimOf(one), score: one.score }));
  }

  #claimOf({ document }: RankedDocument): number {
    return claimAt(this.#pack.index.view, document);
  }

  async match(segments: readonly Segment[], page: PageFacts, options: MatchOptions): Promise<Match[]> {
    const passes: Match[] = [];
    // What a feed has in other languages is not looked for: there are no wordings in the page's.
    const pipelines = this.#ranking ? pipelinesOf(page).slice(0, 1) : pipelinesOf(page);
    for (const pipeline of pipelines) passes.push(...(await this.#pass(segments, page, { ...options, pipeline })));
    return passes;
  }

  async #pass(segments: readonly Segment[], page: PageFacts, options: MatchOptions & { readonly pipeline: Pipeline }): Promise<Match[]> {
    const reads = readAll(segments, page, this.#names, options.pipeline);
    const bar = listedFrom(options.strictness, this.#pack.index.claims);
    if (this.#isReady) return reads.flatMap((read) => this.#matchReady(read, page, { ...options, bar }));
    const candidates = reads.map((read) => {
      options.signal?.throwIfAborted();
      return this.#candidates(read, page, bar);
    });
    const ordinals = new Set(candidates.flatMap((some) => some.map(({ ordinal }) => ordinal)));
    // Of most sentences nothing is on record.
    if (ordinals.size === 0) return [];
    await this.#load([...ordinals]);
    return reads.flatMap((read, index) => {
      options.signal?.throwIfAborted();
      const some = candidates[index] ?? [];
      if (some.length === 0) return [];
      if (!this.#ranking) this.#hear(read);
      return this.#matchOne(read, some, page, { ...options, bar });
    });
  }

  /** No claim has to be loaded any more, and what no claim can reach need not be looked for in the index. */
  get #isReady(): boolean {
    return !this.#ranking && this.#claims.size === this.#pack.index.claims;
  }

  #matchReady(read: Read, page: PageFacts, options: MatchOneOptions): Match[] {
    options.signal?.throwIfAborted();
    this.#hear(read);
    return this.#bounds.isReached ? this.#matchOne(read, this.#candidates(read, page, options.bar), page, options) : [];
  }

  #hear({ prepared, references }: Read): void {
    this.#bounds.hear(prepared, references.phrases, references.names);
  }

  /** Candidates that are worth aligning: about this page, and not too far off, however well they fit, from what was heard. */
  #hopeful(candidates: readonly Candidate[], page: PageFacts): (Candidate & { readonly prepared: PreparedClaim })[] {
    return candidates.flatMap((one) => {
      const prepared = this.#claims.get(one.ordinal);
      if (!prepared || !isAbout(prepared.claim, this.#pack.articles, page)) return [];
      return one.score !== null || canReach(this.#leastFit, prepared, this.#bounds) ? [{ ...one, prepared }] : [];
    });
  }

  /** Claims that fit well enough, each with its wordings. */
  #fitting(read: Read, candidates: readonly Candidate[], page: PageFacts, pipeline: Pipeline): Fitting[] {
    return this.#hopeful(candidates, page).flatMap(({ prepared, score }) => {
      const near = score === null ? bestWordings(read, prepared, this.#bounds, this.#leastFit) : bestWordings(read, prepared);
      const [best] = near;
      if (!best || (score === null && logit(best.score) < this.#leastFit)) return [];
      if (!isUnderstood(page, prepared.claim, pipeline, best.alignment)) return [];
      return [{ prepared, near, fit: best.score, modelled: score }];
    });
  }

  #matchOne(read: Read, candidates: readonly Candidate[], page: PageFacts, options: MatchOneOptions): Match[] {
    const fitting = this.#fitting(read, candidates, page, options.pipeline);
    const found = fitting.flatMap((one) => {
      options.onClaim?.(this.#pack.id, one.prepared.claim);
      const { prepared, near, modelled } = one;
      const rival = rivalOf(one, fitting);
      const match = toMatch(prepared, read, near, {
        pack: this.#pack.id,
        page,
        modelled,
        bar: options.bar,
        rival,
        onSigns: options.onSigns,
      });
      return match && match.score >= options.bar ? [{ match, fit: modelled ?? one.fit }] : [];
    });
    return withoutShadows(found).slice(0, mostMatches);
  }

  async rank(segments: readonly Segment[], page: PageFacts, place: number): Promise<Ranked[]> {
    const read = readAll(segments, page, this.#names, pipelineOf(page.language))[place];
    if (!read) return [];
    return this.#ranking ? this.#rankBare(this.#ranking.rank(askedOf(read, page), 0)) : this.#rankAligned(read);
  }

  async #rankBare(ranked: readonly RankedDocument[]): Promise<Ranked[]> {
    const claims = await this.#pack.load(ranked.map((one) => this.#claimOf(one)));
    return claims.map(({ id }, index) => ({ pack: this.#pack.id, claim: id, score: ranked[index]?.score ?? 0 }));
  }

  async #rankAligned(read: Read): Promise<Ranked[]> {
    const ordinals = this.#pack.index.query(read.prepared.terms, mostRanked).map(({ ordinal }) => ordinal);
    await this.#load(ordinals);
    const ranked = ordinals.flatMap((ordinal): Ranked[] => {
      const prepared = this.#claims.get(ordinal);
      return prepared ? [{ pack: this.#pack.id, claim: prepared.claim.id, score: bestWordings(read, prepared)[0]?.score ?? 0 }] : [];
    });
    return ranked.sort((left, right) => right.score - left.score);
  }
}

/** @param packs in the reader's order; each keeps its own names, so that an alias of one pack says nothing in another */
export function createMatcher(packs: readonly MatcherPack[]): Matcher {
  const matchers = packs.map((pack) => new PackMatcher(pack));
  return {
    async match(segments, page, options) {
      const all: Match[] = [];
      for (const matcher of matchers) all.push(...(await matcher.match(segments, page, options)));
      return all.sort((left, right) => left.segment - right.segment || right.score - left.score);
    },
    async rank(segments, page, place) {
      const all = await Promise.all(matchers.map((matcher) => matcher.rank(segments, page, place)));
      return all.flat().sort((left, right) => right.score - left.score);
    },
    async getReady(pace) {
      for (const matcher of matchers) await matcher.getReady(pace);
    },
  };
}
