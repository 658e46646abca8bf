/** FNV-1a over UTF-16 units, 32 bits: terms are stored by hash; at 250,000 claims a handful of pairs collide, which costs no more than a common word. */
export function hash(term: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < term.length; index++) {
    value ^= term.charCodeAt(index);
    value = Math.imul(value, 0x01000193);
  }
  return value >>> 0;
}
