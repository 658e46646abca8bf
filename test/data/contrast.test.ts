/** The bundled pack against the part of the contrast set that is learned from, and against its own wordings put into somebody's mouth, asked, supposed and refuted. */
import { describe, expect, it } from 'vitest';
import { figuresOf, outcomeOf } from '../../scripts/eval/contrast/figures.ts';
import { finder, isPainted } from '../../scripts/eval/contrast/find.ts';
import { readRows, type Row } from '../../scripts/eval/contrast/rows.ts';
import { readPacks } from '../../scripts/annotate/packs.ts';

const find = finder();
const wrong = new Set(['false', 'misleading', 'disputed', 'missing-context']);
const claims = readPacks({ bundled: true, packs: [], withoutAppearances: false })
  .flatMap((pack) => pack.claims)
  .filter((claim) => claim.articleBound === undefined && claim.reviews.some(({ category }) => wrong.has(category)));
/** The claim's own words and one variant: all of them would take a minute. */
const wordings = claims.flatMap((claim) => [claim.text, ...claim.variants.slice(0, 1)].map((text) => text.replace(/[.!]$/, '')));

async function repeats(text: string): Promise<boolean> {
  const row: Row = { id: '', text, date: '2024-06-01', split: 'fit', claim: null, stance: null, voice: null, painted: false, kind: '' };
  return (await find(row)).some(({ kind, effect }) => kind === 'repeats' && effect === 'painted');
}

describe('the contrast set', () => {
  it('names claims of the pack, and each sentence once', () => {
    const known = new Set(
      readPacks({ bundled: true, packs: [], withoutAppearances: false }).flatMap((pack) => pack.claims.map(({ id }) => id)),
    );
    const rows = [...readRows('fit'), ...readRows('report')];
    const named = rows.flatMap(({ claim, also = [] }) => [...(claim === null ? [] : [claim]), ...also]);
    expect(named.filter((id) => !known.has(id))).toEqual([]);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    expect(new Set(rows.map(({ text, origin, date }) => `${text} ${String(origin)} ${String(date)}`)).size).toBe(rows.length);
  });

  it('keeps the figures of the part that is learned from', async () => {
    const rows = readRows('fit');
    const outcomes = [];
    for (const row of rows) outcomes.push(outcomeOf(row, (await find(row)).map(isPainted)));
    const figures = figuresOf(outcomes);
    expect(rows.length).toBeGreaterThanOrEqual(2696);
    expect(figures.paintedPrecision).toBeGreaterThanOrEqual(0.97);
    expect(figures.recall).toBeGreaterThanOrEqual(0.89);
    expect(figures.stanceAccuracy).toBeGreaterThanOrEqual(0.76);
    expect(figures.voiceAccuracy).toBeGreaterThanOrEqual(0.89);
    expect(figures.paintedRecall).toBeGreaterThanOrEqual(0.42);
  }, 120_000);

  it('is listed beside a claim that it speaks of, seven times of ten', async () => {
    let [right, listed] = [0, 0];
    for (const row of readRows('fit').filter((_, index) => index % 4 === 0)) {
      const mayBe = new Set([row.claim, ...(row.also ?? []), ...(row.maybe ?? [])]);
      const found = (await find(row)).filter(({ effect }) => effect === 'listed');
      listed += found.length;
      right += found.filter(({ claim }) => mayBe.has(claim)).length;
    }
    expect(right / listed).toBeGreaterThanOrEqual(0.7);
  }, 60_000);
});

describe('wordings of the bundled pack', () => {
  it('are painted where they stand alone, nearly all', async () => {
    let painted = 0;
    for (const wording of wordings) if (await repeats(`${wording}.`)) painted++;
    expect(painted).toBeGreaterThanOrEqual(0.95 * wordings.length);
  });

  it.each([
    ['refuted', (wording: string) => `It is not true that ${wording}.`],
    ['refuted in the end', (wording: string) => `The claim that ${wording} is false.`],
    ['without proof', (wording: string) => `There is no proof that ${wording}.`],
    ['denied', (wording: string) => `Officials denied that ${wording}.`],
    ['reported', (wording: string) => `Moscow claims that ${wording}.`],
    ['quoted', (wording: string) => `“${wording},” the ambassador said.`],
    ['asked', (wording: string) => `Is it true that ${wording}?`],
    ['supposed', (wording: string) => `If ${wording}, everything would change.`],
  ])('are never painted where they are %s', async (_, frame) => {
    const painted: string[] = [];
    for (const wording of wordings) if (await repeats(frame(wording))) painted.push(frame(wording));
    expect(painted).toEqual([]);
  });
});
