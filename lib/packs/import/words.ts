/** The words of a claim in a feed: long enough to be met by few sentences, short enough to be one; and whether they are a claim or the headline of its review. */
import { countWords } from '../words.ts';
import type { Reason } from './report.ts';

/** A claim of two words ("Putin died") can be one; of one word, never. */
const FEWEST_WORDS = 2;
/** As in lib/packs/statement.ts. */
const LONGEST = 1000;

/** Words of a verdict before the claim, as headlines of reviews have them: "False claim: …", "FACT CHECK: …", "No, …". */
const VERDICT_FIRST =
  /^(?:(?:partly |partially |mostly )?(?:false|fake|misleading|true|missing context|altered|satire|fact)(?: claim| video| photo| image| post| news)?\s*[:|-]|fact[ -]?check\b|faktencheck\b|no[,:] |nein[,:] |non,|falso[:,] |é falso que|es falso que|c'est faux|did |does |do |is |are |was |were |has |have |can |hoax)/iu;

export type Words = { readonly text: string; readonly form: 'statement' | 'headline' } | { readonly refused: Reason };

/** Longer than a sentence can be: cut where its first sentences end. What has no end within bounds is an article and no claim. */
function firstSentences(text: string): string | null {
  const cut = text.slice(0, LONGEST);
  const end = Math.max(...['. ', '! ', '? ', '। ', '。'].map((mark) => cut.lastIndexOf(mark)));
  return end > LONGEST / 4 ? cut.slice(0, end + 1).trim() : null;
}

function withoutQuotes(text: string): string {
  const inner = /^["“„«](.+)["”“»]$/u.exec(text)?.[1];
  return inner !== undefined && !/["“”„«»]/u.test(inner) ? inner.trim() : text;
}

/**
 * @param claim the claim's words, cleaned; '' where the feed has none
 * @param headline of the review
 */
export function wordsOf(claim: string, headline: string, mends: Set<Reason>): Words {
  let text = withoutQuotes(claim === '' ? headline : claim);
  if (text === '') return { refused: 'no-claim' };
  if (text.length > LONGEST) {
    const shorter = firstSentences(text);
    if (shorter === null) return { refused: 'too-long' };
    mends.add('too-long');
    text = shorter;
  }
  if (countWords(text) < FEWEST_WORDS) return { refused: 'too-short' };
  const isHeadline = claim === '' || VERDICT_FIRST.test(text) || text.endsWith('?') || (headline !== '' && text === headline);
  return { text, form: isHeadline ? 'headline' : 'statement' };
}
