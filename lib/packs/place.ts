import type { ProblemCode, Problems, Severity } from './problems.ts';

/** Longest piece of a pack's own text that a problem repeats. */
const SHOWN = 60;

/**
 * Where in the pack a value stands, as a chain up to the root, so that the words are built only when there is something to tell.
 * A place knows what is lost when the value is unusable: the value alone, or the record that cannot do without it.
 */
export class Place {
  constructor(
    readonly problems: Problems,
    readonly parent: Place | null,
    readonly key: string | number,
    readonly words: string,
    readonly severity: Severity,
    readonly loss: string,
  ) {}

  static root(problems: Problems): Place {
    return new Place(problems, null, '', `pack “${shown(problems.packName)}”`, 'error', 'the pack is refused');
  }

  field(name: string, severity: Severity = 'warning', loss = 'it is left out'): Place {
    return new Place(this.problems, this, name, `“${shown(name)}”`, severity, loss);
  }

  item(index: number, noun: string, severity: Severity = this.severity): Place {
    return new Place(this.problems, this, index, `${noun} ${String(index + 1)}`, severity, 'it is left out');
  }

  /** The same place under a name that tells more: `claim 12 (“id”)`. */
  named(label: unknown): Place {
    if (typeof label !== 'string' || label === '') return this;
    return new Place(this.problems, this.parent, this.key, `${this.words} (“${shown(label)}”)`, this.severity, this.loss);
  }

  /** The value cannot be used: tells it, with what is lost, and gives undefined for the reader to return. */
  refuse(code: ProblemCode, predicate: string, severity: Severity = this.severity, loss = this.loss): undefined {
    this.#add(severity, code, `${predicate}; ${loss}`);
    return undefined;
  }

  /** The value is used, as it stands or mended. */
  warn(code: ProblemCode, predicate: string): void {
    this.#add('warning', code, predicate);
  }

  #add(severity: Severity, code: ProblemCode, predicate: string): void {
    const chain = this.#chain();
    const [root, ...rest] = chain.filter((place, index) => index === 0 || !isNamedByItems(place, chain[index + 1]));
    const words = [root?.words, rest.map((place) => place.words).join(', ')].filter(Boolean).join(': ');
    const pointer = chain.slice(1).map((place) => `/${escapePointer(String(place.key))}`);
    this.problems.add({ severity, code, pointer: pointer.join(''), text: `${words} ${predicate}` });
  }

  #chain(): Place[] {
    return this.parent ? [...this.parent.#chain(), this] : [this];
  }
}

/** “sources”, source 2: the second says it all. */
function isNamedByItems(place: Place, next: Place | undefined): boolean {
  return next !== undefined && typeof next.key === 'number' && typeof place.key === 'string';
}

export function shown(text: string): string {
  const short = text.length > SHOWN ? `${text.slice(0, SHOWN - 1)}…` : text;
  return short.replace(/\p{Surrogate}|\p{Cc}/gu, '�');
}

function escapePointer(key: string): string {
  return key.replace(/~/g, '~0').replace(/\//g, '~1');
}
