/** Author and date of a comment or live entry, taken apart from its text while it is walked. */
import { parseDate } from '../facts/dates.ts';
import { Cue, type Cues } from './cue.ts';
import type { Item } from './raw.ts';

/** Longer than this is no name. */
const NAME_AT_MOST = 60;
const SAYS =
  /^(?:by|von|par|por|da|door|av)\s+|\s*(?:says|said|wrote|writes|sagt|sagte|schreibt|schrieb|meint|a dit|dit|dice|ha scritto|zegt|skrev)?\s*[:,|·–-]*\s*$/giu;

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
    if (!(own & Cue.item) && !ITEM_TAGS.test(name)) return false;
    return around?.blocks !== 0 || (around.author !== null && isNumbered(element));
  }
  return (own & Cue.live) !== 0 || ((cues & Cue.live) !== 0 && ITEM_TAGS.test(name));
}

/** "Name wrote on …:", a line of its own before the text. */
const SAYS_LINE =
  /^(.{2,40}?)\s+(?:says|said|wrote|writes|sagt|sagte|schreibt|schrieb|meint|a écrit|dit|dijo|dice|ha scritto|zegt|schreef|pisze)(?:\s.{0,60})?\s*[:.…]+$/iu;
const LINE_AT_MOST = 100;

/** The machine-readable date of an element, where it has one. */
export function dateOfElement(element: Element): string | null {
  for (const attribute of ['datetime', 'content', 'title', 'data-timestamp', 'data-time', 'data-date']) {
    const value = element.getAttribute(attribute);
    const date = value ? parseDate(value) : null;
    if (date) return date;
  }
  return null;
}

function nameIn(text: string): string | null {
  const name = text.replace(SAYS, '').trim();
  return name && name.length <= NAME_AT_MOST ? name : null;
}

/** Whether the text is a date and little else. */
function isDateLine(text: string): boolean {
  return text.length <= NAME_AT_MOST && /\d/.test(text) && parseDate(text) !== null;
}

/**
 * Takes note of what the block tells about its item.
 * @returns true where the block is such a line and no text of the comment
 */
export function noteFacts(item: Item, text: string, cues: Cues, linkChars: number): boolean {
  if (!(cues & Cue.comment)) return noteEntryDate(item, text, cues);
  if (cues & Cue.author && !(cues & Cue.date)) item.author ??= nameIn(text);
  const says = item.blocks === 0 && text.length <= LINE_AT_MOST ? SAYS_LINE.exec(text) : null;
  if (says) item.author ??= nameIn(says[1] ?? '');
  if (cues & (Cue.meta | Cue.author | Cue.date) || says || isDateLine(text)) {
    item.date ??= parseDate(text);
    return true;
  }
  if (item.author === null && item.blocks === 0 && linkChars === text.length && text.length <= NAME_AT_MOST) {
    item.author = nameIn(text);
    return true;
  }
  return false;
}

function noteEntryDate(item: Item, text: string, cues: Cues): boolean {
  if (!(cues & Cue.live)) return false;
  if (cues & Cue.date || isDateLine(text)) item.date ??= parseDate(text);
  return false;
}

const PROFILE = /\/(?:users?|u|profiles?|members?|authors?|autoren|profil|people|nutzer|usuarios?)\/|[?&]user(?:id|name)?=|^user\?/i;

/** Whether a link leads to the profile of whoever wrote the comment. */
export function leadsToProfile(element: Element): boolean {
  return PROFILE.test(element.getAttribute('href') ?? '');
}
