/**
 * Persons, bodies and places under their other names: "the alliance", "NATO" and "North Atlantic Treaty Organization" are one name.
 * A trie over the words of all aliases; the longest alias that begins at a token wins. Cost: tokens × the longest alias.
 */
import type { Name } from '../types.ts';
import { withinOneEdit } from '../align/edit.ts';
import { tokenise, type Token } from './tokens.ts';

interface Node {
  key?: string;
  next: Map<string, Node>;
}

export interface Mention {
  readonly key: string;
  readonly firstToken: number;
  readonly lastToken: number;
}

export interface NameTable {
  /** Mentions in order, without overlap. */
  find(tokens: readonly Token[]): Mention[];
  /** Told from the aliases: a surname stands alone too. */
  isPerson(key: string): boolean;
}

function insert(root: Node, words: readonly string[], key: string): void {
  let node = root;
  for (const word of words) {
    let next = node.next.get(word);
    if (!next) node.next.set(word, (next = { next: new Map() }));
    node = next;
  }
  node.key ??= key;
}

function longest(root: Node, tokens: readonly Token[], from: number): Mention | null {
  let node: Node | undefined = root;
  let found: Mention | null = null;
  for (let index = from; index < tokens.length; index++) {
    node = node.next.get(tokens[index]?.word ?? '');
    if (!node) break;
    if (node.key !== undefined) found = { key: node.key, firstToken: from, lastToken: index };
  }
  return found;
}

/** "the us runs", "us troops are": the country in a comment's spelling, where the pronoun cannot stand. */
function isCountry(tokens: readonly Token[], index: number): boolean {
  const [before, token, after] = [tokens[index - 1], tokens[index], tokens[index + 1]];
  if (token?.word !== 'us' || token.capital) return false;
  return before?.word === 'the' || before?.word === 'a' || (index === 0 && after !== undefined && !after.stop);
}

/** Shorter names are one edit away from other words. */
const shortestTypo = 6;
/** A commoner word is one of its own ("ukrain" is not: others have made that slip before). */
const rare = 6;
/** Words of a few hundred pages. */
const mostAsked = 10_000;

/** The one-word names of which a word may be a misspelling: "Zelenski", "Ukrane". Remembers what it was asked. */
function misspelt(root: Node): (word: string) => string | undefined {
  const aliases = [...root.next].flatMap(([word, { key }]) => (key !== undefined && word.length >= shortestTypo ? [{ word, key }] : []));
  const asked = new Map<string, string | undefined>();
  return (word) => {
    if (asked.has(word)) return asked.get(word);
    const found = aliases.find((alias) => alias.word[0] === word[0] && withinOneEdit(word, alias.word))?.key;
    if (asked.size >= mostAsked) asked.clear();
    asked.set(word, found);
    return found;
  };
}

/** Shorter names are other words in the plural. */
const shortestOwner = 4;

/** "russias attack": of a name, without the apostrophe. */
function ownerOf(root: Node, word: string): string | undefined {
  return word.endsWith('s') && word.length > shortestOwner ? root.next.get(word.slice(0, -1))?.key : undefined;
}

/** Before a name that is none of a person: "Great Britain". */
const noForename = /^(?:great|new|north|south|east|west|the|saint|united|old)$/i;

/** "Jens Stoltenberg" and "Stoltenberg", but not "Great Britain" and "Britain". */
function isPersons({ aliases }: Name): boolean {
  const alone = new Set(aliases.filter((alias) => !alias.includes(' ')));
  return aliases.some((alias) => {
    const [first = '', last = '', ...more] = alias.split(' ');
    return more.length === 0 && alone.has(last) && !noForename.test(first) && first !== last && /^\p{Lu}\p{Ll}/u.test(last);
  });
}

/** Builds the table of a pack's names; articles at the beginning of an alias ("the alliance") are not needed to find it. */
export function nameTable(names: readonly Name[]): NameTable {
  const root: Node = { next: new Map() };
  for (const name of names) {
    for (const alias of name.aliases) {
      const words = tokenise(alias).map((token) => token.word);
      if (words[0] === 'the' && words.length > 1) words.shift();
      if (words.length > 0) insert(root, words, name.key);
    }
  }
  const typo = misspelt(root);
  const mentionAt = (tokens: readonly Token[], index: number): Mention | null => {
    const token = tokens[index];
    const mention = longest(root, token && isCountry(tokens, index) ? tokens.with(index, { ...token, word: 'usa' }) : tokens, index);
    if (mention || !token) return mention;
    const owner = ownerOf(root, token.word);
    if (owner !== undefined) return { key: owner, firstToken: index, lastToken: index };
    if (token.stop || token.word.length < shortestTypo - 1 || token.weight < rare) return null;
    const key = typo(token.word);
    return key === undefined ? null : { key, firstToken: index, lastToken: index };
  };
  const persons = new Set(names.filter(isPersons).map(({ key }) => key));
  return {
    isPerson: (key) => persons.has(key),
    find(tokens) {
      const mentions: Mention[] = [];
      // A feed has no names, and its sentences are many.
      if (root.next.size === 0) return mentions;
      for (let index = 0; index < tokens.length; index++) {
        const mention = mentionAt(tokens, index);
        if (!mention) continue;
        mentions.push(mention);
        index = mention.lastToken;
      }
      return mentions;
    },
  };
}
