/** `npm run annotate` as a newsroom's script uses it: files in, lines of JSON out, an exit status. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readOptions } from '../../scripts/annotate/options.ts';
import { readPacks } from '../../scripts/annotate/packs.ts';

const root = new URL('../../', import.meta.url).pathname;
const labs = 'The US runs bioweapons labs in Ukraine.';
const ships = 'NATO has 400 allied ships and more than 100 jets on alert.';

let folder: string;
const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

function annotate(args: readonly string[], input = ''): { readonly status: number | null; readonly out: string; readonly errors: string } {
  const command = ['--import', 'tsx', 'scripts/annotate.ts', ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: root, encoding: 'utf8', input });
  return { status, out: stdout, errors: stderr };
}

interface Row {
  readonly file: string;
  readonly id?: string;
  readonly text: string;
  readonly origin: string;
  readonly start: number;
  readonly end: number;
  readonly claim: string;
  readonly pack: string;
  readonly score: number;
  readonly finding: string;
  readonly effect: string;
  readonly rating: { readonly category: string; readonly label: string | null; readonly publisher: string | null };
  readonly why: { readonly sentence: string };
}

function rows(out: string): Row[] {
  return out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row);
}

beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'on-record-'))));
afterAll(() => rmSync(folder, { recursive: true }));

describe('plain text', () => {
  it('gives one object a line, whose sentence stands in the source from start to end in UTF-16', () => {
    const text = `A first line 😀 of no matter.\r\n\r\n${labs} ${ships}\r\n`;
    const found = annotate(['--json', '--date', '2022-02-25', file('a.txt', `\uFEFF${text}`)]);
    expect(found.status).toBe(0);
    const all = rows(found.out);
    for (const row of all) expect(text.slice(row.start, row.end)).toBe(row.text);
    expect(all.find(({ claim }) => claim === 'us-biolabs-ukraine')).toMatchObject({
      text: labs,
      origin: 'body',
      pack: 'nato-ukraine-2022',
      finding: 'repeats',
      effect: 'painted',
      rating: { category: 'false', label: 'False', publisher: 'USA TODAY' },
    });
    expect(all.find(({ claim }) => claim === 'nato-ships-and-jets-on-alert')).toMatchObject({
      finding: 'differs',
      effect: 'painted',
      rating: { category: 'supported', label: null, publisher: null },
    });
    const order = all.map(({ start, score }) => start * 10 - score);
    expect(order).toEqual([...order].sort((left, right) => left - right));
    for (const { score, why } of all) {
      expect(score).toBeGreaterThan(0);
      expect(score).toBeLessThanOrEqual(1);
      expect(why.sentence).toMatch(/^[A-Z].*\.$/s);
    }
  });

  it('is read from standard input too', () => {
    expect(rows(annotate(['--json', '-'], labs).out)[0]).toMatchObject({ file: '-', text: labs });
  });
});

it('.jsonl gives one line for each line, in order, empty where there is nothing', () => {
  const lines = [
    { id: 'b', text: 'The ferries keep their timetable.' },
    { id: 7, text: labs, origin: 'comment', date: '2022-03-01' },
  ];
  const { out } = annotate(['--json', file('a.jsonl', lines.map((line) => JSON.stringify(line)).join('\n'))]);
  const answers = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { readonly id: string; readonly matches: readonly Row[] });
  expect(answers.map(({ id }) => id)).toEqual(['b', '7']);
  expect(answers[0]?.matches).toEqual([]);
  expect(answers[1]?.matches[0]).toMatchObject({ id: '7', text: labs, origin: 'comment', start: 0, end: labs.length });
});

it('.html is read as the reader sees it: origins, and no navigation', () => {
  const page = join(root, 'test/fixtures/demo/index.html');
  const { out: text } = annotate(['--text', page]);
  const all = rows(annotate(['--json', page]).out);
  expect(all.length).toBeGreaterThan(5);
  for (const { start, end, text: sentence } of all) expect(text.slice(start, end)).toBe(sentence);
  expect(all.filter(({ origin }) => origin === 'comment').map(({ claim }) => claim)).toContain('us-biolabs-ukraine');
  expect(text).not.toContain('Sail with us');
});

describe('what is wrong', () => {
  it('a file that cannot be read is told, the others go on, and the status is 2', () => {
    const good = file('good.txt', labs);
    const bad = [join(folder, 'none.txt'), file('line.jsonl', '{"id":'), file('picture.txt', new Uint8Array([137, 80, 0, 1]))];
    const { status, out, errors } = annotate(['--json', ...bad, good]);
    expect(status).toBe(2);
    expect(rows(out)).toHaveLength(rows(annotate(['--json', good]).out).length);
    expect(errors).toMatch(/none\.txt cannot be read/);
    expect(errors).toMatch(/line\.jsonl: line 1 is not JSON/);
    expect(errors).toMatch(/picture\.txt is not a text/);
  });

  it('a bad option is a clear error with status 2 and no stack trace', () => {
    const { status, errors } = annotate(['--loud']);
    expect(status).toBe(2);
    expect(errors).toMatch(/--loud/);
    expect(errors).not.toMatch(/^\s+at /m);
  });

  it.each([
    ['no file', [], /no file given/],
    ['a date that is none', ['--date', '2022-13-45', 'a.txt'], /is not a date like/],
    ['a strictness that is none', ['--strictness', 'mild', 'a.txt'], /none of strict, balanced, broad/],
    ['a pack that is missing', ['--pack', 'nowhere.json', 'a.txt'], /pack “nowhere\.json” cannot be read/],
  ])('%s is told', async (_name, args, message) => {
    await expect(Promise.resolve().then(() => readPacks(readOptions(args)))).rejects.toThrow(message);
  });

  it('a pack that is none names what it lacks', () => {
    const { status, errors } = annotate(['--pack', file('pack.json', '{"format":"on-record-pack"}'), file('b.txt', labs)]);
    expect(status).toBe(2);
    expect(errors).toMatch(/pack\.json” has no “id”/);
  });
});

it('--no-bundled with a pack of one’s own compares with that alone', () => {
  const pack = {
    format: 'on-record-pack',
    formatVersion: 1,
    id: 'harbours',
    version: '1.0.0',
    title: 'Harbours',
    language: 'en',
    updated: '2026-01-01',
    claims: [
      {
        id: 'harbour-closed',
        text: 'The old harbour of Lindesnes was closed by the council in 2019.',
        reviews: [{ category: 'false', label: 'Not so', publisher: 'Fact Desk', url: 'https://desk.example/harbour' }],
      },
    ],
  };
  const text = `${labs} The council closed the old harbour of Lindesnes in 2019.`;
  const { status, out, errors } = annotate([
    '--json',
    '--no-bundled',
    '--pack',
    file('own.json', JSON.stringify(pack)),
    file('c.txt', text),
  ]);
  expect(errors).toBe('');
  expect(status).toBe(0);
  expect(rows(out)).toMatchObject([{ claim: 'harbour-closed', pack: 'harbours', rating: { label: 'Not so', publisher: 'Fact Desk' } }]);
});
