import { useEffect, useRef, useState } from 'preact/hooks';

export type Search<Row> = (query: string) => Promise<readonly Row[]>;
export type Searched<Row> =
  { readonly kind: 'loading' } | { readonly kind: 'error' } | { readonly kind: 'found'; readonly rows: readonly Row[] };

/** Letters of one word come some 100 ms apart: each is asked for, but for those of a key that is held down. */
const pauseMs = 40;

/**
 * Asks as one types, and forgets answers to what was typed before. Earlier rows stay in sight until new ones come.
 * @param version asks again when it changes, since the data may have
 */
export function useSearch<Row>(search: Search<Row>, query: string, version: unknown): Searched<Row> {
  const [searched, setSearched] = useState<Searched<Row>>({ kind: 'loading' });
  const isFirst = useRef(true);
  useEffect(() => {
    let current = true;
    const ask = (): void => {
      search(query).then(
        (rows) => current && setSearched({ kind: 'found', rows }),
        () => current && setSearched({ kind: 'error' }),
      );
    };
    const timer = setTimeout(ask, isFirst.current ? 0 : pauseMs);
    isFirst.current = false;
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [search, query, version]);
  return searched;
}
