/** What a character is to the scanner; by table, since asking a regular expression for each character costs fifty times as much. */

export const OTHER = 0;
/** Letters, and the marks and invisible characters that may stand inside a word. */
export const LETTER = 1;
export const INNER = 2;
export const DIGIT = 3;
export const APOSTROPHE = 4;

const letter = /\p{L}/u;
const inner = /[\p{M}\u00AD\u200B-\u200D\u2060]/u;
/** Half of a pair, and what was not met yet. */
const half = 254;
const unknown = 255;
const classes = new Uint8Array(0x1_0000).fill(unknown).fill(half, 0xd800, 0xe000);

function classify(character: string): number {
  if (letter.test(character)) return LETTER;
  if (inner.test(character)) return INNER;
  if (/\d/.test(character)) return DIGIT;
  return /['’‘ʼ]/.test(character) ? APOSTROPHE : OTHER;
}

/** Class of the character at a place; both halves of a surrogate pair have the class of the whole. */
export function classAt(text: string, place: number): number {
  if (place >= text.length) return OTHER;
  const code = text.charCodeAt(place);
  const known = classes[code] ?? OTHER;
  if (known < half) return known;
  return known === half ? surrogate(text, place, code) : (classes[code] = classify(String.fromCharCode(code)));
}

function surrogate(text: string, place: number, code: number): number {
  const whole = text.codePointAt(code < 0xdc00 ? place : place - 1) ?? 0;
  return whole > 0xffff ? classify(String.fromCodePoint(whole)) : OTHER;
}
