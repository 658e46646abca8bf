/**
 * Matching in three steps, so that claims may live in a store: candidates (synchronous, postings only), load (asynchronous, batched over
 * the slice of segments), align. The result depends on the segments, the page's facts and the packs alone.
 */
import { align, type Alignment } from './align/align.ts';
import { wordingsOf } from './index/wordings.ts';
import type { PackIndex } from './index/open.ts';
import { features, passageOf, score } from './align/score.ts';
import { ratingOf } from './rating.ts';
import { calmest, withCaution } from './stance/caution.ts';
import { judgeStance } from './stance/stance.ts';
import { areSynonyms } from './text/synonyms.ts';
import { nameTable, type NameTable } from './text/names.ts';
import { prepare, type Prepared, type Term } from './text/prepare.ts';
import { listedFrom } from './thresholds.ts';
import { isAbout } from './article.ts';
import { wholePhrase } from './whole-phrase.ts';
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
}

export interface Matcher {
  /** @returns matches in the order of the segments, then by falling score */
  match(segments: readonly Segment[], page: PageFacts, options: MatchOptions): Promise<Match[]>;
  /**
   * All claims that come into question for one segment, whatever their score: what `match` chooses from, for measuring.
   * @param place of the segment in `segments`; the others are its context
   */
  rank(segments: readonly Segment[], page: PageFacts, place: number): Promise<Ranked[]>;
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
/** In log-odds: a match twenty times less likely than its rival on the same words is dropped. */
const shadowGap = 3;
const shadowShare = 0.6;
/** In log-odds: wordings this close to the best one are asked for the stance too. */
const nearGap = 1.5;
const mostNear = 4;
const contextSentences = 2;
const leastNamelessWords = 3;
/** Two terms are enough only for a wording that has no more. */
const usualTerms = 3;

interface PreparedClaim {
  readonly claim: Claim;
  readonly wordings: readonly Prepared[];
  readonly vocabulary: ReadonlySet<string>;
}

interface Read {
  readonly segment: Segment;
  readonly prepared: Prepared;
  readonly context: ReadonlySet<string>;
  readonly before: string | undefined;
  readonly next: string | undefined;
}

function prepareClaim(claim: Claim, names: NameTable): PreparedClaim {
  const wordings = wordingsOf(claim).map((wording) => prepare(wording, names));
  return { claim, wordings, vocabulary: new Set(wordings.flatMap((wording) => wording.terms.map((term) => term.key))) };
}

function knows(vocabulary: ReadonlySet<string>): (term: Term) => boolean {
  return (term) => {
    if (vocabulary.has(term.key)) return true;
    if (term.kind === 'figure') return true;
    for (const known of vocabulary) if (areSynonyms(known, term.key)) return true;
    return false;
  };
}

/** The names that stand shortly before a segment, in its block's last sentences and in the page's title. */
function readAll(segments: readonly Segment[], page: PageFacts, names: NameTable): Read[] {
  const title = prepare(page.title ?? '', names).terms.filter((term) => term.kind === 'name');
  const prepared = segments.map((segment) => prepare(segment.text, names));
  return segments.map((segment, index) => {
    const context = new Set(title.map((term) => term.key));
    for (let back = 1; back <= contextSentences; back++) {
      if (segments[index - back]?.block !== segment.block) break;
      for (const term of prepared[index - back]?.terms ?? []) if (term.kind === 'name') context.add(term.key);
    }
    const previous = segments[index - 1];
    const following = segments[index + 1];
    return {
      segment,
      prepared: prepared[index] ?? prepare(segment.text, names),
      context,
      before: previous?.block === segment.block ? previous.text : undefined,
      next: following?.block === segment.block ? following.text : undefined,
    };
  });
}

interface Best {
  readonly alignment: Alignment;
  readonly score: number;
}

/**
 * At least two terms must meet, one of them a word or a figure. Where the wording has names and none of them meets, it takes more words:
 * who or where is half of a claim.
 */
function isEvidence({ pairs, wording, fromContext }: Alignment): boolean {
  const words = pairs.filter((pair) => pair.recorded.kind !== 'name').length;
  const met = pairs.length + fromContext.length;
  if (pairs.length < leastTerms || words === 0 || met < Math.min(usualTerms, wording.terms.length)) return false;
  const named = wording.terms.some((term) => term.kind === 'name');
  return !named || fromContext.length > 0 || words < pairs.length || words >= leastNamelessWords;
}

/** The wordings that fit best, the best first. */
function bestWordings(read: Read, prepared: PreparedClaim): Best[] {
  const known = knows(prepared.vocabulary);
  const found: Best[] = [];
  for (const wording of prepared.wordings) {
    const alignment = align(wording, read.prepared, read.context);
    if (!isEvidence(alignment)) continue;
    found.push({ alignment, score: score(features(alignment, known)) });
  }
  found.sort((left, right) => right.score - left.score);
  const bar = logit(found[0]?.score ?? 0) - nearGap;
  return found.filter((one) => logit(one.score) >= bar).slice(0, mostNear);
}

function toMatch(pack: string, claim: Claim, read: Read, near: readonly [Best, ...Best[]], page: PageFacts): Match {
  const date = read.segment.date ?? page.date;
  const surroundings = { segment: read.segment, before: read.before, next: read.next, named: read.context, date };
  const { category } = ratingOf(claim);
  const all = near.map(({ alignment }) => withCaution(judgeStance(alignment, claim, surroundings), category));
  const place = calmest(all, category);
  const best = near[place] ?? near[0];
  const judged = all[place] ?? judgeStance(best.alignment, claim, surroundings);
  return {
    pack,
    claim: claim.id,
    segment: read.segment.ordinal,
    ...wholePhrase(passageOf(best.alignment), read.segment.text),
    score: Math.round(near[0].score * 1e4) / 1e4,
    stance: judged.stance,
    voice: judged.voice,
    why: {
      wording: best.alignment.wording.text,
      aligned: best.alignment.pairs.map((pair) => ({
        segment: [pair.here.start, pair.here.end],
        wording: [pair.recorded.start, pair.recorded.end],
        how: pair.how,
      })),
      differs: judged.differs,
      cue: judged.cue,
    },
  };
}

function logit(score: number): number {
  return Math.log(score / (1 - Math.min(score, 0.9999)));
}

/** Share of the aligned words of one match that are aligned in the other too. */
function sharedWords(match: Match, other: Match): number {
  const theirs = new Set(other.why.aligned.map(({ segment }) => segment[0]));
  return match.why.aligned.filter(({ segment }) => theirs.has(segment[0])).length / match.why.aligned.length;
}

/** Best first, without those whose words belong to a much surer match: one sentence repeats one of two similar claims, not both. */
function withoutShadows(found: readonly Match[]): Match[] {
  const kept: Match[] = [];
  for (const match of [...found].sort((left, right) => right.score - left.score)) {
    const shadowed = kept.some((other) => logit(other.score) - logit(match.score) > shadowGap && sharedWords(match, other) >= shadowShare);
    if (!shadowed) kept.push(match);
  }
  return kept;
}

/** One pack with what is prepared of it: names once, claims as they are met (bounded). */
class PackMatcher {
  readonly #pack: MatcherPack;
  readonly #names: NameTable;
  readonly #claims = new Map<number, PreparedClaim>();

