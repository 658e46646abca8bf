/** What a sentence does with a claim, and in whose voice: each row is a kind of sentence that would be marked wrongly without its rule. */
import { describe, expect, it } from 'vitest';
import { align } from '../../lib/matching/align/align.ts';
import { judgeStance, type Judged } from '../../lib/matching/stance/stance.ts';
import { nameTable } from '../../lib/matching/text/names.ts';
import { prepare } from '../../lib/matching/text/prepare.ts';
import type { Claim } from '../../lib/matching/types.ts';
import { claimOf } from './claims.ts';

const names = nameTable([
  { key: 'north', aliases: ['Northland', 'the Northlanders'] },
  { key: 'south', aliases: ['Southland'] },
  { key: 'mayor', aliases: ['Mayor Olsen', 'Olsen'] },
]);

interface Around {
  readonly before?: string;
  readonly next?: string;
  readonly named?: readonly string[];
  readonly date?: string;
}

function judge(claim: Claim, text: string, { before, next, named = [], date }: Around = {}): Judged {
  const alignment = align(prepare(claim.text, names), prepare(text, names), new Set(named));
  const segment = { ordinal: 0, text, origin: 'body', start: 0, end: text.length, block: 0 } as const;
  return judgeStance(alignment, claim, { segment, before, next, named: new Set(named), date: date ?? null });
}

function says(claim: string, text: string, around?: Around): string {
  const { stance, voice } = judge(claimOf({ id: 'claim', text: claim }), text, around);
  return `${stance} ${voice}`;
}

