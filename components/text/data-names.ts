/** Names of what data brings: known ones have a message, and anything else is shown as it is. */
import type { Text } from './text.ts';

function messageOf(text: Text, prefix: 'rule' | 'topic' | 'feed', id: string): string | null {
  return text.find(`${prefix}_${id.replaceAll('-', '_')}`);
}

/** The plain sentence of a rule of data/rules.json. */
export function ruleSentence(text: Text, id: string): string {
  return messageOf(text, 'rule', id) ?? id;
}

/** The name of a topic; of one that a pack from elsewhere brings, its id with spaces. */
export function topicName(text: Text, id: string): string {
  return messageOf(text, 'topic', id) ?? id.replaceAll('-', ' ');
}

export const FEED_WORDS = ['title', 'about', 'languages', 'licence', 'cadence'] as const;
export type FeedWords = (typeof FEED_WORDS)[number];

/** What data/feeds.json says of a feed, in the reader's language. */
export function feedWords(text: Text, feed: Readonly<Record<FeedWords | 'id', string>>, field: FeedWords): string {
  return messageOf(text, 'feed', `${feed.id}-${field}`) ?? feed[field];
}
