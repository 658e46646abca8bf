/** Problems of a pack in the reader's language, in the report that is shown and the one that is saved. */
import { describe, expect, it } from 'vitest';
import { problemText } from '../../components/feeds/problem-text.ts';
import { reportText } from '../../components/feeds/report-text.ts';
import { PROBLEMS } from '../../lib/packs/problem-words.ts';
import { type Problem, toldProblem } from '../../lib/packs/problems.ts';
import { collect } from '../../lib/packs/import/collect.ts';
import { parsePack } from '../../lib/packs/parse.ts';
import { goodPack } from '../packs/examples.ts';
import { options, pieces } from '../packs/import/feeds.ts';
import { english, german } from './support/words.ts';

type Wire = ReturnType<typeof goodPack>;
const claimOf = (wire: Wire, index: number): Record<string, unknown> => wire.claims[index] ?? {};

function problems(spoil: (wire: Wire) => void): readonly Problem[] {
  const wire = goodPack();
  spoil(wire);
  return parsePack(wire, 'x').problems;
}

const script = [{ publisher: 'P', url: 'javascript:a()' }];

describe('a problem', () => {
  it.each<[(wire: Wire) => void, string, string]>([
    [
      (w) => (claimOf(w, 0)['sources'] = script),
      'claim 1 (“bridge-closed”), source 1, “url”: it is “javascript:a()”, not an address that starts with http:// or https://. It is left out.',
      'Behauptung 1 („bridge-closed“), Quelle 1, „url“: „javascript:a()“ ist keine Adresse, die mit http:// oder https:// beginnt. Es entfällt.',
    ],
    [
      (w) => delete claimOf(w, 1)['sources'],
      'claim 2 (“bridge-open”): it has no source, no publisher’s review and no appearance. The claim is left out.',
      'Behauptung 2 („bridge-open“): Es hat keine Quelle, keine Bewertung eines Mediums und keine Fundstelle. Die Behauptung entfällt.',
    ],
    [(w) => delete w['id'], 'pack: it has no “id”. The pack is refused.', 'Paket: „id“ fehlt. Das Paket wird abgelehnt.'],
    [
      (w) => (claimOf(w, 0)['note'] = 'a\u202Eb'),
      'claim 1 (“bridge-closed”), “note”: it holds broken or invisible characters, which are replaced.',
      'Behauptung 1 („bridge-closed“), „note“: Es enthält beschädigte oder unsichtbare Zeichen; sie werden ersetzt.',
    ],
  ])('%#', (spoil, inEnglish, inGerman) => {
    const [problem] = problems(spoil).map(toldProblem);
    expect(problem && [problemText(problem, english), problemText(problem, german)]).toEqual([inEnglish, inGerman]);
  });

  it('that comes too often is counted', () => {
    const told = { code: 'empty', values: [], steps: ['note'], loss: 'it', more: 980 } as const;
    expect(problemText(told, german)).toBe('980 weitere wie dieses: „note“: Es ist leer. Es entfällt.');
  });

  it.each(Object.keys(PROBLEMS) as (keyof typeof PROBLEMS)[])('%s leaves no place empty', (code) => {
    const values = (PROBLEMS[code].match(/\$\d/g) ?? []).map((_, index) => `value${String(index)}`);
    const said = problemText({ code, values, steps: [] }, german);
    expect(values.filter((value) => !said.includes(value))).toEqual([]);
    expect(said).not.toMatch(/\$\d/);
  });
});

it('the report of a pack tells claims that are left out from details, without a word of English', async () => {
  const wire = goodPack();
  claimOf(wire, 0)['sources'] = script;
  claimOf(wire, 0)['relations'] = [];
  claimOf(wire, 1)['text'] = 'Fake!';
  const { report } = await collect(pieces(JSON.stringify(wire)), options);
  expect(report).toMatchObject({ records: 2, kept: 1, refused: 1 });
  expect(reportText(german, 'Brücken', report)).toBe(
    `Brücken
2 Einträge: 1 übernommen (davon 1 ausgebessert), 1 abgelehnt, 0 nur zur Kenntnis.

Abgelehnt, nicht verwendbar: 1
  Behauptung 2 („bridge-open“), „text“: Es hat weniger als 2 Wörter („Fake!“) und träfe viel zu vieles. Die Behauptung entfällt.

Ausgebessert, ein unbrauchbares Feld: 1
  Behauptung 1 („bridge-closed“), Quelle 1, „url“: „javascript:a()“ ist keine Adresse, die mit http:// oder https:// beginnt. Es entfällt.
`,
  );
});
