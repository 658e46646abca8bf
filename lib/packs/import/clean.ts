/** Text of a feed as text: entities and tags, broken characters and white space are mended, and it is told which. */
import { decodeHTML } from 'entities';
import type { Reason } from './report.ts';

/** What can be mistaken for a tag: a name right after the bracket, so that "1 < 2" stays. */
const TAG = /<\/?[a-z!][^<>]{0,1000}>/gi;
const UNSEEN = /<(script|style)\b[^<>]*>[\s\S]*?<\/\1\s*>/gi;
const BROKEN = /\p{Surrogate}|[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u200B\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu;

/** White space that is not one space. */
const UNEVEN = /\s\s|[^\S ]/;

/** A line break between two blocks is a space between two words. */
function withoutTags(text: string): string {
  return text.replace(UNSEEN, ' ').replace(TAG, (tag) => (/^<\/?(?:b|i|em|strong|a|span|u|sup|sub)\b/i.test(tag) ? '' : ' '));
}

/** Twice, since some feeds encode what was encoded: `&amp;quot;`. */
function decoded(text: string): string {
  const once = decodeHTML(text);
  return once.includes('&') ? decodeHTML(once) : once;
}

export function clean(raw: string, mends: Set<Reason>): string {
  let text = raw;
  if (text.includes('&')) text = decoded(text);
  if (text.includes('<')) text = withoutTags(text);
  if (text !== raw) mends.add('markup');
  const whole = text.replace(BROKEN, (unit) => (/\p{Surrogate}/u.test(unit) ? '\uFFFD' : ''));
  if (whole !== text) mends.add('broken-characters');
  return (UNEVEN.test(whole) ? whole.replace(/\s+/g, ' ') : whole).trim();
}
