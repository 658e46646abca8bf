import type { Claim, Name } from '../matching/types.ts';
import type { Entry } from './entries.ts';

/** Tells of claims in the same words, and of an alias that stands for two: both are kept, since only the editor knows which is meant. Cost: linear. */
export function tellRepetitions(claims: readonly Entry<Claim>[], names: readonly Entry<Name>[]): void {
  const texts = new Map<string, string>();
  for (const { value, at } of claims) {
    const words = `${value.language} ${value.text.toLowerCase()}`;
    const first = texts.get(words);
    if (first === undefined) texts.set(words, value.id);
    else at.warn('same-words', [first]);
  }
  const owners = new Map<string, string>();
  for (const { value, at } of names) {
    for (const alias of value.aliases) {
      const owner = owners.get(alias.toLowerCase());
      if (owner === undefined) owners.set(alias.toLowerCase(), value.key);
      else at.warn('shared-alias', [alias, owner]);
    }
  }
}
