/** Lines that are no text: separators, the labels of what was left out, credits, headings of comment sections. */
import type { WordTable } from './word-table.ts';

const HAS_LETTERS = /[\p{L}\p{N}]/u;
/** Labels are short. */
const LONGEST = 70;
/** So are headings. */
const LONGEST_HEADING = 120;
/** Credits stand in the last line of a caption. */
const CREDITED_AT_MOST = 200;
const CREDIT_AT_MOST = 140;

/** No letter and no digit: a separator, a bullet, a row of stars. */
export function isSeparator(text: string): boolean {
  return !HAS_LETTERS.test(text);
}

const anyOf = (patterns: readonly string[]): string => patterns.join('|');
const wholeLine = (patterns: readonly string[]): RegExp => new RegExp(`^[\\s»›▶•·|–—-]*(?:${anyOf(patterns)})[\\s»›▶•·|:.!–—-]*$`, 'iu');

export class Labels {
  readonly #ofComments: RegExp;
  readonly #ofPage: RegExp;
  readonly #credit: RegExp;
  readonly #heading: RegExp;
  readonly #says: RegExp;
  readonly #saysLine: RegExp;
  readonly #profile: RegExp;

  constructor({ comments, page, credits, headings, says, saysLine, profiles }: WordTable['labels']) {
    this.#ofComments = wholeLine(comments.patterns);
    this.#ofPage = wholeLine(page.patterns);
    this.#credit = new RegExp(anyOf(credits.patterns), 'iu');
    this.#heading = new RegExp(anyOf(headings.patterns), 'i');
    this.#says = new RegExp(anyOf(says.patterns), 'giu');
    this.#saysLine = new RegExp(anyOf(saysLine.patterns), 'iu');
    this.#profile = new RegExp(anyOf(profiles.patterns), 'i');
  }

  isOfComments(text: string): boolean {
    return text.length <= LONGEST && this.#ofComments.test(text);
  }

  isOfPage(text: string): boolean {
    return text.length <= LONGEST && this.#ofPage.test(text);
  }

  /** Ends in the name of a photographer or an agency. */
  isCredited(text: string): boolean {
    return text.length <= CREDITED_AT_MOST && this.#credit.test(text.slice(-CREDIT_AT_MOST));
  }

  /** "12 Kommentare", "Leserbriefe": comments follow. */
  headsComments(text: string): boolean {
    return text.length <= LONGEST_HEADING && this.#heading.test(text);
  }

  /** A name without the "by" or the "wrote:" around it. */
  withoutSays(text: string): string {
    return text.replace(this.#says, '').trim();
  }

  /** Who says it, of a line of its own before the text: "Name wrote on …:"; null where it is no such line. */
  sayer(text: string): string | null {
    return this.#saysLine.exec(text)?.[1] ?? null;
  }

  /** Whether an address leads to the profile of whoever wrote the comment. */
  isProfile(address: string): boolean {
    return this.#profile.test(address);
  }
}
