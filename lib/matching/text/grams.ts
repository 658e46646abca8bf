/**
 * Four letters in a row of a word, its beginning and end marked, as 16-bit hashes: words that are written alike share some. A handful of
 * a sentence's collide, as many in each claim.
 */
import { hash } from '../index/hash.ts';

const letters = 4;

/** @param key of a term, or a word @returns one for each place */
export function gramsOf(key: string): number[] {
  const marked = ` ${key} `;
  const found: number[] = [];
  for (let place = 0; place === 0 || place + letters <= marked.length; place++) {
    const value = hash(marked.slice(place, place + letters));
    found.push((value ^ (value >>> 16)) & 0xffff);
  }
  return found;
}
