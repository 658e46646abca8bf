import { expect, test } from 'vitest';
import { citationOf } from '../../components/card/citation.ts';
import { claim, review, source } from './support/findings.ts';
import { english } from './support/words.ts';

test('a citation names who said what, when and where; a review and its own page are one line', () => {
  const reviewed = review({ title: 'No, it is open', url: 'https://check.example/1' });
  const cited = claim({
    claimant: 'A. Skipper',
    date: '2022-02',
    reviews: [{ by: 'pack', category: 'false', label: null, publisher: null }, reviewed],
    sources: [
      source({ url: 'https://check.example/1', quote: 'The harbour is open.' }),
      source({ date: '2022-03-01', quote: 'Ships come and go.' }),
    ],
  });
  expect(citationOf(cited, 'Harbours', english).split('\n')).toEqual([
    '“The harbour is closed.”',
    'Said by: A. Skipper, February 2022',
    'PolitiFact rated it “False”, 4 April 2022, “No, it is open”, “The harbour is open.”, https://check.example/1',
    'This pack’s reading of 2 sources: false',
    'The Daily Record, “Harbour opens”, 1 March 2022, “Ships come and go.”, https://daily.example/harbour',
    'On record in the pack “Harbours”',
  ]);
});