  constructor(pack: MatcherPack) {
    this.#pack = pack;
    this.#names = nameTable(pack.names);
  }

  async #load(ordinals: readonly number[]): Promise<void> {
    const missing = ordinals.filter((ordinal) => !this.#claims.has(ordinal));
    if (missing.length === 0) return;
    if (this.#claims.size + missing.length > 2000) this.#claims.clear();
    const claims = await this.#pack.load(missing);
    missing.forEach((ordinal, index) => {
      const claim = claims[index];
      if (claim) this.#claims.set(ordinal, prepareClaim(claim, this.#names));
    });
  }

  async match(segments: readonly Segment[], page: PageFacts, options: MatchOptions): Promise<Match[]> {
    const reads = readAll(segments, page, this.#names);
    const candidates = reads.map((read) =>
      read.prepared.terms.length < leastTerms
        ? []
        : this.#pack.index.query(read.prepared.terms, mostCandidates).map(({ ordinal }) => ordinal),
    );
    await this.#load([...new Set(candidates.flat())]);
    const matches: Match[] = [];
    reads.forEach((read, index) => {
      options.signal?.throwIfAborted();
      matches.push(...this.#matchOne(read, candidates[index] ?? [], page, options));
    });
    return matches;
  }

  async rank(segments: readonly Segment[], page: PageFacts, place: number): Promise<Ranked[]> {
    const read = readAll(segments, page, this.#names)[place];
    if (!read) return [];
    const ordinals = this.#pack.index.query(read.prepared.terms, mostRanked).map(({ ordinal }) => ordinal);
    await this.#load(ordinals);
    return ordinals
      .flatMap((ordinal): Ranked[] => {
        const prepared = this.#claims.get(ordinal);
        if (!prepared) return [];
        return [{ pack: this.#pack.id, claim: prepared.claim.id, score: bestWordings(read, prepared)[0]?.score ?? 0 }];
      })
      .sort((left, right) => right.score - left.score);
  }

  #matchOne(read: Read, ordinals: readonly number[], page: PageFacts, options: MatchOptions): Match[] {
    const found: Match[] = [];
    for (const ordinal of ordinals) {
      const prepared = this.#claims.get(ordinal);
      if (!prepared || !isAbout(prepared.claim, this.#pack.articles, page)) continue;
      const [best, ...near] = bestWordings(read, prepared);
      if (!best || best.score < listedFrom(options.strictness, this.#pack.index.claims)) continue;
      options.onClaim?.(this.#pack.id, prepared.claim);
      found.push(toMatch(this.#pack.id, prepared.claim, read, [best, ...near], page));
    }
    return withoutShadows(found).slice(0, mostMatches);
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
  };
}
