/** Text of a feed as text: entities and tags, broken characters and white space are mended, and it is told which. Cost: linear. */
import { decodeHTMLStrict } from 'entities';
import { TAG, UNSEEN, INLINE } from './markup.ts';
import type { Reason } from './report.ts';

/** Several times what a claim may have: whatever comes after it would be cut off in any case, and a record may hold megabytes. */
const LONGEST = 20_000;
const REPLACED = /\p{Surrogate}|\uFFFD/u;
const BROKEN = /[\p{Surrogate}\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u200B\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu;

/** White space that is not one space. */
const UNEVEN = /\s\s|[^\S ]/;

/** A line break between two blocks is a space between two words. */
function withoutTags(text: string): string {
  return text.replace(UNSEEN, ' ').replace(TAG, (tag) => (INLINE.test(tag) ? '' : ' '));
}

/** Twice, since some feeds encode what was encoded: `&amp;quot;`. Entities end with a semicolon: "AT&T" and "you &not me" are text. */
function decoded(text: string): string {
  const once = decodeHTMLStrict(text);
  return once.includes('&') ? decodeHTMLStrict(once) : once;
}

export function clean(raw: string, mends: Set<Reason>): string {
  if (raw.length > LONGEST) mends.add('too-long');
  const begun = raw.slice(0, LONGEST);
  let text = begun;
  if (text.includes('&')) text = decoded(text);
  if (text.includes('<')) text = withoutTags(text);
  if (text !== begun) mends.add('markup');
  const whole = text.replace(BROKEN, (unit) => (REPLACED.test(unit) ? '\uFFFD' : ''));
  if (whole !== text || whole.includes('\uFFFD')) mends.add('broken-characters');
  return (UNEVEN.test(whole) ? whole.replace(/\s+/g, ' ') : whole).trim();
}
