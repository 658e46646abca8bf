/** Small words that turn the word before them: "voted for" and "voted against", "turning on" and "turning off", "near" and "far from". */
import type { Alignment, Pair } from '../align/align.ts';
import type { Token } from '../text/tokens.ts';

const opposed: readonly (readonly [string, string])[] = [
  ['for', 'against'],
  ['on', 'off'],
  ['onto', 'off'],
  ['in', 'out'],
  ['into', 'out'],
  ['into', 'off'],
  ['up', 'down'],
  ['before', 'after'],
  ['inside', 'outside'],
  ['over', 'under'],
  ['above', 'below'],
  ['near', 'far'],
  ['close', 'far'],
  ['toward', 'from'],
  ['to', 'against'],
];
const isParticle: ReadonlySet<string> = new Set(opposed.flat());
/** "Are on", "are out": here the particle says all. */
const besides: ReadonlySet<string> = new Set('right all so just very'.split(' '));

function particleAfter(tokens: readonly Token[], index: number): Token | null {
  let at = index + 1;
  while (besides.has(tokens[at]?.word ?? '')) at++;
  const token = tokens[at];
  return token && isParticle.has(token.word) ? token : null;
}

function turned(alignment: Alignment, { here, recorded }: Pair): Token | null {
  const left = particleAfter(alignment.segment.tokens, here.lastToken);
  const right = particleAfter(alignment.wording.tokens, recorded.lastToken);
  if (!left || !right) return null;
  const isOpposed = opposed.some(
    ([one, other]) => (left.word === one && right.word === other) || (left.word === other && right.word === one),
  );
  return isOpposed ? left : null;
}

/** The first particle of the segment that says the opposite of the one after the same word of the wording. Linear in the pairs. */
export function turnedParticle(alignment: Alignment): Token | null {
  for (const pair of alignment.pairs) {
    const found = pair.recorded.kind === 'word' ? turned(alignment, pair) : null;
    if (found) return found;
  }
  return null;
}
