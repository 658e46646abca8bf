/** What the indexes of large packs have for a query that may still be under way, typing errors included. No claim is loaded. */
import { beginningWith } from '../../matching/index/beginnings.ts';
import { weightStep } from '../../matching/index/format.ts';
import { wantedOf } from '../../matching/index/open.ts';
import type { Wanted } from '../../matching/index/query.ts';
import { claimAt } from '../../matching/index/view.ts';
import { nameTable } from '../../matching/text/names.ts';
import { pipelineOf } from '../../matching/text/pipelines.ts';
import { prepare, type Prepared } from '../../matching/text/prepare.ts';
import type { Token } from '../../matching/text/tokens.ts';
import type { OpenPack } from '../corpus/open.ts';

export interface FromIndex {
  readonly pack: OpenPack;
  readonly ordinal: number;
  readonly score: number;
  /** The pack has words of the query as they stand, and not only such as begin alike. */
  readonly hasWords: boolean;
}

/** Of the terms that begin as a word does, the commonest. */
const MOST_BEGINNINGS = 40;
/** What only begins alike is no more than half of what was written; and less where the word as it stands is known: "tax" is first of all no taxi. */
const BEGINNING_SHARE = 0.5;
const BESIDE_WHOLE = 0.2;
/** A claim with several wordings has as many documents. */
const DOCUMENTS_A_CLAIM = 3;

/** The query in the way of each language that the pack has: stems of one are not those of another. */
function readings({ stored: { names, languages } }: OpenPack, query: string): Prepared[] {
  const table = nameTable(names);
  const ways = new Set(languages.map(({ of }) => pipelineOf(of)));
  return [...(ways.size === 0 ? (['en'] as const) : ways)].map((way) => prepare(query, table, way));
}

/** Terms that begin with the word, else with as much of it as any does: the rest may be a typing error. */
function beginnings({ index: { view } }: OpenPack, word: string): readonly number[] {
  const whole = beginningWith(view, word, MOST_BEGINNINGS);
  if (whole.terms.length > 0 || whole.letters === 0) return whole.terms;
  return beginningWith(view, word.slice(0, whole.letters), MOST_BEGINNINGS).terms;
}

/** What stands for one word of the query: itself, if the index has it; what it may be the beginning of, if it is the last one or if not. */
function wantedFor(pack: OpenPack, { start, end, word, stop }: Token, all: readonly Prepared[], isLast: boolean): Wanted[] {
  const { view } = pack.index;
  const terms = all.flatMap((reading) => reading.terms.filter((term) => term.start <= start && end <= term.end));
  const own = wantedOf(view, terms);
  if (!isLast && (stop || own.length > 0)) return own;
  const most = own.length === 0 ? Infinity : BESIDE_WHOLE * Math.max(...own.map(({ weight }) => weight));
  const others = beginnings(pack, word).filter((number) => own.every((one) => one.number !== number));
  return [
    ...own,
    ...others.map((number) => ({ number, weight: Math.min(most, (view.weights[number] ?? 0) * weightStep * BEGINNING_SHARE) })),
  ];
}

interface Asked {
  readonly wanted: readonly Wanted[];
  readonly hasWords: boolean;
}

function asked(pack: OpenPack, query: string): Asked {
  const all = readings(pack, query);
  const tokens = all[0]?.tokens ?? [];
  const wanted = new Map<number, Wanted>();
  for (const token of tokens)
    for (const one of wantedFor(pack, token, all, token.end === query.length)) if (!wanted.has(one.number)) wanted.set(one.number, one);
  const hasWords = all.some(({ terms }) => wantedOf(pack.index.view, terms).length > 0);
  return { wanted: [...wanted.values()], hasWords };
}

function bestOf(pack: OpenPack, query: string, most: number): FromIndex[] {
  const { index } = pack;
  const { wanted, hasWords } = asked(pack, query);
  const seen = new Map<number, FromIndex>();
  for (const { document, score } of index.documents(wanted, most * DOCUMENTS_A_CLAIM)) {
    const ordinal = claimAt(index.view, document);
    if (!seen.has(ordinal)) seen.set(ordinal, { pack, ordinal, score, hasWords });
  }
  return [...seen.values()].slice(0, most);
}

/** The best of all packs together, since scores do not hang on the pack. @param query trimmed @returns best first */
export function fromIndexes(packs: readonly OpenPack[], query: string, most: number): FromIndex[] {
  const all = packs.flatMap((pack) => bestOf(pack, query, most));
  return all.sort((left, right) => right.score - left.score).slice(0, most);
}
