/**
 * How many of a claim's wordings have a term, or a synonym of it. Wordings were written to say the same in other words, so that what stays in
 * many of them is the claim, and the rest is one way of putting it. Cost: linear in the terms of the wordings; then a look-up.
 */
import { synonymGroups } from './text/synonyms.ts';
import type { Prepared, Term } from './text/prepare.ts';

export interface Concept {
  readonly term: Term;
  /** Of the wordings, 0 to 1. */
  readonly share: number;
}

function groupsOf({ kind, key }: Term): Iterable<number> {
  return (kind === 'word' && synonymGroups(key)) || [];
}

/** Words, names and figures, met by what they are or by a synonym. */
class Words {
  readonly #keys = new Set<string>();
  readonly #groups = new Set<number>();

  add(term: Term): void {
    this.#keys.add(term.key);
    for (const group of groupsOf(term)) this.#groups.add(group);
  }

  has(term: Term): boolean {
    if (this.#keys.has(term.key)) return true;
    for (const group of groupsOf(term)) if (this.#groups.has(group)) return true;
    return false;
  }
}

/** Adds a number to the list of a key, where it is not the last one there. */
function list<Key>(lists: Map<Key, number[]>, key: Key, number: number): void {
  const known = lists.get(key);
  if (!known) lists.set(key, [number]);
  else if (known.at(-1) !== number) known.push(number);
}

/** What fewer than this share of the wordings have is one way of putting it. */
const leastShare = 0.25;

export class Commonness {
  readonly wordings: number;
  /** Each once, under the first word that stands for it. */
  readonly concepts: readonly Concept[];
  /** Wordings that have a term, and that have a word of a group of synonyms, in order. */
  readonly #byKey = new Map<string, number[]>();
  readonly #byGroup = new Map<number, number[]>();
  readonly #shares = new Map<string, number>();

  constructor(wordings: readonly Prepared[]) {
    this.wordings = wordings.length;
    for (const [wording, { terms }] of wordings.entries()) {
      for (const term of terms) {
        list(this.#byKey, term.key, wording);
        for (const group of groupsOf(term)) list(this.#byGroup, group, wording);
      }
    }
    const concepts: Concept[] = [];
    const words = new Words();
    for (const term of wordings.flatMap(({ terms }) => terms)) {
      const share = this.shareOf(term);
      if (share < leastShare || words.has(term)) continue;
      words.add(term);
      concepts.push({ term, share });
    }
    this.concepts = concepts;
  }

  shareOf(term: Term): number {
    const known = this.#shares.get(term.key);
    if (known !== undefined) return known;
    const having = new Set(this.#byKey.get(term.key));
    for (const group of groupsOf(term)) for (const wording of this.#byGroup.get(group) ?? []) having.add(wording);
    const share = having.size / Math.max(1, this.wordings);
    this.#shares.set(term.key, share);
    return share;
  }
}

/** Whether any of the terms is the same word, name or figure, or a synonym. @returns a test that is asked often */
export function among(terms: readonly Term[]): (term: Term) => boolean {
  const words = new Words();
  for (const term of terms) words.add(term);
  return (term) => words.has(term);
}
