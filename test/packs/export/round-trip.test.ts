/** What goes out in one format and comes in again is what it was, as far as the format has a place for it. */
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { CATEGORIES, CLAIM_KINDS, type Claim, type Review } from '../../../lib/matching/types.ts';
import { type ExportFormat, writerOf } from '../../../lib/packs/export/export.ts';
import { collect } from '../../../lib/packs/import/collect.ts';
import { sameWords } from '../../../lib/packs/import/hash.ts';
import { options, pieces } from '../import/feeds.ts';

const WORDS = [
  'bridge',
  'Größe',
  '橋は',
  'été',
  '"old"',
  'a;b',
  'x|y',
  '12,5',
  '<',
  '&',
  'AT&T',
  "'",
  '😀',
  '=1+1',
  '+',
  '-5',
  '@home',
  '\\|',
  'no,',
  'is',
  'мост',
  '()',
  '#1',
  '–',
];
/** At least three words that count, so that a sentence is a claim; anything may stand at its beginning and end. */
const sentence = fc
  .tuple(
    fc.array(fc.constantFrom(...WORDS), { maxLength: 3 }),
    fc.uniqueArray(fc.stringMatching(/^[a-z]{4,8}$/), { minLength: 3, maxLength: 6 }),
    fc.array(fc.constantFrom(...WORDS, '?'), { maxLength: 3 }),
  )
  .map((parts) => parts.flat().join(' '));
const name = fc.stringMatching(/^[A-Z][a-z]{2,8} [A-Z][a-z]{2,8}(?:, [A-Z][a-z]{2,6})?$/);
const key = fc.stringMatching(/^[A-Za-z][A-Za-z0-9-]{0,12}$/);
const isoDate = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const url = fc
  .tuple(key, fc.constantFrom('', '/a', '/?b=1,2;3', '/ü|x'))
  .map(([host, path]) => `https://${host.toLowerCase().replaceAll('-', '')}.example${path}`);
const label = fc.oneof(sentence, fc.constantFrom('False', 'Half True', 'Falso', '=cmd()', '4', 'Brilliant nonsense'));

const review = fc.record(
  {
    by: fc.constantFrom<'publisher' | 'party'>('publisher', 'party'),
    category: fc.constantFrom(...CATEGORIES),
    label: fc.option(label),
    publisher: name,
    url,
    date: isoDate,
    title: sentence,
    note: sentence,
    inText: fc.constant(true as const),
  },
  { requiredKeys: ['by', 'category', 'label', 'publisher'] },
);
const reading = fc.record({
  by: fc.constant('pack' as const),
  category: fc.constantFrom(...CATEGORIES),
  label: fc.constant(null),
  publisher: fc.constant(null),
});

const claim = fc.record(
  {
    id: key,
    text: sentence,
    form: fc.constantFrom('statement', 'headline'),
    kind: fc.constantFrom(...CLAIM_KINDS),
    language: fc.constantFrom('en', 'pt-br', 'und'),
    variants: fc.uniqueArray(sentence, { selector: (one) => one.toLowerCase(), maxLength: 3 }),
    topics: fc.uniqueArray(key, { maxLength: 2 }),
    reviews: fc
      .tuple(
        fc.uniqueArray(review, {
          selector: ({ url: one, label: word, publisher }) => `${one ?? publisher}`.toLowerCase() + String(word),
          maxLength: 3,
        }),
        fc.array(reading, { maxLength: 1 }),
      )
      .map((all) => all.flat()),
    sources: fc.array(
      fc.record(
        { publisher: name, title: fc.constant(null), cautions: fc.constant([]), url },
        { requiredKeys: ['publisher', 'title', 'cautions'] },
      ),
      {
        minLength: 1,
        maxLength: 2,
      },
    ),
    claimant: name,
    date: isoDate,
    context: sentence,
    seenAt: fc.uniqueArray(
      url.map((one) => one.replace('.example', '.seen.example').replace(/[|;]/g, '')),
      { minLength: 1, maxLength: 3 },
    ),
  },
  { requiredKeys: ['id', 'text', 'form', 'kind', 'language', 'variants', 'topics', 'reviews', 'sources'] },
);
const empty = { quotations: [], appearances: [], figures: [], dates: [], names: [], relations: [] };
const claims = fc
  .uniqueArray(claim, { selector: ({ text }) => sameWords(text), minLength: 1, maxLength: 5 })
  .map((all) => all.map((one, index) => ({ ...empty, ...one, id: `${one.id}${String(index)}` }) as Claim));

const header = { id: 'desk', version: '1', title: 'Desk', description: '', language: 'en', updated: '2026-11-01', editors: [] };

async function through(format: ExportFormat, all: readonly Claim[], size: number): Promise<readonly Claim[]> {
  const writer = writerOf(format, { header, names: [], articles: [] });
  const written =
    writer.start +
    writer.slice(all.slice(0, 1), true) +
    writer.slice(all.slice(1), writer.slice(all.slice(0, 1), true) === '') +
    writer.end;
  return (await collect(pieces(written, size), options)).claims;
}

/** A review of the claim's language has that language, told or not. */
function told(one: Claim, reviews: readonly Review[]): Claim {
  return { ...one, reviews: reviews.map(({ language: _language, ...rest }) => rest) };
}
const plain = (all: readonly Claim[]): Claim[] => all.map((one) => told(one, one.reviews));

const size = fc.integer({ min: 1, max: 400 });

describe('a collection goes out and comes in again', () => {
  it('as a pack, whole', async () => {
    await fc.assert(
      fc.asyncProperty(claims, size, async (all, cut) => {
        expect(await through('pack', all, cut)).toEqual(all);
      }),
      { numRuns: 60 },
    );
  });

  it('as CSV, with all its reviews, whoever gave them; one that has none has a reading that says nothing', async () => {
    await fc.assert(
      fc.asyncProperty(claims, size, async (all, cut) => {
        const unread: Review = { by: 'pack', category: 'unknown', label: null, publisher: null };
        const expected = all.map((one) => told(one, one.reviews.length === 0 ? [unread] : one.reviews));
        expect(plain(await through('csv', all, cut))).toEqual(expected);
      }),
      { numRuns: 150 },
    );
  });

  it('as a DataFeed, with the reviews of publishers', async () => {
    await fc.assert(
      fc.asyncProperty(claims, size, async (all, cut) => {
        const published = all
          .map((one) =>
            told(
              one,
              one.reviews.filter(({ by }) => by === 'publisher'),
            ),
          )
          .filter(({ reviews }) => reviews.length > 0);
        fc.pre(published.length > 0);
        expect(plain(await through('data-feed', all, cut))).toEqual(published);
      }),
      { numRuns: 150 },
    );
  });
});

describe('a table in a spreadsheet', () => {
  it('holds no formula, whatever separator the spreadsheet expects', async () => {
    fc.assert(
      fc.property(claims, (all) => {
        const { start, slice } = writerOf('csv', { header, names: [], articles: [] });
        const cells = Papa.parse<string[]>(start + slice(all, true), { delimiter: ',' }).data.flat();
        const begins = cells.flatMap((cell) => cell.split(/[;|\t\r\n]/));
        expect(begins.filter((begin) => /^\s*[=+\-@]/.test(begin))).toEqual([]);
      }),
    );
  });
});
