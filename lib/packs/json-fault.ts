/**
 * Where a text stops being JSON (RFC 8259), in our own words: what the engines say of it is in English, and another sentence in each of them.
 * Asked only after the engine's parser has refused a text. Cost: linear, without recursion.
 */
import type { TextPlace } from './text-place.ts';

type Expected = 'key' | 'key or end' | 'colon' | 'value' | 'value or end' | 'comma or end' | 'nothing';

const LITERAL = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)/y;
/** What ends a string, or may not stand in one. */
const IN_STRING = /["\\\u0000-\u001f]/g;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;

const isSpace = (unit: string | undefined): boolean => unit === ' ' || unit === '\n' || unit === '\r' || unit === '\t';

/** One look at a text, from one token to the next. */
class Look {
  #at = 0;
  #expected: Expected = 'value';
  /** The bracket that ends what is open. */
  readonly #open: ('}' | ']')[] = [];

  constructor(readonly text: string) {}

  fault(): number {
    for (;;) {
      while (isSpace(this.text[this.#at])) this.#at++;
      const unit = this.text[this.#at];
      if (unit === undefined || !this.#take(unit)) return this.#at;
    }
  }

  /** Whether what begins here may; then it is passed. */
  #take(unit: string): boolean {
    if (this.#expected.endsWith('or end') && unit === this.#open.at(-1)) return this.#leave();
    if (this.#expected.startsWith('key')) return unit === '"' && this.#string('colon');
    if (this.#expected.startsWith('value')) return this.#value(unit);
    if (this.#expected === 'colon') return unit === ':' && this.#pass('value');
    if (this.#expected === 'nothing') return false;
    return unit === ',' && this.#pass(this.#open.at(-1) === '}' ? 'key' : 'value');
  }

  #value(unit: string): boolean {
    if (unit === '{' || unit === '[') {
      this.#open.push(unit === '{' ? '}' : ']');
      return this.#pass(unit === '{' ? 'key or end' : 'value or end');
    }
    if (unit === '"') return this.#string(this.#after());
    LITERAL.lastIndex = this.#at;
    if (!LITERAL.test(this.text)) return false;
    this.#at = LITERAL.lastIndex - 1;
    return this.#pass(this.#after());
  }

  /** Stops at what cannot stand in a string, else passes the string's end. */
  #string(next: Expected): boolean {
    this.#at++;
    for (;;) {
      IN_STRING.lastIndex = this.#at;
      this.#at = IN_STRING.exec(this.text)?.index ?? this.text.length;
      if (this.text[this.#at] === '"') return this.#pass(next);
      ESCAPE.lastIndex = this.#at;
      if (!ESCAPE.test(this.text)) return false;
      this.#at = ESCAPE.lastIndex;
    }
  }

  #leave(): boolean {
    this.#open.pop();
    return this.#pass(this.#after());
  }

  #after(): Expected {
    return this.#open.length === 0 ? 'nothing' : 'comma or end';
  }

  #pass(next: Expected): true {
    this.#at++;
    this.#expected = next;
    return true;
  }
}

/** A word, or one character; white space and what cannot be seen by its number. */
function shown(text: string): string {
  const [found = ''] = /^(?:[\p{L}\p{N}_]{1,20}|.)/su.exec(text) ?? [];
  return /^[\s\p{C}]/u.test(found) ? `U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}` : found;
}

/**
 * What is wrong with a text that `JSON.parse` has refused.
 * @param place of the text's beginning in the whole; passes to where the fault is
 * @returns what stands there and cannot; '' where the text ends too early
 */
export function faultOf(text: string, place: TextPlace): string {
  const at = new Look(text).fault();
  place.pass(text.slice(0, at));
  return shown(text.slice(at, at + 40));
}
