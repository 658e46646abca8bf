/**
 * Words that are run together, as in hashtags and handles without capitals: "texaschurchshooting" → texas, church, shoot. Of all ways to cut
 * the word into known words the one with the commonest words is taken. Cost: a table look-up for each pair of places, once for a word.
 */
import { stem } from './stem.ts';
import { stopWords } from './stop-words.ts';
import { knownWeightOf } from './weights.ts';

const shortest = 7;
const longest = 40;
const shortestPart = 3;
const mostParts = 4;
/** What a part weighs at most: rare short words are found in any word. A part of three letters has to be commoner still. */
const rarest = 10;
const rarestShort = 8;
/** What each part costs beside its weight, so that few long parts come before many short ones. */
const cut = 3;

interface Way {
  readonly cost: number;
  readonly parts: readonly string[];
}

function costOf(part: string): number {
  if (stopWords.has(part)) return 2 * cut;
  const weight = knownWeightOf(stem(part)) ?? Infinity;
  return weight > (part.length > shortestPart ? rarest : rarestShort) ? Infinity : weight + cut;
}

function isCuttable(word: string): boolean {
  return word.length >= shortest && word.length <= longest && /^[a-z]+$/.test(word);
}

/** @param ways to cut what comes before, by its length */
function cheapest(word: string, end: number, ways: readonly (Way | undefined)[]): Way | undefined {
  let best: Way | undefined;
  for (let start = 0; start <= end - shortestPart; start++) {
    const before = ways[start];
    if (!before || before.parts.length === mostParts) continue;
    const part = word.slice(start, end);
    const cost = before.cost + costOf(part);
    if (cost < (best?.cost ?? Infinity)) best = { cost, parts: [...before.parts, part] };
  }
  return best;
}

/** @param word lower case, not known itself @returns stems of at least two words, in order; none where it cannot be cut */
export function partsOf(word: string): readonly string[] {
  if (!isCuttable(word)) return [];
  const ways: (Way | undefined)[] = [{ cost: 0, parts: [] }];
  for (let end = shortestPart; end <= word.length - shortestPart; end++) ways[end] = cheapest(word, end, ways);
  ways[word.length] = cheapest(word, word.length, ways);
  const found = (ways[word.length]?.parts ?? []).filter((part) => !stopWords.has(part)).map(stem);
  return found.length > 1 ? found : [];
}
