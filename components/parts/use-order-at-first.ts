import { useRef } from 'preact/hooks';

/**
 * Rows in the order of their ranks when the list was first drawn, or has got other rows: what is switched stays under the pointer.
 * @param keyOf distinct for each row @param rankOf lower comes first; rows of one rank keep their order
 */
export function useOrderAtFirst<Row>(rows: readonly Row[], keyOf: (row: Row) => string, rankOf: (row: Row) => number): readonly Row[] {
  const first = useRef<{ readonly keys: string; readonly ranks: ReadonlyMap<string, number> } | null>(null);
  const keys = rows.map(keyOf).sort().join('\n');
  if (first.current?.keys !== keys) first.current = { keys, ranks: new Map(rows.map((row) => [keyOf(row), rankOf(row)])) };
  const { ranks } = first.current;
  return [...rows].sort((left, right) => (ranks.get(keyOf(left)) ?? 0) - (ranks.get(keyOf(right)) ?? 0));
}
