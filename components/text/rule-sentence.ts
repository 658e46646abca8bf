import type { Text } from './text.ts';

/** The plain sentence of a rule of data/rules.json; its id, where a pack of messages does not know it yet. */
export function ruleSentence(text: Text, id: string): string {
  return text.find(`rule_${id.replaceAll('-', '_')}`) ?? id;
}
