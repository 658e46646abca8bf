/**
 * The text of one block as it grows. Text nodes become text as a reader sees it: white space is collapsed to one space (NBSP, thin and
 * ideographic spaces too), soft hyphens, zero-width and bidi characters are left out. A zero-width joiner stays between letters of scripts
 * that are spelled with it (Persian, Indic scripts, emoji).
 */
import type { RunMap } from './run-map.ts';

/** Anything that cannot be taken over as it stands. */
const ODD = /[\t-\r\u0085\u00a0\u00ad\u061c\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u2064\u2066-\u206f\u3000\ufeff]| {2}/;
const ODD_STRETCH = /[ \t-\r\u0085\u00a0\u00ad\u061c\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u2064\u2066-\u206f\u3000\ufeff]+/g;
const SPACE = /[ \t-\r\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;
const JOINER = /[\u200c\u200d]/;
/** White space and control codes of ASCII end here. */
const SPACE_CODE = 32;

/** First code unit of the scripts that are spelled with joiners (Hebrew and everything after it). */
const SPELLED_WITH_JOINERS = 0x0590;

/** Ends a sentence or a clause of its own. */
const CLOSED = /[.!?…:;。！？؟»”"')\]]$/;
const LOWER_CASE = /^\p{Ll}/u;
/** A line that is broken at this length and not closed was wrapped by whoever typed it; lines of lists and addresses are shorter. */
const WRAPPED_FROM = 60;

function spaceBefore(data: string): number {
  let at = 0;
  while (at < data.length && data.charCodeAt(at) <= SPACE_CODE) at++;
  return at;
}

/** Where the white space at the end begins, `from` at the least. */
function spaceAfter(data: string, from: number): number {
  let at = data.length;
  while (at > from && data.charCodeAt(at - 1) <= SPACE_CODE) at--;
  return at;
}

export class BlockText {
  text = '';
  readonly #runs: RunMap;
  /** The last character is white space, or there is none yet: another would be doubled. */
  #afterSpace = true;

  /** Line breaks since the last text, and whether there was any. */
  #breaks = 0;
  #lines = false;
  #lineStart = 0;

  constructor(runs: RunMap) {
    this.#runs = runs;
  }

  /** Takes the text away; offsets of the runs that follow begin at 0 again. */
  take(): string {
    const { text } = this;
    this.text = '';
    this.#afterSpace = true;
    this.#breaks = 0;
    this.#lines = false;
    this.#lineStart = 0;
    return text;
  }

  /**
   * A line break that is no character of the page. Whether it ends a sentence ("\n") or only a line (" ") shows in what follows it.
   * @param onlyLine it ends a line, whatever follows: in headings
   */
  breakLine(onlyLine = false): void {
    if (this.text === '') return;
    this.#breaks += onlyLine ? 0 : 1;
    this.#lines = true;
    this.#afterSpace = true;
  }

  append(node: Text, data: string, preformatted: boolean): void {
    const start = spaceBefore(data);
    const end = spaceAfter(data, start);
    const core = start === 0 && end === data.length ? data : data.slice(start, end);
    if (preformatted || ODD.test(core)) {
      this.#appendOdd(node, data, preformatted);
      return;
    }
    if (start > 0) this.#space(node, 0);
    if (start === end) return;
    this.#copy(node, core, start);
    if (end < data.length) this.#space(node, end);
  }

  #appendOdd(node: Text, data: string, preformatted: boolean): void {
    let from = 0;
    ODD_STRETCH.lastIndex = 0;
    for (let hit = ODD_STRETCH.exec(data); hit; hit = ODD_STRETCH.exec(data)) {
      const [stretch] = hit;
      this.#copy(node, data.slice(from, hit.index), from);
      this.#replace(node, stretch, hit.index, data, preformatted);
      from = hit.index + stretch.length;
    }
    this.#copy(node, data.slice(from), from);
  }

  /** Takes over what stands in the node from `at` on. */
  #copy(node: Text, words: string, at: number): void {
    if (words === '') return;
    if (this.#lines) this.#endLine(words);
    this.#runs.add(this.text.length, node, at);
    this.text += words;
    this.#afterSpace = false;
  }

  #replace(node: Text, stretch: string, at: number, data: string, preformatted: boolean): void {
    const space = stretch.search(SPACE);
    if (space < 0) {
      const joiner = stretch.search(JOINER);
      if (joiner >= 0 && data.charCodeAt(at - 1) >= SPELLED_WITH_JOINERS) this.#copy(node, stretch.charAt(joiner), at + joiner);
    } else if (preformatted && stretch.includes('\n')) this.breakLine();
    else this.#space(node, at + space);
  }

  /** Writes the line break that stands before `next`. */
  #endLine(next: string): void {
    if (this.text.endsWith(' ')) this.text = this.text.slice(0, -1);
    const wrapped = !CLOSED.test(this.text) && (LOWER_CASE.test(next) || this.text.length - this.#lineStart >= WRAPPED_FROM);
    const ends = this.#breaks > 1 || (this.#breaks === 1 && !wrapped);
    this.text += ends ? '\n' : ' ';
    this.#breaks = 0;
    this.#lines = false;
    this.#lineStart = this.text.length;
  }

  #space(node: Text, at: number): void {
    if (this.#afterSpace) return;
    this.#runs.add(this.text.length, node, at);
    this.text += ' ';
    this.#afterSpace = true;
  }
}
