import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Entry, jsonEntries } from '../../../lib/packs/import/json-stream.ts';
import { FeedError } from '../../../lib/packs/import/trouble.ts';

async function* pieces(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
}

async function entriesOf(text: string, size = 1000, fields: readonly string[] = ['name', 'note']): Promise<Entry[]> {
  const all: Entry[] = [];
  for await (const some of jsonEntries(pieces(text, size), fields)) all.push(...some);
  return all;
}

const text = fc.string({ unit: fc.constantFrom('a', 'é', '😀', '"', '\\', '{', '}', '[', ']', ',', ':', ' ', '\n', '\u2028') });
const json = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    text,
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    fc.constant(null),
    tie('list'),
    tie('thing'),
  ),
  list: fc.array(tie('value'), { maxLength: 3 }),
  thing: fc.dictionary(text, tie('value'), { maxKeys: 3 }),
})).value;
const spaced = fc.constantFrom(undefined, 1, '\t');
const size = fc.integer({ min: 1, max: 40 });

describe('records of a JSON text that comes in pieces', () => {
  it('are those that a parser of the whole finds, wherever it is cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(json), fc.array(json), json, json, spaced, size, async (claims, names, note, other, space, cut) => {
        const whole = { note, other, dataFeedElement: claims, name: 'N', names };
        const expected = [
          { list: null, key: 'note', value: note },
          ...claims.map((value, key) => ({ list: 'dataFeedElement', key, value })),
          { list: null, key: 'name', value: 'N' },
          ...names.map((value, key) => ({ list: 'names', key, value })),
        ];
        const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
        expect(await entriesOf(JSON.stringify(whole, null, space), cut)).toEqual(plain(expected));
        expect(await entriesOf(`${cut < 3 ? '' : '\uFEFF'} ${JSON.stringify(claims, null, space)}\n`, cut)).toEqual(
          plain(claims.map((value, key) => ({ list: '', key, value }))),
        );
      }),
    );
  });

  it('a damaged text gives an error, or is one that a parser of the whole takes too', async () => {
    const whole = JSON.stringify({ name: 'N', claims: [{ a: 'x"y', b: [1, 2, {}] }, 'z', 12.5, null], note: { c: true } });
    await fc.assert(
      fc.asyncProperty(
        fc.nat(whole.length - 1),
        fc.constantFrom('', ',', ':', '"', '{', '}', '[', ']', 'x', '1', '\\'),
        size,
        async (at, put, cut) => {
          const damaged = whole.slice(0, at) + put + whole.slice(at + 1);
          const isJson = (() => {
            try {
              return Boolean(JSON.parse(damaged));
            } catch {
              return false;
            }
          })();
          const read = entriesOf(damaged, cut);
          if (isJson) await read;
          else await expect(read).rejects.toThrow(FeedError);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('a record that does not end is given up', async () => {
    await expect(entriesOf(`{"claims":["${'x'.repeat(5e6)}`, 100_000)).rejects.toThrow(FeedError);
    await expect(entriesOf(`{"claims":[${' '.repeat(5e6)}`, 100_000)).rejects.toThrow(FeedError);
  });
});
