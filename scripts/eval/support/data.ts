/** The benchmark's files, or any of the same form: claims, sentences with their gold claims, news that must not match, feeds as padding. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { UsageError } from './options.ts';

export interface BenchClaim {
  readonly id: string;
  readonly claim: string;
  readonly title?: string;
  readonly claimant?: string;
  readonly date?: string;
}

export interface Query {
  readonly id: string;
  readonly text: string;
  /** Ids of the claims that it repeats; empty for news. */
  readonly gold: readonly string[];
}

export function readBytes(path: string): string {
  const bytes = readFileSync(path);
  return (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8');
}

/** @throws UsageError that names the line */
export function readLines<T>(path: string, needed: readonly (keyof T & string)[]): T[] {
  return readBytes(path)
    .split('\n')
    .flatMap((line, index): T[] => {
      if (!line.trim()) return [];
      const place = `${path}: line ${String(index + 1)}`;
      let value: Partial<T>;
      try {
        value = JSON.parse(line) as Partial<T>;
      } catch {
        throw new UsageError(`${place} is not JSON`);
      }
      for (const key of needed) if (value[key] === undefined) throw new UsageError(`${place} has no ${key}`);
      return [value as T];
    });
}

export function readClaims(path: string, pad: string | undefined): BenchClaim[] {
  const claims = readLines<BenchClaim>(path, ['id', 'claim']);
  return pad === undefined ? claims : [...claims, ...readFeed(pad)];
}

interface Feed {
  readonly dataFeedElement: readonly { readonly item: readonly { readonly claimReviewed?: string }[] }[];
}

function readFeed(path: string): BenchClaim[] {
  const feed = JSON.parse(readBytes(path)) as Feed;
  return feed.dataFeedElement.flatMap(({ item }, index) => {
    const claim = item[0]?.claimReviewed;
    return claim === undefined ? [] : [{ id: `pad-${String(index)}`, claim }];
  });
}

/** Queries of which at least one gold claim is in the corpus. */
export function readQueries(path: string, claims: readonly BenchClaim[]): Query[] {
  const known = new Set(claims.map(({ id }) => id));
  return readLines<Query>(path, ['id', 'text', 'gold'])
    .map((query) => ({ ...query, gold: query.gold.filter((id) => known.has(id)) }))
    .filter(({ gold }) => gold.length > 0);
}

export function readNews(path: string): Query[] {
  return readLines<Omit<Query, 'gold'>>(path, ['id', 'text']).map((line) => ({ ...line, gold: [] }));
}
