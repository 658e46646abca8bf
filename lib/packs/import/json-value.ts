/** One value of a JSON text, which may come in several pieces: where it ends is told by strings and brackets alone. */
import { FeedError } from './trouble.ts';

/** Part of every runtime that this is for, though not of the language. */
declare const TextDecoder: new () => { decode(bytes: Uint8Array): string };

/** A record is some kB; one that has still not ended after so many bytes is an attack or a mistake. */
export const LARGEST_RECORD = 4e6;

export const QUOTE = 0x22;
export const COMMA = 0x2c;
export const BRACKET = 0x5b;
export const BRACKET_END = 0x5d;
export const BRACE_END = 0x7d;
const BRACE = 0x7b;
const BACKSLASH = 0x5c;

const decoder = new TextDecoder();

export function isSpace(byte: number): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

export function isOpening(byte: number): boolean {
  return byte === BRACE || byte === BRACKET;
}

export function isClosing(byte: number): boolean {
  return byte === BRACE_END || byte === BRACKET_END;
}

/** One value, which may come in several pieces. */
export class JsonValue {
  #depth = 0;
  #inString = false;
  #isEscaped = false;
  #kept: Uint8Array[] = [];
  #length = 0;
  isOpen = false;

  begin(): void {
    this.isOpen = true;
  }

  /** @returns its text and the place after its end; null where it goes on in the next piece */
  read(bytes: Uint8Array, from: number): { text: string; end: number } | null {
    const end = this.#endIn(bytes, from);
    const own = bytes.subarray(from, end < 0 ? bytes.length : end);
    if (end < 0) {
      this.#length += own.length;
      if (this.#length > LARGEST_RECORD) throw new FeedError('record-too-large', LARGEST_RECORD / 1e6);
      this.#kept.push(own.slice());
      return null;
    }
    const text = decoder.decode(this.#length > 0 ? this.#whole(own) : own);
    this.#depth = this.#length = 0;
    this.#kept = [];
    this.isOpen = false;
    return { text, end };
  }

  #whole(last: Uint8Array): Uint8Array {
    const whole = new Uint8Array(this.#length + last.length);
    let at = 0;
    for (const one of [...this.#kept, last]) {
      whole.set(one, at);
      at += one.length;
    }
    return whole;
  }

  /** Place after the end of the value, or −1. What is neither string nor bracket ends before whatever cannot be part of it. */
  // eslint-disable-next-line complexity -- each byte of a feed goes through it: a call for each takes twice as long
  #endIn(bytes: Uint8Array, from: number): number {
    for (let at = from; at < bytes.length; at++) {
      if (this.#inString) {
        at = this.#endOfString(bytes, at);
        if (this.#depth === 0 && !this.#inString) return at;
        at--;
        continue;
      }
      const byte = bytes[at] ?? 0;
      if (byte === QUOTE) this.#inString = true;
      else if (isOpening(byte)) this.#depth++;
      else if (isClosing(byte)) {
        if (this.#depth === 0) return at;
        if (--this.#depth === 0) return at + 1;
      } else if (this.#depth === 0 && (byte === COMMA || isSpace(byte))) return at;
    }
    return -1;
  }

  /** Place after the string's end, or after the piece's. */
  #endOfString(bytes: Uint8Array, from: number): number {
    let at = from;
    for (; at < bytes.length; at++) {
      const byte = bytes[at];
      if (this.#isEscaped) this.#isEscaped = false;
      else if (byte === BACKSLASH) this.#isEscaped = true;
      else if (byte === QUOTE) {
        this.#inString = false;
        return at + 1;
      }
    }
    return at;
  }
}
