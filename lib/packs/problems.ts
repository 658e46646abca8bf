import type { Say } from './told.ts';

/** `error`: something with an identity of its own (the pack, a claim, a review, a source …) is refused. `warning`: a detail is left out or mended. */
export type Severity = 'error' | 'warning';

export type ProblemCode =
  | 'not-json'
  | 'wrong-type'
  | 'missing'
  | 'empty'
  | 'too-long'
  | 'too-short'
  | 'too-many'
  | 'mended-text'
  | 'bad-id'
  | 'bad-date'
  | 'bad-address'
  | 'bad-language'
  | 'bad-number'
  | 'not-one-of'
  | 'long-quote'
  | 'no-evidence'
  | 'no-label'
  | 'duplicate'
  | 'dangling'
  | 'inconsistent'
  | 'unknown-field'
  | 'foreign-format'
  | 'more';

export interface Problem {
  readonly severity: Severity;
  readonly code: ProblemCode;
  /** Something could not be used; else it was, as it stands or mended. */
  readonly lost: boolean;
  /** RFC 6901 JSON Pointer into the pack: `/claims/11/sources/0/url`. */
  readonly pointer: string;
  /** A sentence that names the place in words: `pack “x”: claim 12 (“id”), source 1, “url” is not …`. */
  readonly text: string;
}

/** What is wrong, without the place: each kind of problem that costs something has a message of its own. */
export function sayProblem({ code, text }: Problem): Say {
  return { say: `problem_${code.replaceAll('-', '_')}`, or: text };
}

/** Problems of one kind, at one kind of place, that are told one by one; a feed of 100,000 claims with one foreign field must not make 100,000 sentences. */
const TOLD_ONE_BY_ONE = 20;

interface Group {
  count: number;
  readonly first: Problem;
}

/** Collects the problems of one pack. Cost: constant a problem; memory is bounded by the kinds of problem, not by their number. */
export class Problems {
  readonly #told: Problem[] = [];
  readonly #groups = new Map<string, Group>();

  constructor(readonly packName: string) {}

  add(problem: Problem): void {
    const kind = `${problem.code} ${problem.pointer.replace(/\/\d+/g, '/*')}`;
    const group = this.#groups.get(kind);
    if (group) group.count += 1;
    else this.#groups.set(kind, { count: 1, first: problem });
    if ((group?.count ?? 1) <= TOLD_ONE_BY_ONE) this.#told.push(problem);
  }

  /** In the order in which they were met; what was cut short is counted at the end, with the place of the first of its kind. */
  list(): Problem[] {
    const rest = [...this.#groups.values()].filter((group) => group.count > TOLD_ONE_BY_ONE);
    return [...this.#told, ...rest.map((group) => this.#countOf(group))];
  }

  #countOf({ count, first }: Group): Problem {
    const text = `pack “${this.packName}”: ${String(count - TOLD_ONE_BY_ONE)} more problems like this one: ${first.text}`;
    return { ...first, code: 'more', text };
  }
}
