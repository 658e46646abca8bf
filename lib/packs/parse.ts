import { article } from './article.ts';
import { claim } from './claim.ts';
import { entries } from './entries.ts';
import { header } from './header.ts';
import { faultOf } from './json-fault.ts';
import { name } from './name.ts';
import type { Pack } from './pack.ts';
import { Place } from './place.ts';
import { type Problem, Problems } from './problems.ts';
import { resolveReferences } from './references.ts';
import { tellRepetitions } from './repetitions.ts';
import { TextPlace } from './text-place.ts';

interface ParseOptions {
  /** Paths of the extension's own pages that this pack may name as its editorial page; none but for a bundled pack. */
  readonly ownPages?: readonly string[];
}

interface ParsedPack {
  /** null: the pack is refused, and a problem of severity `error` says why. */
  readonly pack: Pack | null;
  readonly problems: readonly Problem[];
}

/**
 * The one door for packs: bundled, subscribed, from a file. What comes out is whole and safe to rely on: known words, dates in the calendar,
 * http(s) addresses, references that resolve. What is unusable is left out and told; the rest of the pack is kept.
 * @param input the text of the file (bytes are decoded by the caller, as UTF-8), or what `JSON.parse` made of it. Any value at all is allowed; nothing throws.
 * @param packName what problems call the pack: the name of the file, or its address.
 * Cost: linear in the size of the pack.
 */
export function parsePack(input: unknown, packName: string, { ownPages = [] }: ParseOptions = {}): ParsedPack {
  const problems = new Problems(packName);
  const root = Place.root(problems);
  const raw = typeof input === 'string' ? parseJson(input, root) : input;
  const pack = raw === undefined ? null : readPack(raw, root, ownPages);
  return { pack, problems: problems.list() };
}

function parseJson(input: string, root: Place): unknown {
  const text = input.replace(/^\uFEFF/, '');
  try {
    return JSON.parse(text) as unknown;
  } catch {
    const at = new TextPlace();
    const found = faultOf(text, at);
    return found === '' ? root.refuse('json-cut', [at.line, at.column]) : root.refuse('not-json', [at.line, at.column, found]);
  }
}

function readPack(raw: unknown, root: Place, ownPages: readonly string[]): Pack | null {
  const read = header(ownPages).read(raw, root);
  if (!read) return null;
  const { format: _format, formatVersion: _version, ...head } = read;
  const content = raw as Readonly<Record<'articles' | 'names' | 'claims', unknown>>;
  if (!Array.isArray(content.claims)) {
    root.refuse('no-claims');
    return null;
  }
  const articles = entries(content.articles, 'article', article, (one) => one.id, root.field('articles'));
  const names = entries(content.names, 'name', name, (one) => one.key, root.field('names'));
  const claims = entries(content.claims, 'claim', claim(head.language), (one) => one.id, root.field('claims'));
  if (claims.length === 0 && content.claims.length > 0) {
    root.refuse('no-usable-claim');
    return null;
  }
  tellRepetitions(claims, names);
  const targets = { articles: new Set(articles.map(({ value }) => value.id)), names: new Set(names.map(({ value }) => value.key)) };
  return {
    ...head,
    articles: articles.map(({ value }) => value),
    names: names.map(({ value }) => value),
    claims: resolveReferences(claims, targets),
  };
}
