/** The JSON-LD of a web page → its records. The page itself is not interpreted: only the blocks that are marked as data are looked at. Cost: linear. */
import { decodeHTMLStrict } from 'entities';

const OPENING = /<script\b/gi;
const CLOSING = /<\/script\s{0,100}>/gi;
const IS_DATA = /\btype\s{0,9}=\s{0,9}["']?\s{0,9}application\/ld\+json\b/i;
/** Attributes of one tag. */
const LONGEST_TAG = 4000;

/** What publishers' systems put around their JSON. */
const WRAPPED =
  /^(?:<!--|\/\*\s{0,9}<!\[CDATA\[\s{0,9}\*\/|(?:\/\/\s{0,9})?<!\[CDATA\[)|(?:(?:\/\/\s{0,9})?-->|\/\*\s{0,9}\]\]>\s{0,9}\*\/|(?:\/\/\s{0,9})?\]\]>)\s{0,9};?$/g;
/** A line break within a string is no JSON, and is met in pages all the same; between values it is white space, as is what it becomes. */
const CONTROL = /[\u0000-\u001f]+/g;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function valueOf(block: string): unknown {
  const text = block.trim().replace(WRAPPED, '').replace(CONTROL, ' ');
  const value = parsed(text);
  return value === undefined && /&(?:quot|#34|#x22);/i.test(text) ? parsed(decodeHTMLStrict(text)) : value;
}

/** @returns a block's value, or undefined in the place of one that is no JSON */
export function blocksOf(html: string): readonly unknown[] {
  const values: unknown[] = [];
  OPENING.lastIndex = 0;
  for (let opening = OPENING.exec(html); opening; opening = OPENING.exec(html)) {
    const from = html.indexOf('>', opening.index);
    if (from < 0) break;
    CLOSING.lastIndex = from;
    const closing = CLOSING.exec(html);
    if (!closing) break;
    if (IS_DATA.test(html.slice(opening.index, Math.min(from, opening.index + LONGEST_TAG))))
      values.push(valueOf(html.slice(from + 1, closing.index)));
    OPENING.lastIndex = closing.index;
  }
  return values;
}
