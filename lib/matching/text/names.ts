/**
 * Persons, bodies and places under their other names: "the alliance", "NATO" and "North Atlantic Treaty Organization" are one name.
 * A trie over the words of all aliases; the longest alias that begins at a token wins. Cost: tokens × the longest alias.
 */
import type { Name } from '../types.ts';
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
  return {
    find(tokens) {
      const mentions: Mention[] = [];
      for (let index = 0; index < tokens.length; index++) {
        const mention = longest(root, tokens, index);
        if (!mention) continue;
        mentions.push(mention);
        index = mention.lastToken;
      }
      return mentions;
    },
  };
}
