/** Author and date of a comment or live entry, taken apart from its text while it is walked. */
import type { Dates } from '../facts/dates.ts';
import * as Cue from './cue.ts';
import type { Cues } from './cue.ts';
import type { Item } from './raw.ts';

const FACTS = Cue.meta | Cue.author | Cue.date;
/** Longer than this is no name. */
const NAME_AT_MOST = 60;
const SAYS =
  /^(?:by|von|par|por|da|door|av)\s+|\s*(?:says|said|wrote|writes|sagt|sagte|schreibt|schrieb|meint|a dit|dit|dice|ha scritto|zegt|skrev)?\s*[:,|·.…–-]*\s*$/giu;

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
export function beginsFlatItem(cues: Cues, item: Item | null, text: string): boolean {
  if (!(cues & Cue.comment) || (item && (!item.flat || item.blocks === 0))) return false;
  return (cues & (item ? Cue.author : Cue.author | Cue.date)) !== 0 || (text.length <= LINE_AT_MOST && SAYS_LINE.test(text));
}

/** "Name wrote on …:", a line of its own before the text. */
const SAYS_LINE =
  /^(.{2,40}?)\s+(?:says|said|wrote|writes|sagt|sagte|schreibt|schrieb|meint|a écrit|dit|dijo|dice|ha scritto|zegt|schreef|pisze)(?:\s.{0,60})?\s*[:.…]+$/iu;
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

function nameIn(text: string): string | null {
  const name = text.replace(SAYS, '').trim();
  return name && name.length <= NAME_AT_MOST ? name : null;
}

/** Whether the text is a date and little else. */
function isDateLine(text: string, dates: Dates): boolean {
  return text.length <= NAME_AT_MOST && /\d/.test(text) && dates.parse(text) !== null;
}

/** A name on its own before any text, most often the link to whoever wrote it. */
function isNameLine(item: Item, text: string, linkChars: number): boolean {
  return item.author === null && item.blocks === 0 && linkChars === text.length && text.length <= NAME_AT_MOST;
}

function nameOfLine(item: Item, text: string, cues: Cues, linkChars: number): string | null {
  if (cues & Cue.author) return cues & Cue.date ? null : nameIn(text);
  if (isNameLine(item, text, linkChars)) return nameIn(text);
  const says = item.blocks === 0 && text.length <= LINE_AT_MOST ? SAYS_LINE.exec(text) : null;
  return says && nameIn(says[1] ?? '');
}

/**
 * Takes note of what the block tells about its item.
 * @returns true where the block is such a line and no text of the comment
 */
export function noteFacts(item: Item, text: string, cues: Cues, linkChars: number, dates: Dates): boolean {
  if (!(cues & Cue.comment)) return noteEntryDate(item, text, cues, dates);
  const name = nameOfLine(item, text, cues, linkChars);
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

const PROFILE = /\/(?:users?|u|profiles?|members?|authors?|autoren|profil|people|nutzer|usuarios?)\/|[?&]user(?:id|name)?=|^user\?/i;

/** Whether a link leads to the profile of whoever wrote the comment. */
export function leadsToProfile(element: Element): boolean {
  return PROFILE.test(element.getAttribute('href') ?? '');
}
