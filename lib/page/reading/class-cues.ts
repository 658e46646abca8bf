import * as Cue from './cue.ts';
import type { Cues } from './cue.ts';
import { COMMENTS, ELSEWHERE, NAMES_IN_COMMENTS, NOT_A_COMMENT, ONE_COMMENT, PARTS, WHOLE } from './comment-words.ts';
import { TOPICAL_PREFIX, VOCABULARY } from './vocabulary.ts';

const WORDS = new Map<string, Cues>();
for (const [cues, words] of VOCABULARY) {
  for (const word of words.split(/\s+/)) if (word) WORDS.set(word, (WORDS.get(word) ?? 0) | cues);
}

const PARTS_OF_NAME = /[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[^\x00-\x7f]+/g;

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

/** What the last of the words after "comment" says that names a part. */
function partCues(after: readonly string[]): Cues | undefined {
  const part = after.findLast((word) => PARTS.has(word) && !WHOLE.has(word));
  return part === undefined ? undefined : PARTS.get(part);
}

/** Null where no word of the name means comments. */
function commentCues(words: readonly string[]): Cues | null {
  const at = words.findLastIndex((word) => ONE_COMMENT.has(word) || COMMENTS.has(word));
  if (at < 0) return null;
  if (words.some((other) => NOT_A_COMMENT.has(other))) return words.includes('live') || words.includes('ticker') ? Cue.live : 0;
  if (words.slice(0, at).some((other) => ELSEWHERE.has(other))) return Cue.drop;
  const after = words.slice(at + 1);
  const isOne = ONE_COMMENT.has(words[at] ?? '') && after.every((other) => WHOLE.has(other));
  return partCues(after) ?? (isOne ? Cue.comment | Cue.item : Cue.comment);
}

function wordsOf(name: string): string[] {
  const words = (name.match(PARTS_OF_NAME) ?? []).map((word) => word.toLowerCase());
  const joined = words.join('');
  return ONE_COMMENT.has(joined) || COMMENTS.has(joined) ? [joined] : words;
}

function cuesOfName(name: string): Cues {
  const words = wordsOf(name);
  if (TOPICAL_PREFIX.test(name)) return WORDS.get(words.join('')) ?? 0;
  const whole = words.length === 1 ? NAMES_IN_COMMENTS.get(words[0] ?? '') : undefined;
  return whole ?? commentCues(words) ?? cuesOfWords(words);
}

/** Pages repeat a few hundred names thousands of times. */
const known = new Map<string, Cues>();
const KNOWN_AT_MOST = 8000;

/** What a class attribute says. Cached; about 1 µs for a new name, 50 ns for a known one. */
export function cuesOfNames(names: string): Cues {
  const cached = known.get(names);
  if (cached !== undefined) return cached;
  let cues = 0;
  for (const name of names.split(/\s+/)) if (name) cues |= cuesOfName(name);
  if (known.size >= KNOWN_AT_MOST) known.clear();
  known.set(names, cues);
  return cues;
}

/** Ids of more words than this are made from a heading's text, and say what the text is about. */
const ID_WORDS = 3;

/** Anchors of comments in some systems: "c12345". */
const COMMENT_ANCHOR = /^(?:c|cmt|t1_)[-_]?\d{3,}$/;

export function cuesOfId(id: string): Cues {
  if (COMMENT_ANCHOR.test(id)) return Cue.comment | Cue.item;
  const words = wordsOf(id);
  return words.length > ID_WORDS ? 0 : cuesOfNames(id);
}
