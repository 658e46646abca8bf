import { Cue, type Cues } from './cue.ts';
import { NOT_A_COMMENT, TOPICAL_PREFIX, VOCABULARY } from './vocabulary.ts';

const WORDS = new Map<string, Cues>();
for (const { words, cues } of VOCABULARY) {
  for (const word of words.split(/\s+/)) if (word) WORDS.set(word, (WORDS.get(word) ?? 0) | cues);
}

const PARTS = /[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[^\x00-\x7f]+/g;

/** Longest hit first: three neighbours, two, one; a word that was part of a hit is not asked again. */
function cuesOfWords(words: readonly string[]): Cues {
  let cues = 0;
  for (let at = 0; at < words.length;) {
    let taken = 1;
    for (let length = Math.min(3, words.length - at); length > 0; length--) {
      const known = WORDS.get(words.slice(at, at + length).join(''));
      if (known === undefined) continue;
      cues |= known;
      taken = length;
      break;
    }
    at += taken;
  }
  return cues;
}

function cuesOfName(name: string): Cues {
  if (TOPICAL_PREFIX.test(name)) return 0;
  const words = (name.match(PARTS) ?? []).map((word) => word.toLowerCase());
  let cues = cuesOfWords(words);
  if (cues & Cue.comment && words.some((word) => NOT_A_COMMENT.has(word))) {
    cues &= ~(Cue.comment | Cue.item);
    if (words.includes('live') || words.includes('ticker')) cues |= Cue.live;
  }
  if (words.length === 1 && (words[0] === 'comment' || words[0] === 'kommentar')) cues |= Cue.item;
  return cues;
}

/** Pages repeat a few hundred names thousands of times. */
const known = new Map<string, Cues>();
const KNOWN_AT_MOST = 8000;

/** What a class attribute or an id says. Cached; about 1 µs for a new name, 50 ns for a known one. */
export function cuesOfNames(names: string): Cues {
  const cached = known.get(names);
  if (cached !== undefined) return cached;
  let cues = 0;
  for (const name of names.split(/\s+/)) if (name) cues |= cuesOfName(name);
  if (known.size >= KNOWN_AT_MOST) known.clear();
  known.set(names, cues);
  return cues;
}