describe('stance', () => {
  it.each([
    // negation, scoped to what is aligned
    ['The bridge is open', 'The bridge is not open.', 'denies own'],
    ['The bridge is not open', 'The bridge is open.', 'denies own'],
    ['The bridge is open', 'The bridge, which is not pretty, is open.', 'asserts own'],
    ['The council has a plan for the harbour', 'The council is no saint and has a plan for the harbour.', 'asserts own'],
    ['The workers damaged the harbour crane', 'Nobody can deny that the workers damaged the harbour crane.', 'asserts own'],
    ['The workers damaged the harbour crane', 'No, the workers did not damage the harbour crane.', 'denies own'],
    ['The minister signed the fishing treaty', 'The minister refused to sign the fishing treaty.', 'denies own'],
    ['The minister signed the fishing treaty', 'The minister has yet to sign the fishing treaty.', 'denies own'],
    ['The bridge was closed by the mayor', 'The bridge was closed by nobody.', 'denies own'],
    ['The council told the staff to avoid the bridge', 'The council told the staff not to use the bridge.', 'asserts own'],
    ['It is untrue that the bridge is open', 'The bridge is open.', 'denies own'],
    ['The council decided to close the bridge', 'The council decided against closing the bridge.', 'denies own'],
    [
      'The clip shows ships in the harbour of Southland',
      'The clip of ships in the harbour of Southland was in truth filmed in a bath.',
      'asserts refuted',
    ],
    ['Northland runs a secret laboratory', 'The supposed secret laboratory that Northland runs is a bakery.', 'asserts open'],
    ['Northland runs a secret laboratory', 'Ah yes, Northland runs a secret laboratory, next to my uncle’s.', 'asserts open'],
    [
      'The minister told the staff not to use the word fish',
      'The minister told the staff to keep the word fish off their lips.',
      'asserts own',
    ],
    [
      'The alliance will focus on supporting Southland in other ways than by sending ships',
      'The alliance plans to focus on supporting Southland in other ways.',
      'asserts own',
    ],
    ['Northland has no ships in the harbour', 'Northland keeps its ships out of the harbour.', 'asserts own'],
    ['Sanctions were threatened by Northland and the harbour towns', 'Northland and Southland have threatened sanctions.', 'asserts own'],
    ['The guests were dancing on the table', 'Nobody was dancing on the table.', 'denies own'],
    ['Northland started the fishing dispute', 'Northland should never have started the fishing dispute.', 'asserts own'],
    [
      'The alliance runs a laboratory in the mountains',
      'The alliance runs a laboratory in the mountains, and not one word from you.',
      'asserts own',
    ],
    [
      'The alliance runs a laboratory in the mountains',
      'There is a laboratory of the alliance in the mountains and the paper doesn’t blink.',
      'asserts own',
    ],
    ['Northland and Southland met in spring', 'Northland and Southland did not meet in spring.', 'denies own'],
    // words that exclude each other
    ['The suspect is guilty of the theft', 'The suspect is innocent of the theft.', 'denies own'],
    ['The senate voted for the harbour law', 'The senate voted against the harbour law.', 'denies own'],
    ['A black dog is running in the park', 'A white dog is running in the park.', 'differs own'],
    ['A dog is running through white snow', 'A brown dog is running through the snow.', 'asserts own'],
    ['The writer is not French', 'The writer is Italian.', 'asserts own'],
    ['The harbour lies in the eastern district', 'The harbour lies in the southern district.', 'differs own'],
    // figures, dates, names, places
    ['The town has 400 fishing boats', 'The town has 250 fishing boats.', 'differs own'],
    ['The town spent $5 million on boats', 'The town spent less than half of $5 million on boats.', 'differs own'],
    ['The town does not have 400 fishing boats', 'The town has 250 fishing boats.', 'unclear own'],
    ['The museum was opened in 1962', 'The museum was opened in 1972.', 'differs own'],
    ['The museum was opened in the sixties', 'The museum was opened in 1964.', 'asserts own'],
    ['The museum was opened in July', 'The museum was opened on 3 March 2010.', 'differs own'],
    ['The opera was written by Anna Brandt', 'The opera was written by Karl Moser.', 'differs own'],
    // who does it to whom
    ['Northland attacked Southland', 'Southland attacked Northland.', 'differs own'],
    ['Northland attacked Southland', 'Southland was attacked by Northland.', 'asserts own'],
    ['Northland started the fishing dispute', 'Since the fishing dispute started, Northland has lost money.', 'unclear own'],
    ['Northland sent the fleet, not Southland', 'Southland sent the fleet, not Northland.', 'denies own'],
    ['Northland did not invade Southland', 'Northland did not invade Southland to catch fish.', 'unclear own'],
  ])('%s ← %s: %s', (claim, text, expected) => {
    expect(says(claim, text)).toBe(expected);
  });

  it('resolves relative days and months by the date of the page', () => {
    const claim = claimOf({ id: 'meeting', text: 'The ministers will meet on 25 February 2022', dates: ['2022-02-25'] });
    expect(judge(claim, 'The ministers will meet tomorrow.', { date: '2022-02-24' }).stance).toBe('asserts');
    expect(judge(claim, 'The ministers will meet tomorrow.', { date: '2022-02-26' }).differs).toEqual([
      { what: 'date', here: 'tomorrow', recorded: '2022-02-25' },
    ]);
    expect(judge(claim, 'The ministers will meet next month.', { date: '2022-02-24' }).stance).toBe('differs');
    expect(judge(claim, 'The ministers will meet tomorrow.').stance).toBe('asserts');
  });

  it.each([
    // a Thursday
    ['2022-02-24', 'The ministers will meet on Friday.', 'asserts'],
    ['2022-02-24', 'The ministers will meet on Saturday.', 'differs'],
    ['2022-02-24', 'The ministers will meet this week.', 'asserts'],
    ['2022-02-24', 'The ministers will meet next week.', 'differs'],
    ['2022-02-28', 'The ministers met on Friday.', 'asserts'],
    ['2022-02-28', 'The ministers met on Thursday.', 'differs'],
    ['2022-02-27', 'The ministers met two days ago.', 'asserts'],
    ['2022-02-27', 'The ministers met yesterday.', 'differs'],
    ['2022-03-03', 'The ministers met last week.', 'asserts'],
    ['2022-03-20', 'The ministers met last month.', 'asserts'],
    ['2022-03', 'The ministers met last month.', 'asserts'],
    ['2022-03', 'The ministers met yesterday.', 'asserts'],
    ['2023', 'The ministers met last year.', 'asserts'],
  ])('on %s, “%s” %s', (date, text, stance) => {
    const claim = claimOf({ id: 'meeting', text: 'The ministers met on 25 February 2022', dates: ['2022-02-25'] });
    expect(judge(claim, text, { date }).stance).toBe(stance);
  });

  it('takes another date with another figure for another occasion', () => {
    const claim = claimOf({ id: 'boats', text: 'On 3 May 2024 the town had 400 fishing boats', dates: ['2024-05-03'] });
    expect(judge(claim, 'On 9 March 2020 the town had 250 fishing boats.').stance).toBe('unclear');
  });
});

