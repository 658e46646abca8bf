/** Porter2 (Snowball English), by the library wink-porter2-stemmer, behind a bounded cache: stemming is the dearest step of a token. */
import porter2 from 'wink-porter2-stemmer';

const cacheLimit = 20_000;
const cache = new Map<string, string>();

/** Porter2 takes away or replaces these endings alone; of what ends otherwise, two words in five, nothing changes. */
const changing = /(?:[eisy]|ed|ing|ion|ism|[eo]r|ic|nt|[alu]l)$/;

/** @param word lower case; anything but a–z is returned as it is */
export function stem(word: string): string {
  const known = cache.get(word);
  if (known !== undefined) return known;
  const made = changing.test(word) && /^[a-z]{3,}$/.test(word) ? porter2(word) : word;
  if (cache.size >= cacheLimit) cache.clear();
  cache.set(word, made);
  return made;
}
