import { filled, type Loss, LOSSES, type Noun, type ProblemCode, PROBLEMS } from './problem-words.ts';
import type { Say } from './told.ts';

/** `error`: something with an identity of its own (the pack, a claim, a review, a source …) is refused. `warning`: a detail is left out or mended. */
export type Severity = 'error' | 'warning';

/** One step of the way to a place: a field by its key, or an item of a list by its noun and number (from 1), with its id where it has one. */
export type Step = string | { readonly noun: Noun; readonly number: number; readonly label?: string };

/** A problem as it is stored and sent to a view, which says it in the reader's language. */
export interface ToldProblem {
  readonly code: ProblemCode;
  /** What is filled in. */
  readonly values: readonly (string | number)[];
  /** The place, from the pack inwards; empty for the pack itself. */
  readonly steps: readonly Step[];
  /** Left out where it is used, as it stands or mended. */
  readonly loss?: Loss;
  /** It stands for so many more of its kind. */
  readonly more?: number;
}

export interface Problem extends ToldProblem {
  readonly severity: Severity;
  /** Something could not be used; else it was, as it stands or mended. */
  readonly lost: boolean;
  /** RFC 6901 JSON Pointer into the pack: `/claims/11/sources/0/url`. */
  readonly pointer: string;
  /** In English, for the command line and logs: `pack “x”: claim 12 (“id”), source 1, “url” is not …`. */
  readonly text: string;
}

/** What is wrong, without the place. */
export function sayProblem({ code, values }: ToldProblem): Say {
  return { say: `problem_${code.replaceAll('-', '_')}`, or: `it ${filled(PROBLEMS[code], values)}.`, values: values.map(String) };
}

function stepInEnglish(step: Step): string {
  if (typeof step === 'string') return `“${step}”`;
  return `${step.noun} ${String(step.number)}${step.label === undefined ? '' : ` (“${step.label}”)`}`;
}

export function problemInEnglish({ code, values, steps, loss }: ToldProblem, packName: string): string {
  const place = [`pack “${packName}”`, ...(steps.length > 0 ? [steps.map(stepInEnglish).join(', ')] : [])].join(': ');
  return `${place} ${filled(PROBLEMS[code], values)}${loss === undefined ? '' : `; ${LOSSES[loss]}`}`;
}

/** Without what only a program or the command line reads. */
export function toldProblem({ code, values, steps, loss, more }: Problem): ToldProblem {
  return { code, values, steps, ...(loss !== undefined && { loss }), ...(more !== undefined && { more }) };
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
    const more = count - TOLD_ONE_BY_ONE;
    return { ...first, more, text: `pack “${this.packName}”: ${String(more)} more problems like this one: ${first.text}` };
  }
}