const lab = 'Northland runs a secret weapons laboratory in the mountains';

describe('voice', () => {
  it.each([
    [`${lab}.`, 'asserts own'],
    ['Olsen said that Northland runs a secret weapons laboratory in the mountains.', 'asserts reported'],
    ['In Olsen’s telling, Northland runs a secret weapons laboratory in the mountains.', 'asserts reported'],
    ['For Olsen, Northland runs a secret weapons laboratory in the mountains.', 'asserts reported'],
    ['For the Kremlin, Northland runs a secret weapons laboratory in the mountains.', 'asserts reported'],
    ['Lindgren: Northland runs secret weapons laboratory in mountains', 'asserts reported'],
    ['Northland runs secret weapons laboratory in mountains – Lindgren', 'asserts reported'],
    ['VIDEO: Northland runs secret weapons laboratory in mountains', 'asserts own'],
    ['Watch: Northland runs secret weapons laboratory in mountains', 'asserts own'],
    ['Lindgren charged that Northland runs a secret weapons laboratory in the mountains.', 'asserts reported'],
    ['Should it turn out that Northland runs a secret weapons laboratory in the mountains, inspectors will come.', 'asserts open'],
    ['Olsen is often misquoted as saying that Northland runs a secret weapons laboratory in the mountains.', 'asserts refuted'],
    ['Northland is said to run a secret weapons laboratory in the mountains.', 'asserts reported'],
    ['I say Northland runs a secret weapons laboratory in the mountains.', 'asserts own'],
    ['I don’t care what they say, Northland runs a secret weapons laboratory in the mountains.', 'asserts own'],
    ['Does Northland run a secret weapons laboratory in the mountains?', 'asserts open'],
    ['If Northland runs a secret weapons laboratory in the mountains, the inspectors will find it.', 'asserts open'],
    ['Northland wants to run a secret weapons laboratory in the mountains.', 'asserts open'],
    ['It is not true that Northland runs a secret weapons laboratory in the mountains.', 'asserts refuted'],
    ['There is no evidence that Northland runs a secret weapons laboratory in the mountains.', 'asserts refuted'],
    ['The story that Northland runs a secret weapons laboratory in the mountains turned out to be false.', 'asserts refuted'],
    ['Inspectors rejected the idea that Northland runs a secret weapons laboratory in the mountains.', 'asserts refuted'],
    ['Contrary to what Olsen says, Northland runs a secret weapons laboratory in the mountains.', 'asserts refuted'],
    ['A post was cut to suggest, falsely, that Northland runs a secret weapons laboratory in the mountains.', 'asserts refuted'],
    ['The video in which Northland runs a secret weapons laboratory in the mountains is from a computer game.', 'asserts refuted'],
    ['That Northland runs a secret weapons laboratory in the mountains is an invention.', 'asserts refuted'],
    ['Olsen wrongly said that Northland runs a secret weapons laboratory in the mountains.', 'asserts refuted'],
    ['A fake video claims Northland runs a secret weapons laboratory in the mountains.', 'asserts refuted'],
    ['Northland runs a secret weapons laboratory in the mountains? False.', 'asserts refuted'],
    ['The idea that Northland runs a secret weapons laboratory in the mountains has been denied by inspectors.', 'asserts refuted'],
    ['Not one paper tells you that Northland runs a secret weapons laboratory in the mountains.', 'asserts own'],
    ['There is no doubt that Northland runs a secret weapons laboratory in the mountains.', 'asserts own'],
    ['Nobody should believe that Northland runs a secret weapons laboratory in the mountains.', 'asserts refuted'],
  ])('%s: %s', (text, expected) => {
    expect(says(lab, text)).toBe(expected);
  });

  it('is refuted by the sentence after, or announced as false by the one before', () => {
    expect(says(lab, `${lab}.`, { next: 'This is false.' })).toBe('asserts refuted');
    expect(says(lab, `${lab}.`, { next: 'None of this is true.' })).toBe('asserts refuted');
    expect(says(lab, `${lab}.`, { before: 'Myth:' })).toBe('asserts refuted');
    expect(says(lab, `${lab}.`, { next: 'The harbour is open.', before: 'The weather is fine.' })).toBe('asserts own');
  });

  it('takes the claim’s own words for its own', () => {
    expect(says('The harbour attack was staged', 'The harbour attack was fake.')).not.toContain('refuted');
    expect(says('Olsen reported two thefts at the harbour', 'Olsen said there were two thefts at the harbour.')).toBe('asserts own');
  });

  it('affirms what says that the opposite is a myth', () => {
    expect(says('Northland is not a member of the harbour union', 'It is a myth that Northland is a member of the harbour union.')).toBe(
      'asserts reported',
    );
  });
});

