/** True sentences that share a claim's words, each in a way of its own; and false ones that must still be painted. */
import { expect, it } from 'vitest';
import { finder } from '../../scripts/eval/contrast/find.ts';

const find = finder();

async function painted(text: string, date: string): Promise<readonly string[]> {
  const found = await find({ text, date });
  return found.filter(({ effect }) => effect === 'painted').map(({ claim }) => claim);
}

it.each([
  [
    'a year in which the claim does not hold',
    'NATO did not activate its defence plans in 2008, when Russia marched into Georgia.',
    '2022-02-25',
  ],
  ['another name of the claim’s own', 'The North Atlantic Council had activated NATO’s defence plans.', '2022-02-25'],
  ['a condition', 'If Ukraine joined NATO, Article 5 would protect it.', '2022-03-01'],
  ['another modifier', 'Wedding guests in Ukraine gave a scout’s salute.', '2022-08-10'],
  ['somebody’s reckoning', 'A Telegram channel puts the dead of NATO in Ukraine at 2,458 soldiers.', '2023-02-10'],
  ['a place of which a denial says nothing', 'NATO troops are training in Latvia.', '2022-03-01'],
  ['a verdict at the end', 'That Nazis run Ukraine is one of the lies of this war.', '2022-03-20'],
])('does not paint %s', async (_, text, date) => {
  expect(await painted(text, date)).toEqual([]);
});

it.each([
  ['NATO has not activated its defence plans.', '2022-02-25', 'nato-defence-plans-activated'],
  ['Ukraine is run by Nazis.', '2022-03-20', 'ukraine-run-by-nazis'],
])('paints what has nothing of the kind: %s', async (text, date, claim) => {
  expect(await painted(text, date)).toContain(claim);
});
