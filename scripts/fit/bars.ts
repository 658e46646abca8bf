/**
 * The certainty at which a stated precision is reached, by the size of the corpus. Small corpora are parts of the training corpus, so that each
 * sentence is asked of the part that holds its claim; certainties are those of models that were not fitted on the sentence. What is found at
 * a handful of sizes is drawn to a line (the log-odds of the bar over the logarithm of the size, never falling), since each alone is noisy.
 */
import type { BenchClaim } from '../eval/support/data.ts';
import { surestOf, type Models } from './models.ts';
import { runsOf, type Run, type Source } from './runs.ts';

/** Precision of what is shown, and of what may be painted, by strictness. */
const stated = {
  listed: { strict: 0.9, balanced: 0.8, broad: 0.7 },
  painted: { strict: 0.97, balanced: 0.9, broad: 0.8 },
} as const;

/** Into how many parts the corpus with titles is cut: some 1,000, 2,800 and 14,000 claims. */
const cuts = [14, 5, 1];
/** And which share of the padding is added to the whole of it: some 43,000 and 100,000. */
const paddings = [3, 1];

interface Sized {
  readonly claims: number;
  readonly runs: readonly Run[];
}

function everyNth<T>(all: readonly T[], n: number, place: number): T[] {
  return all.filter((_, index) => index % n === place);
}

function part({ corpus, queries, news, ...rest }: Source, count: number, place: number): Source {
  const claims = everyNth(corpus, count, place);
  const ids = new Set(claims.map(({ id }) => id));
  const own = queries.map((query) => ({ ...query, gold: query.gold.filter((id) => ids.has(id)) })).filter(({ gold }) => gold.length > 0);
  return { corpus: claims, queries: own, news: everyNth(news, count, place), ...rest };
}

function inParts(source: Source, count: number): Sized {
  const runs = Array.from({ length: count }, (_, place) => runsOf(part(source, count, place))).flat();
  return { claims: source.corpus.length / count, runs };
}

function withPadding(source: Source, padding: readonly BenchClaim[], share: number): Sized {
  const corpus = [...source.corpus, ...everyNth(padding, share, 0)];
  return { claims: corpus.length, runs: runsOf({ ...source, corpus }) };
}

interface Scored {
  readonly score: number;
  readonly right: boolean;
  readonly weight: number;
}

/** Least score down to which the precision holds; a news sentence counts as often as in the training. */
function barFor(scored: readonly Scored[], precision: number): number {
  let right = 0;
  let seen = 0;
  let bar = 1;
  for (const one of scored) {
    seen += one.weight;
    if (one.right) right += one.weight;
    if (right / seen >= precision) bar = one.score;
  }
  return bar;
}

const digits = 4;
const most = 0.995;

function logit(value: number): number {
  const kept = Math.min(most, Math.max(1 - most, value));
  return Math.log(kept / (1 - kept));
}

/** Least squares; a line that falls is made flat. */
function lineThrough(points: readonly (readonly [x: number, y: number])[]): [intercept: number, slope: number] {
  const mean = (of: (point: readonly [number, number]) => number): number =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const [x, y] = [mean(([one]) => one), mean(([, other]) => other)];
  const slope = Math.max(0, mean(([one, other]) => (one - x) * (other - y)) / mean(([one]) => (one - x) ** 2));
  return [Number((y - slope * x).toPrecision(digits)), Number(slope.toPrecision(digits))];
}

export type Bars = Record<keyof typeof stated, Record<keyof (typeof stated)['listed'], [intercept: number, slope: number]>>;

/** @param modelsOf those that were not fitted on the sentence */
export function fitBars(titled: Source, padded: Source, modelsOf: (run: Run) => Models): Bars {
  const padding = padded.corpus.slice(titled.corpus.length);
  const sized = [...cuts.map((count) => inParts(titled, count)), ...paddings.map((share) => withPadding(titled, padding, share))];
  const scored = sized.map(({ claims, runs }) => ({
    size: Math.log10(claims),
    runs: runs
      .flatMap((run): Scored[] => {
        const first = surestOf(modelsOf(run), run);
        return first ? [{ ...first, weight: run.weight }] : [];
      })
      .sort((one, other) => other.score - one.score),
  }));
  const line = (precision: number): [number, number] => {
    const bars = scored.map(({ size, runs }) => [size, barFor(runs, precision)] as const);
    console.log(String(precision), bars.map(([size, bar]) => `${String(Math.round(10 ** size))}: ${bar.toFixed(3)}`).join('  '));
    return lineThrough(bars.map(([size, bar]) => [size, logit(bar)]));
  };
  const lines = ({ strict, balanced, broad }: (typeof stated)['listed' | 'painted']) => ({
    strict: line(strict),
    balanced: line(balanced),
    broad: line(broad),
  });
  return { listed: lines(stated.listed), painted: lines(stated.painted) };
}
