/**
 * Stems of the words of our own tables. The build works them out beforehand (wxt.config.ts), since a worker that wakes would stem thousands of words
 * before it answers; elsewhere they are stemmed as they are met.
 */
import { spell } from './spelling.ts';
import { stem } from './stem.ts';

/** "soldiers soldier,forces forc": the words of all tables whose stem is another than the word itself. */
declare const __TABLE_STEMS__: string;

const pairs = (text: string): (readonly [word: string, stem: string])[] =>
  text.split(',').map((pair) => {
    const [word = '', stemmed = ''] = pair.split(' ');
    return [word, stemmed];
  });

const known = typeof __TABLE_STEMS__ === 'undefined' ? null : new Map(pairs(__TABLE_STEMS__));

export function tableStem(word: string): string {
  return known ? (known.get(word) ?? word) : stem(spell(word));
}
