/** The contrast set (test/contrast) against the bundled pack; contrast/figures.ts tells what is measured. */
import { ratingOf } from '../../lib/matching/rating.ts';
import type { Claim } from '../../lib/matching/types.ts';
import { readPacks } from '../annotate/packs.ts';
import { bm25Ranker, fuseNote, peers } from './baselines/all.ts';
import { figuresOf, MEASURES, outcomeOf, type Found, type Outcome } from './contrast/figures.ts';
import { finder, isPainted } from './contrast/find.ts';
import { readRows, type Row } from './contrast/rows.ts';
import { middle, resamples } from './support/bootstrap.ts';
import type { BenchClaim, Query } from './support/data.ts';
import type { EvalOptions } from './support/options.ts';
import type { Hit, Ranker } from './support/ranker.ts';
import { rounded, type EvalResult, type Figures, type Interval } from './support/result.ts';

/** Share of the sentences to learn from that are about no claim that a baseline may take for one. */
const mostFalse = 0.05;
const wrong = new Set(['false', 'misleading', 'satire', 'disputed', 'missing-context']);

function roundedFigures(outcomes: readonly Outcome[]): Figures {
  const figures = figuresOf(outcomes);
  return {
    ...Object.fromEntries(MEASURES.map((measure) => [measure, Number.isNaN(figures[measure]) ? null : rounded(figures[measure])])),
    n: outcomes.length,
  };
}

function intervals(outcomes: readonly Outcome[]): Record<string, Interval> {
  const drawn = [...resamples(outcomes.length)].map((times) => figuresOf(outcomes, times));
  return Object.fromEntries(MEASURES.map((measure) => [measure, middle(drawn.map((figures) => figures[measure]))]));
}

async function own(rows: readonly Row[]): Promise<Outcome[]> {
  const find = finder();
  const outcomes: Outcome[] = [];
  for (const row of rows) outcomes.push(outcomeOf(row, (await find(row)).map(isPainted)));
  return outcomes;
}

function queryOf({ id, text }: Row): Query {
  return { id, text, gold: [] };
}

/** The score that few of the sentences to learn from that are about no claim reach. */
async function barOf(ranker: Ranker, count: number): Promise<number> {
  const none = readRows('fit').filter(({ claim }) => claim === null);
  const step = Math.max(1, Math.floor(none.length / count));
  const scores: number[] = [];
  for (const row of none.filter((_, index) => index % step === 0)) scores.push((await ranker.rank(queryOf(row), 1))[0]?.score ?? 0);
  scores.sort((left, right) => right - left);
  return scores[Math.floor(mostFalse * scores.length)] ?? 0;
}

/** A ranker takes no stance: its best claim, over the bar, counts as asserted in the own voice, and as painted where it is rated wrong. */
async function baseline(ranker: Ranker, rows: readonly Row[], claims: readonly Claim[], claimAt: readonly number[]): Promise<Figures> {
  const bar = await barOf(ranker, rows.length);
  const foundBy = (hit: Hit | undefined): Found[] => {
    const claim = hit && hit.score > bar ? claims[claimAt[hit.claim] ?? -1] : undefined;
    return claim ? [{ claim: claim.id, stance: 'asserts', voice: 'own', painted: wrong.has(ratingOf(claim).category) }] : [];
  };
  const outcomes: Outcome[] = [];
  for (const row of rows) outcomes.push(outcomeOf(row, foundBy((await ranker.rank(queryOf(row), 1))[0])));
  return roundedFigures(outcomes);
}

export async function run(options: EvalOptions): Promise<EvalResult> {
  const rows = readRows(options.split ?? 'report', options.pairs);
  const claims = readPacks({ bundled: true, packs: [], withoutAppearances: false }).flatMap((pack) => pack.claims);
  const corpus: BenchClaim[] = [];
  const claimAt: number[] = [];
  claims.forEach((claim, place) => {
    for (const text of [claim.text, ...claim.variants]) corpus.push({ id: `${claim.id} ${String(claimAt.push(place))}`, claim: text });
  });
  const outcomes = await own(rows);
  const baselines: Record<string, Figures> = { bm25: await baseline(bm25Ranker(corpus), rows, claims, claimAt) };
  for (const { name, ranker, queries } of peers(corpus, rows.map(queryOf), [], options)) {
    const measured = new Set(queries.map(({ id }) => id));
    baselines[name] = await baseline(
      ranker,
      rows.filter(({ id }) => measured.has(id)),
      claims,
      claimAt,
    );
  }
  return { figures: roundedFigures(outcomes), ci: intervals(outcomes), baselines, notes: [fuseNote(options)] };
}
