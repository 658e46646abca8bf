import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../lib/matching/types.ts';
import { collect } from '../../../lib/packs/import/collect.ts';
import { streamPack } from '../../../lib/packs/import/pack-stream.ts';
import { parsePack } from '../../../lib/packs/parse.ts';
import { goodPack } from '../examples.ts';
import { pieces } from './feeds.ts';

async function streamed(pack: unknown) {
  const reading = streamPack(pieces(JSON.stringify(pack), 97), 'example.json');
  const claims: Claim[] = [];
  for (;;) {
    const { value, done } = await reading.next();
    if (done) return { ...value, claims, counted: value.claims };
    claims.push(...value);
  }
}

const byId = (claims: readonly Claim[]): Claim[] => [...claims].sort((one, other) => (one.id < other.id ? -1 : 1));
/** Claims in the same words are told apart by their id there, and by their order here. */
const told = (problems: readonly { readonly code: string; readonly pointer: string }[]): string[] =>
  problems.map(({ code, pointer }) => `${code === 'words-again' ? 'same-words' : code} ${pointer}`).sort();

const ids = ['one', 'two', 'three', 'four', 'five'];
const id = fc.constantFrom(...ids, 'missing', 'bad id');
const claim = fc.record(
  {
    id,
    text: fc.constantFrom('The old bridge was closed for 12 days.', 'The mayor has resigned from her office.', 'x', 7),
    sources: fc.constant([{ publisher: 'Example Council' }]),
    relations: fc.array(fc.record({ type: fc.constantFrom('contradicts', 'guesses'), claim: id }), { maxLength: 3 }),
    names: fc.array(fc.constantFrom('mayor', 'nobody'), { maxLength: 2 }),
    articleBound: fc.constantFrom('gazette', 'nothing'),
    speaker: fc.constantFrom('mayor', 'nobody'),
    foreign: fc.constant(true),
  },
  { requiredKeys: ['id', 'text', 'sources'] },
);

describe('a pack that is read as a stream', () => {
  it('holds what it holds when it is read as a whole, and tells the same problems', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(claim, { minLength: 1, maxLength: 12 }), async (claims) => {
        const { claims: _claims, ...head } = goodPack();
        const raw = { ...head, claims };
        const { pack, problems } = parsePack(raw, 'example.json');
        if (!pack || pack.claims.length === 0) {
          await expect(streamed(raw)).rejects.toThrow('The pack cannot be used');
          return;
        }
        const { names, articles, header, counted, ...rest } = await streamed(raw);
        expect(byId(rest.claims)).toEqual(byId(pack.claims));
        expect({ ...header, names, articles }).toEqual({ ...pack, claims: undefined });
        expect(counted).toBe(pack.claims.length);
        expect(told(rest.problems)).toEqual(told(problems));
      }),
    );
  });

  it.each<[string, (pack: Record<string, unknown>) => unknown, string]>([
    ['of another version', (pack) => ({ ...pack, formatVersion: 9 }), 'at “/formatVersion”: it is 9'],
    ['without a title', ({ title: _title, ...pack }) => pack, 'has no “title”'],
    ['without claims', (pack) => ({ ...pack, claims: [] }), 'has no claim that can be used'],
    [
      'whose names come last',
      ({ names, claims, ...pack }) => ({ ...pack, claims, names }),
      'nothing stands after its claims; in “example.json” “names” does',
    ],
  ])('is refused %s', async (_what, spoil, words) => {
    await expect(streamed(spoil(goodPack()))).rejects.toThrow(words);
  });

  it('may be of any size: what is large is read as a stream by itself', async () => {
    const { claims: _claims, ...head } = goodPack();
    const many = Array.from({ length: 12_000 }, (_one, n) => ({
      id: `claim-${String(n)}`,
      text: `The bridge number ${String(n)} was closed for ${String(n % 90)} days before the mayor of Example spoke of it.`,
      note: 'It was open every day. '.repeat(12),
      sources: [{ publisher: 'Example Council' }],
      relations: n % 1000 === 0 ? [{ type: 'contradicts', claim: `claim-${String((n + 7) % 12_000)}` }] : [],
    }));
    const json = JSON.stringify({ ...head, claims: many });
    expect(json.length).toBeGreaterThan(4e6);
    const { claims, header, report } = await collect(pieces(json, 64_000), { name: 'large.json', most: 64e6 });
    expect(claims).toHaveLength(12_000);
    expect(claims.filter(({ relations }) => relations.length > 0)).toHaveLength(12);
    expect(header?.title).toBe('Example');
    expect(report).toMatchObject({ claims: 12_000, refused: 0 });
  });
});
