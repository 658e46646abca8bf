/** The JSON-LD of a web page → its records. The page itself is not interpreted: only the blocks that are marked as data are looked at. */

const BLOCK = /<script\b[^>]*\btype\s*=\s*["']?application\/ld\+json["']?[^>]*>([\s\S]*?)<\/script\s*>/gi;

/** What publishers' systems put around their JSON. */
const WRAPPING = /^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[)|(?:-->|\/\*\s*\]\]>\s*\*\/|\]\]>)\s*;?\s*$/g;

/** @returns a block's value, or undefined in the place of one that is no JSON */
export function blocksOf(html: string): readonly unknown[] {
  return Array.from(html.matchAll(BLOCK), ([, block = '']): unknown => {
    try {
      return JSON.parse(block.replace(WRAPPING, ''));
    } catch {
      return undefined;
    }
  });
}
