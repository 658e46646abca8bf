import { describe, expect, it } from 'vitest';
import { partsOf } from '../../lib/matching/text/compounds.ts';

describe('words that are run together', () => {
  it.each([
    ['marcorubio', ['marco', 'rubio']],
    ['texaschurchshooting', ['texa', 'church', 'shoot']],
    ['climatechange', ['climat', 'chang']],
    // The stop word between them is no part of the claim.
    ['stopthesteal', ['stop', 'steal']],
    // Known or long words that are nothing else.
    ['misunderstanding', []],
    ['majesty', []],
    // Too short to tell, and what is no word.
    ['tvshow', []],
    ['covid19vaccine', []],
  ])('%s → %j', (word, expected) => {
    expect(partsOf(word)).toEqual(expected);
  });
});
