/** The stored form of an index: what is damaged, cut short or foreign is never believed, in whatever pieces it comes. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildIndex } from '../../lib/matching/index/build.ts';
import { Checksum } from '../../lib/matching/index/checksum.ts';
import { hash } from '../../lib/matching/index/hash.ts';
import { IndexFormatError, openIndex, openSummed } from '../../lib/matching/index/open.ts';
import { claimAt, numberOf } from '../../lib/matching/index/view.ts';
import { nameTable } from '../../lib/matching/text/names.ts';
import { prepare } from '../../lib/matching/text/prepare.ts';
import { claimOf } from './claims.ts';

const CHECKSUM = 2;
const claims = ['Ships crossed the river', 'Jets crossed the border', 'The treaty was signed in 2019', 'No ministers signed it'].map(
  (text, id) => ({
    ...claimOf({ id: String(id), text, date: id === 2 ? '2019-04-01' : '1999' }),
    variants: id === 1 ? ['Aircraft came over the border'] : [],
  }),
);
const form = buildIndex(claims, []);
const { terms } = prepare('ships and jets crossed a border in 2019', nameTable([]));

function wordsOf(bytes: Uint8Array): Uint32Array {
  return new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >>> 2);
}

/** With the checksum that the form would have. */
function vouched(bytes: Uint8Array): Uint8Array {
  const words = wordsOf(bytes);
  words[CHECKSUM] = new Checksum().end(words);
  return bytes;
}

describe('the stored form of an index', () => {
  it('is not believed with any byte of it changed', () => {
    fc.assert(
      fc.property(fc.nat(form.length - 1), fc.integer({ min: 1, max: 255 }), (place, change) => {
        const damaged = form.slice();
        damaged[place] = (damaged[place] ?? 0) ^ change;
        expect(() => openIndex(damaged)).toThrow(IndexFormatError);
      }),
    );
  });

  it('is not believed cut short anywhere, or with more at its end', () => {
    for (let length = 0; length < form.length; length++) expect(() => openIndex(form.subarray(0, length))).toThrow(IndexFormatError);
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 12 }), (more) => {
        expect(() => openIndex(Uint8Array.of(...form, ...more))).toThrow(IndexFormatError);
      }),
    );
  });

  it('is not believed of another version, though its checksum fits', () => {
    const other = form.slice();
    wordsOf(other)[1] = (wordsOf(other)[1] ?? 0) + 1;
    expect(() => openIndex(vouched(other))).toThrow('another version');
  });

  it('is not believed where it is something else', () => {
    expect(() => openIndex(new Uint8Array(48))).toThrow(IndexFormatError);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(() => openIndex(bytes)).toThrow(IndexFormatError);
      }),
    );
  });

  it('comes to an end whatever it holds, though its checksum fits', () => {
    const changes = fc.array(fc.tuple(fc.integer({ min: 12, max: form.length - 1 }), fc.nat(255)), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(changes, (all) => {
        const foreign = form.slice();
        for (const [place, value] of all) foreign[place] = value;
        try {
          expect(openIndex(vouched(foreign)).query(terms, 3).length).toBeLessThanOrEqual(3);
        } catch (error) {
          expect(error).toBeInstanceOf(IndexFormatError);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('is the same from any place in memory', () => {
    const expected = openIndex(form).query(terms, 4);
    expect(expected).toHaveLength(3);
    for (const offset of [1, 2, 4]) {
      const room = new Uint8Array(form.length + offset);
      room.set(form, offset);
      expect(openIndex(room.subarray(offset)).query(terms, 4)).toEqual(expected);
    }
  });

  it('knows the claim of each document, whether claims have several or not', () => {
    const { view } = openIndex(form);
    expect(Array.from({ length: view.documents }, (_none, document) => claimAt(view, document))).toEqual([0, 1, 1, 2, 3]);
    const single = openIndex(buildIndex(claims.slice(2), [])).view;
    expect([claimAt(single, 0), claimAt(single, 1)]).toEqual([0, 1]);
  });

  it('knows the date of the newest claim', () => {
    expect(openIndex(form).view.newest).toBe(Math.max(...openIndex(form).view.dates));
    expect(openIndex(form).view.newest).toBeGreaterThan(openIndex(form).view.dates[0] ?? 0);
  });
});

describe('terms of an index', () => {
  it('are found by their hashes, asked once or twice, and no others', () => {
    const word = fc.stringMatching(/^[a-z]{3,9}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 60 }), fc.array(word, { maxLength: 60 }), (known, others) => {
        const { view } = openIndex(
          buildIndex(
            known.map((text, id) => claimOf({ id: String(id), text })),
            [],
          ),
        );
        const has = new Map(Array.from(view.hashes, (one, place) => [one, view.ids[place]]));
        const keys = [...known, ...others, ...known].flatMap((text) => prepare(text, nameTable([])).terms.map(({ key }) => hash(key)));
        for (const key of [...keys, 0, 0xffff_ffff, ...view.hashes]) expect(numberOf(view, key)).toBe(has.get(key) ?? -1);
      }),
    );
  });
});

describe('a checksum', () => {
  const large = Uint32Array.from(fc.sample(fc.nat(0xffff_ffff), { numRuns: 50_000, seed: 3 }));
  const expected = new Checksum().end(large);

  it('is the same in whatever pieces the words come', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(large.length), { maxLength: 12 }), (places) => {
        const sum = new Checksum();
        for (const place of places.sort((one, other) => one - other)) sum.take(large.subarray(0, place));
        expect(sum.end(large)).toBe(expected);
      }),
      { numRuns: 30 },
    );
  });

  it('is another one with any bit changed, and with two words exchanged', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: large.length - 2 }), fc.nat(31), (place, bit) => {
        const changed = large.slice();
        changed[place] = (changed[place] ?? 0) ^ (1 << bit);
        expect(new Checksum().end(changed)).not.toBe(expected);
        const [one = 0, other = 0] = large.subarray(place, place + 2);
        changed.set([other, one], place);
        if (one !== other) expect(new Checksum().end(changed)).not.toBe(expected);
      }),
      { numRuns: 30 },
    );
  });

  it('vouches for what was added up piece by piece', () => {
    const sum = new Checksum();
    sum.take(wordsOf(form).subarray(0, 20));
    expect(openSummed(form, sum).claims).toBe(claims.length);
  });
});
