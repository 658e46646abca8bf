import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { goodPack } from '../packs/examples.ts';

const folder = mkdtempSync(join(tmpdir(), 'on-record-pack-'));

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

/** The command's output and exit status. */
function pack(...args: string[]): { text: string; status: number } {
  try {
    return { text: execFileSync('npx', ['tsx', 'scripts/pack.ts', ...args], { encoding: 'utf8', stdio: 'pipe' }), status: 0 };
  } catch (error) {
    const { stdout, stderr, status } = error as { stdout: string; stderr: string; status: number };
    return { text: stdout + stderr, status };
  }
}

describe('npm run pack', () => {
  it('check names the place of what is wrong', () => {
    const spoilt = goodPack();
    spoilt.claims.push({ id: 'no proof', text: 'Nobody says so here' });
    const { text, status } = pack('check', file('spoilt.json', spoilt));
    expect(text).toContain('pack “spoilt.json”: claim 3 (“no proof”), “id” is “no proof”, not 1 to 128 letters');
    expect(status).toBe(1);
  });

  it('check proves on pages which claim meets too much', () => {
    const pages = mkdtempSync(join(tmpdir(), 'on-record-pages-'));
    for (const name of ['a.txt', 'b.txt']) writeFileSync(join(pages, name), 'News of the day.\n\nThe old bridge was closed for 12 days.\n');
    const { text, status } = pack('check', file('good.json', goodPack()), '--pages', pages);
    expect(text).toContain('claim “bridge-closed” meets 2 of 2 pages');
    expect(status).toBe(0);
  });

  it('build makes a pack of a table, and diff tells what another version changes', () => {
    const table = file('claims.csv', 'claim,label,publisher,url\nThe old bridge was closed,False,Desk,https://desk.example/1\n');
    const more = file('more.csv', `${readFileSync(table, 'utf8')}The new bridge is open to all,True,Desk,https://desk.example/2\n`);
    const [one, two] = [join(folder, 'one.json'), join(folder, 'two.json')];
    expect(pack('build', table, '--out', one, '--id', 'bridges').text).toContain('1 claims written');
    pack('build', more, '--out', two, '--id', 'bridges');
    expect(pack('diff', one, two).text).toMatch(/^1 new, 0 removed, 0 changed\n\+ c-\w+ {2}The new bridge is open to all/);
    expect(pack('stats', two).text).toContain('categories: false 1, supported 1');
  });

  it.each([
    [['check', 'nothing.json'], 'nothing.json cannot be read'],
    [['bake', 'x'], '“bake” is none of check, build, diff, stats'],
    [['check'], 'no file given'],
    [['check', 'x', '--colour'], '--colour'],
  ])('%j is told without a stack trace', (args, words) => {
    const { text, status } = pack(...args);
    expect(text).toContain(words);
    expect(text).not.toContain('    at ');
    expect(status).toBe(2);
  });
}, 60_000);
