/** What a sentence leaves to those before it, to the headline and to the page's topic. */
import { describe, expect, it } from 'vitest';
import { createMatcher } from '../../lib/matching/matcher.ts';
import { sureFrom } from '../../lib/matching/sureness.ts';
import { packInMemory } from '../../lib/matching/memory.ts';
import { readAll } from '../../lib/matching/reading.ts';
import { splitSentences } from '../../lib/matching/segments.ts';
import { nameTable } from '../../lib/matching/text/names.ts';
import type { Match, Origin, PageFacts, Segment } from '../../lib/matching/types.ts';
import { claimOf, rated } from './claims.ts';

const names = [
  { key: 'north', aliases: ['Northland'] },
  { key: 'south', aliases: ['Southland'] },
  { key: 'olsen', aliases: ['Kari Olsen', 'Olsen'] },
  { key: 'berg', aliases: ['Nils Berg', 'Berg'] },
  { key: 'britain', aliases: ['Great Britain', 'Britain'] },
];

/** Blocks are parted by a line break. */
function segmentsOf(text: string, origin: Origin = 'body'): Segment[] {
  return text.split('\n').flatMap((block, number) =>
    splitSentences(block).map(({ start, end }, place) => ({
      ordinal: number * 100 + place,
      text: block.slice(start, end),
      origin,
      start,
      end,
      block: number,
    })),
  );
}

const page = (title: string | null): PageFacts => ({ url: '', title, language: 'en', date: null });

function meant(text: string, title: string | null = null, origin: Origin = 'body'): string[] {
  return [...(readAll(segmentsOf(text, origin), page(title), nameTable(names), 'en').at(-1)?.references.names ?? [])];
}

describe('a pronoun', () => {
  it.each([
    ['Olsen met the press. She left the country.', ['@olsen']],
    ['Olsen spoke to Berg. She left.', ['@olsen']],
    ['Northland attacked Southland. It started the dispute.', ['@north']],
    ['Olsen visited Northland. It closed its harbour.', ['@north']],
    ['Northland has a harbour. The country closed it.', ['@north']],
    ['Olsen rules Northland. The president left.', ['@olsen']],
    ['Olsen met the press. Berg says that he left.', []],
    ['Britain has ships. They left.', ['@britain']],
    ['Rain fell. It was cold.', []],
  ])('in “%s” stands for %j', (text, keys) => {
    expect(meant(text)).toEqual(keys);
  });

  it('goes on in the next paragraph of an article, not in the next comment', () => {
    expect(meant('Olsen met the press.\nShe left.')).toEqual(['@olsen']);
    expect(meant('Olsen met the press.\nShe left.', null, 'comment')).toEqual([]);
  });

  it('falls back on the headline, then on what the page speaks of most', () => {
    expect(meant('She left.', 'Olsen under fire')).toEqual(['@olsen']);
    expect(meant('Olsen spoke. Olsen slept. Olsen sang.\nRain fell. Snow fell. Hail fell. She left.')).toEqual(['@olsen']);
    expect(meant('Olsen spoke. Berg slept. Berg sang. Olsen sat.\nRain fell. Snow fell. Hail fell. She left.')).toEqual([]);
  });
});

describe('a claim over two sentences', () => {
  const claims = [
    claimOf({ id: 'fleet', text: 'Northland sent its fleet because Southland promised fishing rights', reviews: [rated('false')] }),
    claimOf({ id: 'flood', text: 'The flood in Southland was staged with actors', reviews: [rated('false')] }),
    claimOf({ id: 'vote', text: 'Southland voted against the resolution on herring quotas', reviews: [rated('false')] }),
  ];

  async function last(text: string): Promise<Match | undefined> {
    const matcher = createMatcher([packInMemory({ id: 'test', claims, names, articles: [] })]);
    const segments = segmentsOf(text);
    const matches = await matcher.match(segments, page(null), { strictness: 'strict' });
    return matches.find(({ segment }) => segment === segments.at(-1)?.ordinal);
  }

  it.each([
    ['Northland sent its fleet on Thursday. It did so because Southland had promised fishing rights.', 'fleet'],
    ['Southland promised fishing rights. That is why Northland sent its fleet.', 'fleet'],
    ['The world saw the flood in Southland. It was all staged with actors.', 'flood'],
    ['The council has a resolution on herring quotas. Southland voted against the resolution.', 'vote'],
  ])('“%s” is %s', async (text, claim) => {
    expect((await last(text))?.claim).toBe(claim);
  });

  it.each([
    ['A play opened in Northland. It was staged by students.'],
    ['The council has a resolution on school meals. Southland voted against the resolution.'],
  ])('“%s” is none that is sure', async (text) => {
    const match = await last(text);
    const isPainted = match !== undefined && match.stance !== 'unclear' && match.sureness >= sureFrom('strict');
    expect(isPainted).toBe(false);
  });
});
