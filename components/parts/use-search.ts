import { useEffect, useState } from 'preact/hooks';

export type Search<Row> = (query: string) => Promise<readonly Row[]>;
export type Searched<Row> =
  { readonly kind: 'loading' } | { readonly kind: 'error' } | { readonly kind: 'found'; readonly rows: readonly Row[] };

/** Typing goes on for about this long between two letters. */
const pauseMs = 150;

/**
 * Asks once the typing rests, and forgets answers to what was typed before. Earlier rows stay in sight until new ones come.
 * @param version asks again when it changes, since the data may have
 */
export function useSearch<Row>(search: Search<Row>, query: string, version: unknown): Searched<Row> {
  const [searched, setSearched] = useState<Searched<Row>>({ kind: 'loading' });
  useEffect(() => {
    let current = true;
    const timer = setTimeout(() => {
      search(query).then(
        (rows) => current && setSearched({ kind: 'found', rows }),
        () => current && setSearched({ kind: 'error' }),
      );
    }, pauseMs);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [search, query, version]);
  return searched;
}
