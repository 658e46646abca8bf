/** Names of what data brings: known ones have a message, and anything else is shown as it is. */
import type { Text } from './text.ts';

function messageOf(text: Text, prefix: 'rule' | 'topic', id: string): string | null {
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
