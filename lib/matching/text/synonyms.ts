/** Words that may stand for each other in news prose, from data/matching/synonyms.json. */
import table from '../../../data/matching/synonyms.json' with { type: 'json' };
import { tableStem } from './table-stem.ts';

const groupsOf = new Map<string, Set<number>>();
table.groups.forEach((group, number) => {
  for (const word of group.split(' ')) {
    const key = tableStem(word);
    const known = groupsOf.get(key);
    if (known) known.add(number);
    else groupsOf.set(key, new Set([number]));
  }
});

/** Numbers of the groups in which a stem stands; two stems that share one are synonyms. */
export function synonymGroups(stem: string): ReadonlySet<number> | undefined {
  return groupsOf.get(stem);
}

/** @param left stem @param right stem */
export function areSynonyms(left: string, right: string): boolean {
  const mine = groupsOf.get(left);
  const theirs = mine && groupsOf.get(right);
  if (!mine || !theirs) return false;
  for (const group of mine) if (theirs.has(group)) return true;
  return false;
}
