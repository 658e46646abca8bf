/**
 * What words and numbers come to as they are written: folded, stemmed and weighed once. Looked up in the text itself by a hash of its letters (FNV-1a; open
 * addressing with linear steps, at most half full), since a Map would have each word cut out of the text and hashed by the engine: a third of
 * the time of preparing a sentence whose words are known. Bounded: a full table is emptied.
 */

export interface Form {
  readonly surface: string;
  /** Lower case, without marks, spelling variants brought together. */
  readonly word: string;
  readonly stem: string;
  readonly kind: 'word' | 'number';
  readonly stop: boolean;
  /** Written with a capital first letter. */
  readonly capital: boolean;
  /** Of the stem, in an alignment. */
  readonly weight: number;
}

const slots = 1 << 15;
const most = slots >>> 1;

export class Forms {
  /** By slot: place in `#forms` + 1, or 0. */
  readonly #places = new Uint16Array(slots);
  readonly #forms: Form[] = [];
  readonly #make: (surface: string, isNumber: boolean) => Form;

  constructor(make: (surface: string, isNumber: boolean) => Form) {
    this.#make = make;
  }

  /** The form of what stands in a text from one place to another. */
  at(text: string, start: number, end: number, isNumber: boolean): Form {
    let hash = 0x811c9dc5;
    for (let place = start; place < end; place++) hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193);
    let slot = (hash ^ (hash >>> 15)) & (slots - 1);
    for (let place = this.#places[slot] ?? 0; place > 0; place = this.#places[slot] ?? 0) {
      const form = this.#forms[place - 1];
      if (form && isAt(form.surface, text, start, end)) return form;
      slot = (slot + 1) & (slots - 1);
    }
    return this.#add(slot, this.#make(text.slice(start, end), isNumber));
  }

  #add(slot: number, form: Form): Form {
    if (this.#forms.length === most) {
      this.#places.fill(0);
      this.#forms.length = 0;
    }
    this.#places[slot] = this.#forms.push(form);
    return form;
  }
}

function isAt(surface: string, text: string, start: number, end: number): boolean {
  if (surface.length !== end - start) return false;
  for (let place = start; place < end; place++) if (surface.charCodeAt(place - start) !== text.charCodeAt(place)) return false;
  return true;
}
