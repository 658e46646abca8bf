/**
 * A large pack of our own → its claims, one by one as they come. What all claims refer to (the head, names, articles) must stand before them, as our
 * writer has it. A claim that refers to a later one is held back until the end, when all are known; so the order of claims may change, and nothing else:
 * the result is that of `parsePack`. Memory: names, articles, hashes of what has been met, and the claims that are held back.
 */
import type { Article, Claim, Name } from '../../matching/types.ts';
import { article } from '../article.ts';
import { claim } from '../claim.ts';
import type { Codec } from '../codec.ts';
import { entries, type Entry } from '../entries.ts';
import { header, HEADER_FIELDS } from '../header.ts';
import { name } from '../name.ts';
import type { PackHeader } from '../pack.ts';
import { Place } from '../place.ts';
import { type Problem, Problems } from '../problems.ts';
import { isBoundWithinPack, resolveClaim, type Targets } from '../references.ts';
import { tellRepetitions } from '../repetitions.ts';
import type { Bytes } from './bytes.ts';
import { hash53 } from './hash.ts';
import { jsonEntries } from './json-stream.ts';
import { Places } from './places.ts';
import { FeedError, packRefused } from './trouble.ts';

/** Names, or articles: more are a mistake, and would fill the memory. */
const MOST_LISTED = 100_000;
/** Claims that wait for a later one to which they refer. */
const MOST_HELD = 20_000;

export interface StreamedPack {
  readonly header: PackHeader;
  readonly names: readonly Name[];
  readonly articles: readonly Article[];
  readonly claims: number;
  readonly problems: readonly Problem[];
}

/** What stands before the claims. */
interface Head {
  readonly header: PackHeader;
  readonly names: readonly Name[];
  readonly articles: readonly Article[];
  readonly targets: Targets;
  readonly codec: Codec<Claim>;
}

class Reading {
  readonly #problems: Problems;
  readonly #root: Place;
  readonly #raw: Record<string, unknown> & { readonly articles: unknown[]; readonly names: unknown[] } = {
    articles: [],
    names: [],
    claims: [],
  };
  #head: Head | null = null;
  /** Hashes of ids, of ids that can be referred to, and of texts. */
  readonly #seen = new Places();
  readonly #ids = new Places();
  readonly #texts = new Places();
  #held: Entry<Claim>[] = [];
  claims = 0;

  constructor(
    readonly packName: string,
    readonly ownPages: readonly string[],
    readonly onNames: (names: readonly Name[]) => void,
  ) {
    this.#problems = new Problems(packName);
    this.#root = Place.root(this.#problems);
  }

  /** A field of the head, a name, an article. */
  takeHead(list: string | null, key: string | number, value: unknown): void {
    if (this.#head) throw new FeedError('pack-order', this.packName, list ?? String(key));
    if (list !== 'articles' && list !== 'names') this.#raw[list ?? String(key)] = value;
    else if (this.#raw[list].push(value) > MOST_LISTED) throw new FeedError('pack-lists', MOST_LISTED, list);
  }

  takeClaim(index: number, raw: unknown): Claim[] {
    const head = (this.#head ??= this.#readHead());
    const place = this.#root.field('claims').item(index, 'claim', 'error');
    const value = head.codec.read(raw, place);
    if (!value) return [];
    const at = place.named(value.id);
    const id = hash53(value.id);
    if (this.#seen.of(id) >= 0) {
      at.refuse('same-id');
      return [];
    }
    this.#seen.add(id);
    this.#tellRepeated(value, at);
    if (!isBoundWithinPack(value, head.targets, at)) return [];
    this.#ids.add(id);
    if (!value.relations.every((relation) => this.#knows(relation.claim))) return this.#hold({ value, at });
    return [this.#resolved({ value, at }, head)];
  }

  /** The claims that were held back. */
  end(): Claim[] {
    const head = (this.#head ??= this.#readHead());
    const held = this.#held.map((one) => this.#resolved(one, head));
    this.#held = [];
    if (this.claims === 0) throw this.#refused('it has no claim that can be used');
    return held;
  }

  result(): StreamedPack {
    const { header: own, names, articles } = (this.#head ??= this.#readHead());
    return { header: own, names, articles, claims: this.claims, problems: this.#problems.list() };
  }

  readonly #knows = (id: string): boolean => this.#ids.of(hash53(id)) >= 0;

  #resolved({ value, at }: Entry<Claim>, { targets }: Head): Claim {
    this.claims++;
    return resolveClaim(value, targets, this.#knows, at);
  }

  #hold(one: Entry<Claim>): Claim[] {
    if (this.#held.push(one) > MOST_HELD) throw new FeedError('pack-held', this.packName, MOST_HELD);
    return [];
  }

  #tellRepeated({ language, text }: Claim, at: Place): void {
    const words = hash53(`${language} ${text.toLowerCase()}`);
    if (this.#texts.of(words) >= 0) at.warn('words-again');
    else this.#texts.add(words);
  }

  #readHead(): Head {
    const read = header(this.ownPages).read(this.#raw, this.#root);
    if (!read) throw this.#refused('it cannot be used');
    const { format: _format, formatVersion: _version, ...own } = read;
    const articles = entries(this.#raw.articles, 'article', article, (one) => one.id, this.#root.field('articles'));
    const names = entries(this.#raw.names, 'name', name, (one) => one.key, this.#root.field('names'));
    tellRepetitions([], names);
    this.onNames(names.map(({ value }) => value));
    const targets = { articles: new Set(articles.map(({ value }) => value.id)), names: new Set(names.map(({ value }) => value.key)) };
    return {
      header: own,
      names: names.map(({ value }) => value),
      articles: articles.map(({ value }) => value),
      targets,
      codec: claim(own.language),
    };
  }

  #refused(otherwise: string): FeedError {
    return packRefused(this.#problems.list(), `pack “${this.packName}”: ${otherwise}`);
  }
}

/**
 * @param onNames told the pack's names before its first claim
 * @yields what came with one piece of bytes
 * @throws FeedError where the pack is refused as a whole, is cut short, or has something behind its claims that they may refer to
 */
export async function* streamPack(
  bytes: Bytes,
  packName: string,
  ownPages: readonly string[] = [],
  onNames: (names: readonly Name[]) => void = () => undefined,
): AsyncGenerator<readonly Claim[], StreamedPack> {
  const reading = new Reading(packName, ownPages, onNames);
  for await (const piece of jsonEntries(bytes, HEADER_FIELDS)) {
    const claims: Claim[] = [];
    for (const { list, key, value } of piece) {
      if (list === 'claims' && typeof key === 'number') claims.push(...reading.takeClaim(key, value));
      else reading.takeHead(list, key, value);
    }
    yield claims;
  }
  yield reading.end();
  return reading.result();
}
