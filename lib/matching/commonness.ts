/**
 * How many of a claim's wordings have a term, or a synonym of it. Wordings were written to say the same in other words, so that what stays in
 * many of them is the claim, and the rest is one way of putting it. Cost: some look-ups for each wording.
 */
import { synonymGroups } from './text/synonyms.ts';
import type { Prepared, Term } from './text/prepare.ts';

export interface Concept {
  readonly term: Term;
  /** Of the wordings, 0 to 1. */
  readonly share: number;
}

interface Words {
  readonly keys: ReadonlySet<string>;
  readonly groups: ReadonlySet<number>;
}

function wordsOf(terms: readonly Term[]): Words {
  const groups = terms.flatMap(({ kind, key }) => (kind === 'word' ? [...(synonymGroups(key) ?? [])] : []));
  return { keys: new Set(terms.map(({ key }) => key)), groups: new Set(groups) };
}

function has({ keys, groups }: Words, { kind, key }: Term): boolean {
  if (keys.has(key)) return true;
  if (kind !== 'word') return false;
  for (const group of synonymGroups(key) ?? []) if (groups.has(group)) return true;
  return false;
}

/** What fewer than this share of the wordings have is one way of putting it. */
const leastShare = 0.25;

export class Commonness {
  readonly wordings: number;
  /** Each once, under the first word that stands for it. */
  readonly concepts: readonly Concept[];
  readonly #words: readonly Words[];

  constructor(wordings: readonly Prepared[]) {
    this.wordings = wordings.length;
    this.#words = wordings.map(({ terms }) => wordsOf(terms));
    const concepts: Concept[] = [];
    for (const term of wordings.flatMap(({ terms }) => terms)) {
      const share = this.shareOf(term);
      if (share >= leastShare && !has(wordsOf(concepts.map((one) => one.term)), term)) concepts.push({ term, share });
    }
    this.concepts = concepts;
  }

  shareOf(term: Term): number {
    return this.#words.filter((words) => has(words, term)).length / Math.max(1, this.wordings);
  }
}

/** Whether any of the terms is the same word, name or figure, or a synonym. @returns a test that is asked often */
export function among(terms: readonly Term[]): (term: Term) => boolean {
  const words = wordsOf(terms);
  return (term) => has(words, term);
}
