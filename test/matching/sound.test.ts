/** True sentences with a wrong claim's words: each row would be marked wrongly without the rule that it names. */
import { describe, expect, it } from 'vitest';
import { align } from '../../lib/matching/align/align.ts';
import { Bounds } from '../../lib/matching/align/bound.ts';
import { PreparedClaim } from '../../lib/matching/prepared-claim.ts';
import { failing } from '../../lib/matching/stance/sound.ts';
import { nameTable } from '../../lib/matching/text/names.ts';
import { prepare } from '../../lib/matching/text/prepare.ts';
import { claimOf } from './claims.ts';

const names = nameTable([
  { key: 'north', aliases: ['Northland', 'Northlandic'] },
  { key: 'south', aliases: ['Southland', 'Southlandic'] },
]);

function holds(recorded: string, here: string): boolean {
  const wording = prepare(recorded, names);
  const claim = claimOf({ id: 'claim', text: recorded });
  const prepared = new PreparedClaim(claim, names, new Bounds(0));
  const alignment = align(wording, prepare(here, names), new Set());
  return failing(alignment, { claim, wordings: [wording], known: (term) => prepared.mayKnow(term), date: '2026-05-12' }).size === 0;
}

const dispute = 'Northland started the fishing dispute.';

describe('a sentence with all of a claim’s words', () => {
  it.each([
    ['words that stray', dispute, 'Northland started talks to end the fishing dispute.'],
    ['words that stray', dispute, 'Northland started the year with a fishing dispute.'],
    ['a word behind', dispute, 'Northland started the fishing dispute commission.'],
    ['another predicate', 'The Northlandic harbour video', 'The Northlandic harbour video was doctored by a student.'],
    ['a word before', 'Southland attacked the harbour.', 'Sailors warned that Southland attacked the harbour only in legends of others.'],
    ['a state, no cause', dispute, 'Northland started the fishing dispute with an outdated fleet.'],
    ['a state, no cause', dispute, 'Northland began the fishing dispute as the underdog.'],
    ['who is elsewhere', dispute, 'The fishing dispute in Northland started in spring.'],
    ['who comes later', dispute, 'Who started the fishing dispute is clear: Northland answered.'],
    ['another place', 'Southland sent ships to Northland.', 'Southland sent ships near Northland.'],
    ['another time', 'Southland sent ships to Northland.', 'After Southland sent ships to Northland, the harbour was closed for sailors.'],
    ['what it was for', 'Northland was preparing a blockade.', 'Northland was preparing for a blockade.'],
    ['a limit', 'Southland did not attack Northland.', 'Southland did not attack Northland by sea.'],
    ['a limit', 'Southland did not attack Northland.', 'Southland has not attacked Northland yet.'],
    ['another negation', 'Southland did not attack Northland.', 'The council did not condemn Southland’s attack on Northland.'],
    ['a question', 'Southland did not attack Northland.', 'The council did not say why Southland attacked Northland.'],
    ['a duty', 'Northland never registered its harbours.', 'Northland never had to register its harbours.'],
    ['changed places', 'Southland did not attack Northland.', 'Northland did not attack Southland.'],
    ['another attribute', 'The Southlandic language is banned in Northland.', 'Southland banned the Northlandic language.'],
    ['another age', 'Pirates govern Northland.', 'In 1743 pirates governed Northland.'],
  ])('%s: “%s” is not said by “%s”', (_, recorded, here) => {
    expect(holds(recorded, here)).toBe(false);
  });

  it.each([
    [dispute, 'Northland started this stupid fishing dispute.'],
    [dispute, 'The fishing dispute was started by Northland.'],
    [dispute, 'Everybody knows that Northland started the fishing dispute.'],
    [dispute, 'Northland started the fishing dispute on 3 May.'],
    [dispute, 'Northland, a country of sailors, started the fishing dispute.'],
    [dispute, 'Northland started the fishing dispute and Southland pays for it.'],
    [dispute, 'Northland started the fishing disputte.'],
    ['Southland sent ships to Northland.', 'Southland finally sent ships into Northland.'],
    ['Southland did not attack Northland.', 'Southland did not attack Northland, whatever they tell you.'],
    ['The dispute was a Southlandic plot.', 'The dispute was a Southlandic plot, period.'],
  ])('“%s” is said by “%s”', (recorded, here) => {
    expect(holds(recorded, here)).toBe(true);
  });
});
