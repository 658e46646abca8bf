import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Places } from '../../../lib/packs/import/places.ts';

it('gives hashes the places in which a list has them, however many there are and however alike', () => {
  const hash = fc.oneof(
    fc.maxSafeNat(),
    fc.nat(20).map((n) => n * 2 ** 32),
    fc.nat(20),
  );
  fc.assert(
    fc.property(fc.uniqueArray(hash, { maxLength: 3000, minLength: 0 }), fc.array(hash), (hashes, others) => {
      const places = new Places();
      expect(hashes.map((one) => [places.of(one), places.add(one)])).toEqual(hashes.map((_one, place) => [-1, place]));
      expect(hashes.map((one) => places.of(one))).toEqual([...hashes.keys()]);
      for (const other of others) expect(places.of(other)).toBe(hashes.indexOf(other));
      expect(places.size).toBe(hashes.length);
    }),
    { numRuns: 60 },
  );
});
