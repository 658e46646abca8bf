/** Words for a time, read on Thursday, 24 February 2022. */
import { expect, it } from 'vitest';
import { relativeDatesIn } from '../../lib/matching/stance/relative-dates.ts';

it.each([
  ['They met today.', '2022-02-24', '2022-02-24'],
  ['They met earlier today.', '2022-02-24', '2022-02-24'],
  ['They met this morning.', '2022-02-24', '2022-02-24'],
  ['They met the day before yesterday.', '2022-02-22', '2022-02-22'],
  ['They meet the day after tomorrow.', '2022-02-26', '2022-02-26'],
  ['They met on Thursday.', '2022-02-24', '2022-02-24'],
  ['They met last Thursday.', '2022-02-17', '2022-02-17'],
  ['They met on Friday.', '2022-02-18', '2022-02-18'],
  ['They will meet on Friday.', '2022-02-25', '2022-02-25'],
  ['They meet next Thursday.', '2022-03-03', '2022-03-03'],
  ['They met Monday morning.', '2022-02-21', '2022-02-21'],
  ['They met two days ago.', '2022-02-22', '2022-02-22'],
  ['They met a week ago.', '2022-02-14', '2022-02-20'],
  ['They met three months ago.', '2021-11-01', '2021-11-30'],
  ['They met 5 years ago.', '2017-01-01', '2017-12-31'],
  ['They meet in two days from now.', '2022-02-26', '2022-02-26'],
  ['They met last week.', '2022-02-14', '2022-02-20'],
  ['They meet this month.', '2022-02-01', '2022-02-28'],
  ['They meet next year.', '2023-01-01', '2023-12-31'],
])('“%s” from %s to %s', (text, from, to) => {
  expect(relativeDatesIn(text, '2022-02-24').map((each) => [each.from, each.to])).toEqual([[from, to]]);
});

it.each([
  ['They met on Friday.', '2022'],
  ['They met on Friday.', null],
  ['They met on Friday 18 February.', '2022-02-24'],
  ['They met.', '2022-02-24'],
])('“%s” on %s tells no date', (text, date) => {
  expect(relativeDatesIn(text, date)).toEqual([]);
});
