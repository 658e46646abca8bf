/** Author and date of a comment or live entry, taken apart from its text while it is walked. */
import type { Dates } from '../facts/dates.ts';
import * as Cue from './cue.ts';
import type { Cues } from './cue.ts';
import type { Labels } from './labels.ts';
import type { Item } from './raw.ts';
import type { Words } from './words.ts';

const FACTS = Cue.meta | Cue.author | Cue.date;
/** Longer than this is no name. */
const NAME_AT_MOST = 60;

const ITEM_TAGS = /^(?:li|article|tr|dd)$/;
const HAS_NUMBER = /\d{2}/;

export function newItem(element: Element, parent: Item | null, flat = false): Item {
  return { author: null, date: null, parent, element, flat, blocks: 0 };
}

/** A number of its own makes an element a comment of its own. */
function isNumbered(element: Element): boolean {
  return HAS_NUMBER.test(element.getAttribute('id') ?? '') || element.hasAttribute('data-comment-id') || element.hasAttribute('data-id');
}

/**
 * Whether an element begins a comment or a live entry. Systems wrap each comment in several elements with names of comments: one without text so far is the same
 * comment as what it wraps, unless it has its author already and the inner one a number of its own.
 */
export function beginsItem(
  frame: { readonly element: Element; readonly name: string; readonly cues: Cues },
  own: Cues,
  around: Item | null,
): boolean {
  const { element, name, cues } = frame;
  if (cues & Cue.comment) {
    if (own & FACTS || (!(own & Cue.item) && !ITEM_TAGS.test(name))) return false;
    return around?.blocks !== 0 || (around.author !== null && isNumbered(element));
  }
  return (own & Cue.live) !== 0 || ((cues & Cue.live) !== 0 && ITEM_TAGS.test(name));
}

/** Whether a line without a box begins a comment: a name or a date where there is no item yet, or the next name of a flat list. */
export function beginsFlatItem(cues: Cues, item: Item | null, text: string, labels: Labels): boolean {
  if (!(cues & Cue.comment) || (item && (!item.flat || item.blocks === 0))) return false;
  return (cues & (item ? Cue.author : Cue.author | Cue.date)) !== 0 || (text.length <= LINE_AT_MOST && labels.sayer(text) !== null);
}

const LINE_AT_MOST = 100;

/** The machine-readable date of an element, where it has one. */
export function dateOfElement(element: Element, dates: Dates): string | null {
  for (const attribute of ['datetime', 'content', 'title', 'data-timestamp', 'data-time', 'data-date']) {
    const value = element.getAttribute(attribute);
    const date = value ? dates.parse(value) : null;
    if (date) return date;
  }
  return null;
}

function nameIn(text: string, labels: Labels): string | null {
  const name = labels.withoutSays(text);
  return name && name.length <= NAME_AT_MOST ? name : null;
}

/** A day, a month and a year in whatever order, also where it cannot be told which is which. */
const NUMBERS_OF_A_DATE = /^\D{0,8}\d{1,4}[./-]\d{1,2}[./-]\d{2,4}(?:\D{1,6}\d{1,2}[:.h]\d{2})?(?::\d{2})?\D{0,8}$/;

/** Whether the text is a date and little else. */
function isDateLine(text: string, dates: Dates): boolean {
  return text.length <= NAME_AT_MOST && /\d/.test(text) && (dates.parse(text) !== null || NUMBERS_OF_A_DATE.test(text));
}

/** A name on its own before any text, most often the link to whoever wrote it. */
function isNameLine(item: Item, text: string, linkChars: number): boolean {
  return item.author === null && item.blocks === 0 && linkChars === text.length && text.length <= NAME_AT_MOST;
}

function nameOfLine(item: Item, text: string, cues: Cues, linkChars: number, labels: Labels): string | null {
  if (cues & Cue.author) return cues & Cue.date ? null : nameIn(text, labels);
  if (isNameLine(item, text, linkChars)) return nameIn(text, labels);
  const says = item.blocks === 0 && text.length <= LINE_AT_MOST ? labels.sayer(text) : null;
  return says && nameIn(says, labels);
}

/**
 * Takes note of what the block tells about its item.
 * @returns true where the block is such a line and no text of the comment
 */
export function noteFacts(item: Item, text: string, cues: Cues, linkChars: number, { labels, dates }: Words): boolean {
  if (!(cues & Cue.comment)) return noteEntryDate(item, text, cues, dates);
  const name = nameOfLine(item, text, cues, linkChars, labels);
  item.author ??= name;
  if (name === null && !(cues & FACTS) && !isDateLine(text, dates)) return false;
  item.date ??= dates.parse(text);
  return true;
}

function noteEntryDate(item: Item, text: string, cues: Cues, dates: Dates): boolean {
  if (!(cues & Cue.live)) return false;
  if (cues & Cue.date || isDateLine(text, dates)) item.date ??= dates.parse(text);
  return false;
}
