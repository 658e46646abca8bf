/**
 * Nodes of JSON-LD that stand apart and are named by their `@id`, as WordPress' plugins write a page: `author: {"@id": "#desk"}` beside
 * `{"@id": "#desk", "name": "Fact Desk"}`. They are put where they are named, for what is read of a review and for nothing else, so that a page
 * whose nodes name each other in circles, or a thousand times, grows no larger than four times itself. Cost: linear.
 */
import { isThing, type Thing } from './fields.ts';

/** What a review says by another node. */
const NAMED: ReadonlySet<string> = new Set([
  'author',
  'creator',
  'publisher',
  'sourceOrganization',
  'itemReviewed',
  'reviewRating',
  'appearance',
  'firstAppearance',
]);
/** A review's claim, the claim's author. */
const MOST_HOPS = 3;
/** Of a list of names: a review has a few authors; a thousand, of a thousand each, would be read a million times. */
const MOST_OF_A_LIST = 10;
/** What nests deeper is no review, and is passed on as it is. */
const DEEPEST = 20;

function nodesOf(value: unknown, nodes: Map<string, Thing>, depth = 0): Map<string, Thing> {
  if (depth > DEEPEST || typeof value !== 'object' || value === null) return nodes;
  if (isThing(value) && typeof value['@id'] === 'string' && !isReference(value) && !nodes.has(value['@id'])) nodes.set(value['@id'], value);
  for (const one of Object.values(value)) nodesOf(one, nodes, depth + 1);
  return nodes;
}

/** It has a name, and says nothing of itself. */
function isReference(value: unknown): value is Thing & { readonly '@id': string } {
  return isThing(value) && typeof value['@id'] === 'string' && Object.keys(value).every((key) => key === '@id' || key === '@type');
}

class Links {
  /** By node: as it is met after so many hops. */
  readonly #made = new Map<Thing, unknown[]>();

  constructor(readonly nodes: ReadonlyMap<string, Thing>) {}

  linked(value: unknown, hops = 0, depth = 0): unknown {
    if (depth > DEEPEST) return value;
    if (Array.isArray(value)) return value.map((one: unknown) => this.linked(one, hops, depth + 1));
    if (!isThing(value)) return value;
    const entries = Object.entries(value).map(([key, one]) => [
      key,
      NAMED.has(key) ? this.#named(one, hops, depth) : this.linked(one, hops, depth + 1),
    ]);
    return Object.fromEntries(entries);
  }

  #named(value: unknown, hops: number, depth: number): unknown {
    if (depth > DEEPEST) return value;
    if (Array.isArray(value)) return this.#list(value, hops, depth);
    const node = isReference(value) && hops < MOST_HOPS ? this.nodes.get(value['@id']) : undefined;
    if (!node) return this.linked(value, hops, depth + 1);
    const made = this.#made.get(node) ?? [];
    this.#made.set(node, made);
    return (made[hops] ??= this.linked(node, hops + 1));
  }

  #list(values: readonly unknown[], hops: number, depth: number): unknown {
    const references = values.filter(isReference);
    if (references.length <= MOST_OF_A_LIST) return values.map((one) => this.#named(one, hops, depth + 1));
    const first = new Set<unknown>(references.slice(0, MOST_OF_A_LIST));
    return values.filter((one) => first.has(one) || !isReference(one)).map((one) => this.#named(one, hops, depth + 1));
  }
}

/** @param blocks all of a page, since a node of one may be named in another @returns the same, each node where it is named */
export function withLinked(blocks: readonly unknown[]): readonly unknown[] {
  const nodes = nodesOf(blocks, new Map());
  if (nodes.size === 0) return blocks;
  const links = new Links(nodes);
  return blocks.map((block) => links.linked(block));
}
