import type { Loss, Noun, ProblemCode } from './problem-words.ts';
import { type Problem, problemInEnglish, type Problems, type Severity, type Step } from './problems.ts';

/** Longest piece of a pack's own text that a problem repeats. */
const SHOWN = 60;

/**
 * Where in the pack a value stands, as a chain up to the root. Most places have nothing to tell, so words are built only when one has:
 * a field is called by its key, an item of a list by its noun and number, and by its label where it has one.
 * A place knows what is lost when the value is unusable: the value alone, or the record that cannot do without it.
 */
export class Place {
  private constructor(
    readonly problems: Problems,
    readonly parent: Place | null,
    readonly key: string | number,
    readonly noun: Noun | null,
    readonly label: string | null,
    readonly severity: Severity,
    readonly loss: Loss,
  ) {}

  static root(problems: Problems): Place {
    return new Place(problems, null, '', null, null, 'error', 'pack');
  }

  field(name: string, severity: Severity = 'warning', loss: Loss = 'it'): Place {
    return new Place(this.problems, this, name, null, null, severity, loss);
  }

  item(index: number, noun: Noun, severity: Severity = this.severity): Place {
    return new Place(this.problems, this, index, noun, null, severity, 'it');
  }

  /** The same place under a name that tells more: `claim 12 (“id”)`. */
  named(label: unknown): Place {
    if (typeof label !== 'string' || label === '' || this.noun === null) return this;
    return new Place(this.problems, this.parent, this.key, this.noun, label, this.severity, this.loss);
  }

  /** The value cannot be used: tells it, with what is lost, and gives undefined for the reader to return. */
  refuse(
    code: ProblemCode,
    values: readonly (string | number)[] = [],
    severity: Severity = this.severity,
    loss: Loss = this.loss,
  ): undefined {
    this.#add({ severity, code, values, loss, lost: true });
    return undefined;
  }

  /** The value is used, as it stands or mended. */
  warn(code: ProblemCode, values: readonly (string | number)[] = []): void {
    this.#add({ severity: 'warning', code, values, lost: false });
  }

  #add(problem: Omit<Problem, 'pointer' | 'steps' | 'text'>): void {
    const chain = this.#chain().slice(1);
    const steps = chain.filter((place, index) => !isToldByItem(place, chain[index + 1])).map(stepOf);
    const pointer = chain.map((place) => `/${escapePointer(String(place.key))}`).join('');
    const text = problemInEnglish({ ...problem, steps }, shown(this.problems.packName));
    this.problems.add({ ...problem, steps, pointer, text });
  }

  #chain(): Place[] {
    return this.parent ? [...this.parent.#chain(), this] : [this];
  }
}

function stepOf({ key, noun, label }: Place): Step {
  if (noun === null) return shown(String(key));
  return { noun, number: Number(key) + 1, ...(label !== null && { label: shown(label) }) };
}

/** “sources”, source 2: the second says it all. */
function isToldByItem(place: Place, next: Place | undefined): boolean {
  return place.noun === null && next !== undefined && next.noun !== null;
}

/** A pack's own text as a problem repeats it: cut, and without what would break the line. */
export function shown(text: string): string {
  const short = text.length > SHOWN ? `${text.slice(0, SHOWN - 1)}…` : text;
  return short.replace(/\p{Surrogate}|\p{Cc}/gu, '�');
}

function escapePointer(key: string): string {
  return key.replace(/~/g, '~0').replace(/\//g, '~1');
}
