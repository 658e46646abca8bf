/** Training data: every sentence with its candidates, as the matcher sees them, with its gold claims in the corpus and without them. */
import { aroundOf } from '../../lib/matching/align/around.ts';
import { Ranking, type Looked } from '../../lib/matching/align/ranking.ts';
import { packInMemory } from '../../lib/matching/memory.ts';
import { nameTable } from '../../lib/matching/text/names.ts';
import { prepare } from '../../lib/matching/text/prepare.ts';
import { inContext } from '../eval/support/context.ts';
import type { BenchClaim, Query } from '../eval/support/data.ts';
import { claimOf } from '../eval/support/ranker.ts';

export interface Run {
  /** Sentences about the same claim are never split between folds. */
  readonly fold: number;
  readonly kind: 'with' | 'without' | 'news';
  /** How often it counts for the certainty. */
  readonly weight: number;
  readonly query: Query;
  readonly gold: ReadonlySet<number>;
  readonly looked: readonly Looked[];
}

export const FOLDS = 5;
/** News is rarer in the training set than on a reader's screen. */
export const newsWeight = 10;
const noNames = nameTable([]);

function foldOf(text: string): number {
  let value = 7;
  for (const character of text) value = (value * 31 + (character.codePointAt(0) ?? 0)) >>> 0;
  return value % FOLDS;
}

export interface Source {
  readonly corpus: readonly BenchClaim[];
  readonly queries: readonly Query[];
  readonly news: readonly Query[];
  readonly context: string | undefined;
}

export function runsOf({ corpus, queries, news, context }: Source): Run[] {
  const { index } = packInMemory({ id: 'benchmark', claims: corpus.map(claimOf), names: [], articles: [] });
  const ranking = new Ranking(index);
  const places = new Map(corpus.map(({ id }, place) => [id, place]));
  const look = (query: Query, without?: (document: number) => boolean): readonly Looked[] => {
    const { segments, place } = inContext(query, context);
    const prepared = segments.map(({ text }) => prepare(text, noNames));
    const asked = { prepared: prepared[place] ?? prepare(query.text, noNames), around: aroundOf(segments, prepared, place), date: null };
    return ranking.look(asked, 0, without);
  };
  const withGold = queries.flatMap((query): Run[] => {
    const gold = new Set(query.gold.map((id) => places.get(id) ?? -1));
    const fold = foldOf(query.gold[0] ?? query.id);
    const inside = { fold, kind: 'with', weight: 1, query, gold, looked: look(query) } as const;
    return [inside, { fold, kind: 'without', weight: 1, query, gold, looked: look(query, (document) => gold.has(document)) }];
  });
  const none = new Set<number>();
  return [
    ...withGold,
    ...news.map((query): Run => ({ fold: foldOf(query.id), kind: 'news', weight: newsWeight, query, gold: none, looked: look(query) })),
  ];
}
