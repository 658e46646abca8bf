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
  /** By which its relatives are looked up; '' of a part, which has none. */
  readonly key: string;
  /** Of the term itself, or of what it most likely is a misspelling of. */
  readonly weight: number;
  /** The term itself, if any claim has it. */
  readonly own: Stand | undefined;
  /** Itself, or what it may be a misspelling of. */
  readonly stands: readonly Stand[];
  /** Whether its relatives are asked for, since no claim has the word itself. */
  readonly asksRelatives: boolean;
  readonly figure: boolean;
  /** Of a word that nobody knows and that is made of known ones: those. */
  readonly parts: readonly Known[];
  /** Words with the same beginning; null until they are asked for. */
  relatives: readonly Stand[] | null;
}

/** What a misspelling, and a word with the same beginning, counts beside the word itself. */
const typoShare = 1;
const relativeShare = 0.4;
/** Words of some hundred pages. */
const mostKept = 20_000;

function keep(kept: Map<string, Known>, key: string, made: Known): Known {
  if (kept.size >= mostKept) kept.clear();
  kept.set(key, made);
  return made;
}

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
    const isEnglish = term.kind === 'word' && !isMarked(term.key);
    const kept = isEnglish ? this.#words : this.#others;
    const key = isEnglish ? word : term.key;
    return kept.get(key) ?? keep(kept, key, this.#find(term, isEnglish ? word : ''));
  }

  /** Words with the same beginning. The second look at a candidate needs them; the first only of words that no claim has. */
  relatives(known: Known): readonly Stand[] {
    const { key, own } = known;
    return (known.relatives ??= relativesOf(key).flatMap((other) => this.#stand(other, relativeShare * weightOf(other), !own) ?? []));
  }

  /** @param word '' where it is none of English */
  #find(term: Term, word: string): Known {
    const { key } = term;
    const weight = weightInIndex(term);
    const own = this.#stand(key, weight, true);
    const known = { key, weight, own, stands: own ? [own] : [], asksRelatives: false, figure: isFigure(term), parts: [], relatives: null };
    return own || word === '' ? known : this.#missing(known, word);
  }

  /** Of a word that no claim has. */
  #missing(known: Known, word: string): Known {
    const typos = typosOf(word);
    const [first = known.key] = typos;
    const relatives = this.relatives(known);
    return {
      ...known,
      weight: weightOf(first),
      stands: typos.flatMap((typo) => this.#stand(typo, typoShare * weightOf(typo), true) ?? []),
      asksRelatives: relatives.length > 0,
      parts: typos.length === 0 ? partsOf(word).map((part) => this.#part(part)) : [],
    };
  }

  #part(key: string): Known {
    const weight = weightOf(key);
    const own = this.#stand(key, weight, true);
    return { key: '', weight, own, stands: own ? [own] : [], asksRelatives: false, figure: false, parts: [], relatives: null };
  }

  #stand(key: string, weight: number, asked: boolean): Stand | undefined {
    const number = numberOf(this.#view, hash(key));
    return number < 0 ? undefined : { number, weight, asked };
  }
}

function isFigure({ kind, key }: Term): boolean {
  const first = key.charCodeAt(0);
  return kind === 'figure' || (first >= 48 && first <= 57);
}
