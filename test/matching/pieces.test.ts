import { describe, expect, it } from 'vitest';
import { Pieces } from '../../lib/matching/align/pieces.ts';
import { Question } from '../../lib/matching/align/question.ts';
import { buildIndex } from '../../lib/matching/index/build.ts';
import { openIndex } from '../../lib/matching/index/open.ts';
import { nameTable } from '../../lib/matching/text/names.ts';
import { prepare } from '../../lib/matching/text/prepare.ts';
import { stem } from '../../lib/matching/text/stem.ts';
import { weightOf } from '../../lib/matching/text/weights.ts';
import { claimOf, rated } from './claims.ts';

const noNames = nameTable([]);

/** @returns what the claim and its title have of the sentence, in pieces */
function piecesOf(sentence: string, text: string, title = 'Nothing'): { weight: number; second: number }[] {
  const index = openIndex(buildIndex([claimOf({ id: 'a', text, reviews: [{ ...rated('false'), title }] })], []));
  const question = new Question(index.view);
  const pieces = new Pieces(question);
  question.ask(prepare(sentence, noNames), true);
  pieces.begin();
  const { tokens } = index;
  tokens.read(0);
  const parts = [
    [0, tokens.claimLength],
    [tokens.claimLength, tokens.length],
  ] as const;
  return parts.map(([from, to]) => {
    pieces.take(tokens, from, to);
    return { weight: pieces.weight, second: pieces.second };
  });
}

const weight = (word: string): number => weightOf(stem(word));
const [ships, border, treaty] = [weight('ships'), weight('border'), weight('treaty')];

describe('pieces', () => {
  it.each([
    ['in a row on both sides: the weightiest', 'The ships border treaty', 'Ships, border, treaty', Math.max(ships, border, treaty), 0],
    ['one word of the sentence in between', 'Ships harvest treaty', 'Ships and treaty', Math.max(ships, treaty), 0],
    ['apart in the claim', 'Ships treaty', 'Ships harvest the treaty', ships + treaty, Math.min(ships, treaty)],
    ['apart in the sentence', 'Ships sailed long before the treaty', 'Ships treaty', ships + treaty, Math.min(ships, treaty)],
    ['in the other order', 'Treaty ships', 'Ships treaty', ships + treaty, Math.min(ships, treaty)],
    ['the same word again', 'Ships', 'Ships harvest ships', ships, 0],
    ['nothing', 'Ministers', 'Ships treaty', 0, 0],
  ])('%s', (_, sentence, claim, expected, second) => {
    const [inClaim, inTitle] = piecesOf(sentence, claim);
    expect(inClaim?.weight).toBeCloseTo(expected, 4);
    expect(inClaim?.second).toBeCloseTo(second, 4);
    expect(inTitle).toEqual({ weight: 0, second: 0 });
  });

  it('are counted anew in the title', () => {
    const [inClaim, inTitle] = piecesOf('Ships near the border', 'The ships', 'Ships harvest border');
    expect(inClaim?.weight).toBeCloseTo(ships, 4);
    expect(inTitle?.weight).toBeCloseTo(ships + border, 4);
  });
});
