/** Author and date of a comment or live entry, taken apart from its text while it is walked. */
import { parseDate } from '../facts/dates.ts';
import { Cue, type Cues } from './cue.ts';
import type { Item } from './raw.ts';

/** Longer than this is no name. */
const NAME_AT_MOST = 60;
const SAYS =
  /^(?:by|von|par|por|da|door|av)\s+|\s*(?:says|said|wrote|writes|sagt|sagte|schreibt|schrieb|meint|a dit|dit|dice|ha scritto|zegt|скrev)?\s*[:,|·–-]*\s*$/giu;

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
  if (cues & (Cue.meta | Cue.date)) {
    item.date ??= parseDate(text);
    return true;
  }
  if (isDateLine(text)) {
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
