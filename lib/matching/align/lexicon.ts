/**
 * What an index knows of a term: its number, and those of what it may be a misspelling or a relative of. The words of a page come again and
 * again, so what was looked up is kept (bounded); the answer is the same as without.
 */
import { hash } from '../index/hash.ts';
import { numberOf, type IndexView } from '../index/view.ts';
import { isMarked } from '../text/pipelines.ts';
import type { Term } from '../text/prepare.ts';
import { partsOf } from '../text/compounds.ts';
import { relativesOf, typosOf } from '../text/related.ts';
import { weightInIndex, weightOf } from '../text/weights.ts';

/** A term of the index that may stand for the one asked for. */
export interface Stand {
  readonly number: number;
  readonly weight: number;
  /** Worth reading its postings for. */
  readonly asked: boolean;
}

export interface Known {
  /** Of the term itself, or of what it most likely is a misspelling of. */
  readonly weight: number;
  /** The term itself, if any claim has it. */
  readonly own: Stand | undefined;
  readonly stands: readonly Stand[];
  readonly figure: boolean;
  /** Of a word that nobody knows and that is made of known ones: those. */
  readonly parts: readonly Known[];
}

/** What a misspelling, and a word with the same beginning, counts beside the word itself. */
const typoShare = 1;
const relativeShare = 0.4;
/** Words of some hundred pages. */
const mostKept = 20_000;

export class Lexicon {
  readonly #view: IndexView;
  /** English words as they are written, since what they may be misspellings of hangs on it; all else by its key. */
  readonly #words = new Map<string, Known>();
  readonly #others = new Map<string, Known>();

  constructor(view: IndexView) {
    this.#view = view;
  }

  /** @param word of the term's first token */
  know(term: Term, word: string): Known {
    const isWord = term.kind === 'word';
    const kept = isWord ? this.#words : this.#others;
    const key = isWord && !isMarked(term.key) ? word : term.key;
    const known = kept.get(key);
    if (known) return known;
    const made = this.#find(term, word);
    if (kept.size >= mostKept) kept.clear();
    kept.set(key, made);
    return made;
  }

  #find(term: Term, word: string): Known {
    const number = this.#number(term.key);
    const weight = weightInIndex(term);
    const figure = term.kind === 'figure' || /^\d/.test(term.key);
    const stands: Stand[] = [];
    const add = (stand: Stand): void => void (stand.number >= 0 && stands.push(stand));
    add({ number, weight, asked: true });
    const own = stands[0];
    const isForeign = isMarked(term.key);
    if (term.kind !== 'word') return { weight, own, stands, figure, parts: [] };
    const typos = number < 0 && !isForeign ? typosOf(word) : [];
    for (const key of typos) add({ number: this.#number(key), weight: typoShare * weightOf(key), asked: true });
    for (const key of relativesOf(term.key)) add({ number: this.#number(key), weight: relativeShare * weightOf(key), asked: number < 0 });
    const parts = number < 0 && !isForeign && typos.length === 0 ? partsOf(word).map((key) => this.#part(key)) : [];
    return { weight: typos[0] === undefined ? weight : weightOf(typos[0]), own, stands, figure, parts };
  }

  #part(key: string): Known {
    const number = this.#number(key);
    const own = number < 0 ? undefined : { number, weight: weightOf(key), asked: true };
    return { weight: weightOf(key), own, stands: own ? [own] : [], figure: false, parts: [] };
  }

  #number(key: string): number {
    return numberOf(this.#view, hash(key));
  }
}
