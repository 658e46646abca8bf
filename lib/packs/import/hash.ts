/**
 * A 53-bit hash of text, for ids and for finding repetitions: two multiplicative 32-bit lanes (Murmur3's finaliser), known as cyrb53 by
 * bryc (public domain). Among 250,000 claims two share a hash with a chance of about 3 in a million. No guard against malice: who can choose
 * the texts of a feed can leave claims out of it as well. Cost: linear.
 */
export function hash53(text: string): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}

/** A claim's words as far as they tell it from others: without case, punctuation and white space. */
export function sameWords(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}%$€£]+/gu, ' ')
    .trim();
}

/** What campaigns and social networks add to an address. */
const CAMPAIGN = /[?&](?:utm_[a-z]+|fbclid|gclid|mc_[ce]id)=[^&#]*/gi;

/** The address of a page as far as it tells it from others: without scheme, "www.", fragment, last slash and what campaigns add. */
export function samePage(address: string): string {
  return address
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(CAMPAIGN, '')
    .replace(/#.*$/s, '')
    .replace(/\/$/, '');
}

/** The id of a claim from a feed, by the hash of its review's address and its words: it stays the same in each version of the feed. */
export function claimId(hash: number): string {
  return `c-${hash.toString(36)}`;
}
