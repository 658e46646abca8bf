/**
 * Asserts or denies? Pairs of a claim and a sentence that shares most of its words, judged by the extension's own code: both sides are
 * prepared and aligned, `judgeStance` decides. `differs` and what is refuted count as denies; `unclear`, and what is asked or supposed,
 * count as undecided.
 *
 * accuracy: right among the decided pairs · decided: share of the pairs · falseDenies: share of the asserting pairs that are judged denies
 */
import { align } from '../../lib/matching/align/align.ts';
import { negations } from '../../lib/matching/stance/negation.ts';
import { judgeStance, type Judged } from '../../lib/matching/stance/stance.ts';
import { nameTable } from '../../lib/matching/text/names.ts';
import { prepare } from '../../lib/matching/text/prepare.ts';
import { tokenise } from '../../lib/matching/text/tokens.ts';
import { middle, resamples } from './support/bootstrap.ts';
import { dataFile, type EvalOptions } from './support/options.ts';
import { readLines } from './support/data.ts';
import { claimOf } from './support/ranker.ts';
import { rounded, type EvalResult, type Figures, type Interval } from './support/result.ts';

type Label = 'asserts' | 'denies';

export interface Pair {
  readonly id: string;
  readonly claim: string;
  readonly sentence: string;
  readonly label: Label;
}

interface Judgement {
  readonly gold: Label;
  /** Null where it is left undecided. */
  readonly got: Label | null;
}

const usual = 'bench/stance/fever-symmetric.dev.jsonl';
/** Least share of the claim's stems that the sentence holds: below it there is no match to judge. */
const leastCovered = 0.6;
const noNames = nameTable([]);

/** Brackets and quotation marks as treebanks write them. */
function plain(text: string): string {
  return text
    .replace(/-L[RS]B-/g, '(')
    .replace(/-R[RS]B-/g, ')')
    .replace(/``|''/g, '"')
    .replace(/ ([.,;:!?)])/g, '$1');
}

function isCovered({ claim, sentence }: Pair): boolean {
  const there = new Set(tokenise(plain(sentence)).map(({ stem }) => stem));
  const stems = [...new Set(tokenise(plain(claim)).flatMap(({ stem, stop }) => (stop ? [] : [stem])))];
  return stems.filter((stem) => there.has(stem)).length >= leastCovered * stems.length;
}

/** The extension's judgement of a pair, whatever its score: the cue and the differences tell why. */
export function judge(pair: Pair): Judged {
  const claim = claimOf({ id: pair.id, claim: plain(pair.claim) });
  const text = plain(pair.sentence);
  const alignment = align(prepare(claim.text, noNames), prepare(text, noNames), new Set());
  const segment = { ordinal: 0, text, origin: 'body', start: 0, end: text.length, block: 0 } as const;
  return judgeStance(alignment, claim, { segment, before: undefined, next: undefined, named: new Set(), date: null });
}

export function labelOf({ stance, voice }: Judged): Label | null {
  if (stance === 'unclear' || voice === 'open') return null;
  if (voice === 'refuted') return stance === 'asserts' ? 'denies' : null;
  return stance === 'asserts' ? 'asserts' : 'denies';
}

export function readPairs(path: string): Pair[] {
  return readLines<Pair>(path, ['id', 'claim', 'sentence', 'label']).filter(isCovered);
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

/** @param times how often each judgement counts */
function figuresOf(all: readonly Judgement[], times?: Uint16Array): Record<'accuracy' | 'decided' | 'falseDenies', number> {
  let [count, decided, right, asserting, falseDenies] = [0, 0, 0, 0, 0];
  all.forEach(({ gold, got }, index) => {
    const weight = times?.[index] ?? (times ? 0 : 1);
    count += weight;
    if (got !== null) decided += weight;
    if (got === gold) right += weight;
    if (gold === 'asserts') asserting += weight;
    if (gold === 'asserts' && got === 'denies') falseDenies += weight;
  });
  return { accuracy: share(right, decided), decided: share(decided, count), falseDenies: share(falseDenies, asserting) };
}

function roundedFigures(all: readonly Judgement[]): Figures {
  const { accuracy, decided, falseDenies } = figuresOf(all);
  return { accuracy: rounded(accuracy), decided: rounded(decided), falseDenies: rounded(falseDenies), n: all.length };
}

function intervals(all: readonly Judgement[]): Record<string, Interval> {
  const drawn = [...resamples(all.length)].map((times) => figuresOf(all, times));
  return {
    accuracy: middle(drawn.map(({ accuracy }) => accuracy)),
    decided: middle(drawn.map(({ decided }) => decided)),
    falseDenies: middle(drawn.map(({ falseDenies }) => falseDenies)),
  };
}

/** One negation more on one side than on the other, wherever it stands. */
function byParity(pair: Pair): Label {
  const count = (text: string): number => negations(prepare(text, noNames)).length;
  return (count(pair.claim) + count(pair.sentence)) % 2 === 0 ? 'asserts' : 'denies';
}

/** A ranker takes no stance: to BM25, MiniSearch and Fuse.js what shares the words is a match, and so asserts. */
export function run(options: EvalOptions): Promise<EvalResult> {
  const pairs = readPairs(dataFile(options.pairs, usual));
  const judged = pairs.map((pair): Judgement => ({ gold: pair.label, got: labelOf(judge(pair)) }));
  const ranker = roundedFigures(pairs.map(({ label }) => ({ gold: label, got: 'asserts' })));
  const parity = roundedFigures(pairs.map((pair) => ({ gold: pair.label, got: byParity(pair) })));
  return Promise.resolve({
    figures: roundedFigures(judged),
    ci: intervals(judged),
    baselines: { bm25: ranker, minisearch: ranker, minisearchTokens: ranker, fuse: ranker, negationParity: parity },
  });
}