describe('misquotes', () => {
  const claim = claimOf({
    id: 'quote',
    text: 'We will never close the harbour to small boats',
    kind: 'quotation',
    speaker: 'mayor',
    quotations: ['We will never close the harbour to small boats'],
  });

  it('tells other words between quotation marks of the same speaker', () => {
    const garbled = judge(claim, '“We will always close the harbour to all those boats,” Olsen said.');
    expect(garbled.stance).toBe('differs');
    expect(garbled.differs.map(({ what }) => what)).toContain('wording');
  });

  it('tells the opposite between quotation marks of the same speaker', () => {
    const turned = judge(claim, '“We will close the harbour to small boats,” Olsen said.');
    expect(turned.stance).toBe('differs');
    expect(turned.differs[0]).toEqual({
      what: 'wording',
      here: 'We will close the harbour to small boats,',
      recorded: 'We will never close the harbour to small boats',
    });
  });

  it('is not told of who speaks, who is named outside the quotation marks', () => {
    const alliance = claimOf({
      id: 'task',
      text: 'Northland has one task, which is to protect all fishing boats',
      kind: 'quotation',
      speaker: 'mayor',
      quotations: ['Northland has one task, which is to protect all fishing boats. There is no room for another'],
    });
    const { stance, differs } = judge(alliance, '“Our one task is to protect all fishing boats,” Olsen said.');
    expect(differs.filter(({ what }) => what === 'wording')).toEqual([]);
    expect(stance).not.toBe('denies');
  });

  it.each([
    ['“We will never close the harbour to small boats,” Olsen said.', 'asserts'],
    ['“We will always close the harbour to all those boats,” a Southland captain said.', 'denies'],
  ])('%s: %s', (text, expected) => {
    const { stance, differs } = judge(claim, text);
    expect(stance).toBe(expected);
    expect(differs).toEqual([]);
  });

  it('knows the speaker from the sentence before', () => {
    const text = '“We will always close the harbour to all those boats,” he said.';
    expect(judge(claim, text, { named: ['@mayor'] }).stance).toBe('differs');
    expect(judge(claim, text).stance).toBe('denies');
  });
});

describe('completeness', () => {
  it.each([
    ['Northland developed a nuclear weapon in the mountains', 'Northland fears a nuclear weapon in the mountains.', false],
    ['Northland sent 400 soldiers into the mountains', 'Northland sent soldiers into the mountains.', false],
    ['Northland sent 400 soldiers into the mountains', 'Northland sent 400 soldiers into the mountains yesterday.', true],
  ])('%s ← %s', (text, sentence, complete) => {
    expect(judge(claimOf({ id: 'claim', text }), sentence).complete).toBe(complete);
  });
});
