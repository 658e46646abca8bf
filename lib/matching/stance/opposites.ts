/**
 * Words that cannot both be true of one thing, from data/matching/opposites.json: antonyms ("alive dead") and sets of which a thing is
 * one only (colours, months, countries with their people). "/" stands between the words of one member: "french/france".
 */
import table from '../../../data/matching/opposites.json' with { type: 'json' };
import { tableStem } from '../text/table-stem.ts';

const antonyms = new Map<string, Set<string>>();

function oppose(left: string, right: string): void {
  const known = antonyms.get(left);
  if (known) known.add(right);
  else antonyms.set(left, new Set([right]));
}

for (const pair of table.antonyms) {
  const [left, right] = pair.split(' ').map(tableStem);
  if (left === undefined || right === undefined || left === right) continue;
  oppose(left, right);
  oppose(right, left);
}

/** stem → the sets that hold it, with its member's number in each */
const members = new Map<string, Map<string, number>>();
for (const [set, words] of Object.entries(table.exclusive)) {
  words.split(' ').forEach((member, number) => {
    for (const word of member.split('/')) {
      const key = tableStem(word);
      const known = members.get(key);
      if (known) known.set(set, number);
      else members.set(key, new Map([[set, number]]));
    }
  });
}

/** @param left stem @param right stem */
export function areAntonyms(left: string, right: string): boolean {
  return antonyms.get(left)?.has(right) ?? false;
}

/** True for two members of one set: who is French is not German. @param left stem @param right stem */
export function exclude(left: string, right: string): boolean {
  const theirs = members.get(right);
  for (const [set, number] of members.get(left) ?? []) {
    const other = theirs?.get(set);
    if (other !== undefined && other !== number) return true;
  }
  return false;
}

/** True for two words of one member: "French" and "France". @param left stem @param right stem */
export function areOneMember(left: string, right: string): boolean {
  const theirs = members.get(right);
  for (const [set, number] of members.get(left) ?? []) if (theirs?.get(set) === number) return true;
  return false;
}

/** True for a word of some set: it is compared as such, not as a name. @param word stem */
export function isMember(word: string): boolean {
  return members.has(word);
}
